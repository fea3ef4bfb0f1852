#include "registry/basis_table_file.hpp"

#include <array>

#include "base/file_system.hpp"

namespace yiju {

bool is_basis_table_name(std::string_view path) {
  constexpr std::array<std::string_view, 4> endings{".basis.tsv", ".basis.csv", ".basis.xlsx", ".basis.docx"};
  for (const std::string_view ending : endings) {
    if (path.ends_with(ending)) return true;
  }
  return false;
}

BasisTable read_basis_table(const std::string& path) { return parse_basis_table(path, read_file(path)); }

}  // namespace yiju
