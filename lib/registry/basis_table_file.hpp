// A basis table from its file, whatever the program it was edited in: *.basis.tsv and, as `yiju table` writes them and
// an analyst edits them, *.basis.csv, *.basis.xlsx, *.basis.docx. The rows mean the same in all of them
// (basis_table.hpp). Of a workbook or document the first table counts that has a column 依据文件 (instrument); rows
// above its header, and rows with a single filled cell (a chapter's band, a note), are no rows of the table. `line` of
// a row is its row in the sheet or table, its line in a CSV.
#pragma once

#include <string>
#include <string_view>

#include "registry/basis_table.hpp"

namespace yiju {

/// True for draft.basis.tsv, 对照表.basis.xlsx …: what a corpus walk takes as a basis table.
[[nodiscard]] bool is_basis_table_name(std::string_view path);

/// True for 对照表.xlsx, draft.basis.xls …: a table by its name that is not named as one that is read. Of a corpus it is
/// told, so that nobody's table is passed over in silence, and 立法依据对照表.docx is not taken for a law.
[[nodiscard]] bool looks_like_basis_table(std::string_view path);

/// True for such a table of the drafters' own (条文 │ 立法依据): it has no column 依据文件, and is a text about the draft.
[[nodiscard]] bool is_drafters_table(const std::string& path);

/// What to say of it.
[[nodiscard]] Error not_read_as_table(const std::string& path);

/// Reads the file. Rows that name no draft belong to the one that the table's title names
/// (《临江市数据条例（草案）》立法依据对照表), else to `draft`. Throws Error{input}: unreadable, or no column that
/// names the source.
[[nodiscard]] BasisTable read_basis_table(const std::string& path, std::string_view draft = {});

/// The same from bytes in memory.
[[nodiscard]] BasisTable read_basis_table_bytes(const std::string& path, std::string bytes,
                                                std::string_view draft = {});

}  // namespace yiju
