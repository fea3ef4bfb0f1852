// CSV as Excel and WPS open it with a double click: RFC 4180 with CRLF, a UTF-8 byte order mark in front (without it,
// Excel on a Chinese Windows reads the file as GB18030), and no cell that is read as a formula. The article stands in
// every row, so that sorting and filtering keep their meaning.
#include "base/markup.hpp"
#include "output/table.hpp"

namespace yiju {

std::string write_table_csv(const BasisSheet& sheet) {
  std::string out = "\xEF\xBB\xBF";
  const auto end_row = [&] {
    out.back() = '\r';
    out += '\n';
  };
  for (const BasisColumn column : sheet.columns) {
    out += escape_csv(header_of(column, sheet.language), true);
    out += ',';
  }
  end_row();
  for (const BasisSheetRow& row : sheet.rows) {
    for (const BasisColumn column : sheet.columns) {
      out += escape_csv(clean_text(cell_of(row, column)), true);
      out += ',';
    }
    end_row();
  }
  return out;
}

}  // namespace yiju
