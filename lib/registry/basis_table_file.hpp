// A basis table from its file, whatever the program it was edited in: *.basis.tsv and, as `yiju table` writes them and an analyst
// edits them, *.basis.csv, *.basis.xlsx, *.basis.docx. The rows mean the same in all of them (basis_table.hpp).
#pragma once

#include <string>
#include <string_view>

#include "registry/basis_table.hpp"

namespace yiju {

/// True for draft.basis.tsv, 对照表.basis.xlsx …: what a corpus walk takes as a basis table.
[[nodiscard]] bool is_basis_table_name(std::string_view path);

/// Reads the file. Throws Error{input}: unreadable, or no column that names the source (依据文件, instrument).
[[nodiscard]] BasisTable read_basis_table(const std::string& path);

}  // namespace yiju
