// JSON for programs, of tables whose answer has no JSON of its own: columns by their keys, a row an object. A number is
// a number where all of a column's cells are.
//   {"title": …, "summary": …, "columns": [{"key": "article", "name": "条文"} …], "rows": [{"article": "第七条" …} …],
//    "source": …}
#include <algorithm>
#include <charconv>

#include "base/json_writer.hpp"
#include "output/table/table.hpp"

namespace yiju {
namespace {

void put_cell(JsonWriter& json, const TableColumn& column, const TableCell& cell) {
  const std::string text = whole_text(cell);
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const bool digits =
      column.kind == ColumnKind::number && !text.empty() && std::from_chars(text.data(), end, number).ptr == end;
  if (digits) {
    json.member(column.key, number);
  } else {
    json.member(column.key, text);
  }
}

}  // namespace

std::string write_table_json(const Table& table) {
  JsonWriter json;
  json.object();
  json.member("title", table.title);
  json.member("summary", table.summary);
  json.array("columns");
  for (const TableColumn& column : table.columns) {
    json.object();
    json.member("key", column.key);
    json.member("name", column.name);
    json.close();
  }
  json.close();
  json.array("rows");
  for (const TableLine& row : table.rows) {
    json.object();
    if (!row.band.empty()) json.member("band", row.band);
    for (std::size_t at = 0; at < row.cells.size(); ++at) put_cell(json, table.columns[at], row.cells[at]);
    json.close();
  }
  json.close();
  json.member("source", table.source);
  json.close();
  return json.take();
}

}  // namespace yiju
