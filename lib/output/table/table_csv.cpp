// CSV as Excel and WPS open it with a double click: RFC 4180 with CRLF, a UTF-8 byte order mark in front (without it,
// Excel on a Chinese Windows reads the file as GB18030), and no cell that is read as a formula. The label stands in
// every row, so that sorting and filtering keep their meaning.
#include "base/byte_order_mark.hpp"
#include "base/markup.hpp"
#include "output/table/table.hpp"

namespace yiju {

std::string write_table_csv(const Table& table) {
  std::string out(byte_order_mark);  // without it Excel takes another encoding
  const auto end_row = [&] {
    out.back() = '\r';
    out += '\n';
  };
  for (const TableColumn& column : table.columns) {
    out += escape_csv(column.name, true);
    out += ',';
  }
  end_row();
  for (const TableLine& row : table.rows) {
    for (const TableCell& cell : row.cells) {
      out += escape_csv(clean_text(whole_text(cell)), true);
      out += ',';
    }
    end_row();
  }
  return out;
}

}  // namespace yiju
