// Markdown for notes, wikis and reviews: a heading, the counts, and one pipe table a band (GitHub-flavoured Markdown,
// section 4.10). What is lacking is set in bold; the label is named once a group.
#include "base/markup.hpp"
#include "output/table/table.hpp"

namespace yiju {
namespace {

void write_header(std::string& out, const Table& table, const std::vector<std::size_t>& columns) {
  for (const std::size_t at : columns) out += "| " + escape_markdown(table.columns[at].name) + ' ';
  out += "|\n";
  for (const std::size_t at : columns) out += table.columns[at].kind == ColumnKind::number ? "| ---: " : "| --- ";
  out += "|\n";
}

// Tags and not ~~ and **, which are no marks beside Chinese punctuation.
std::string marked(const TableCell& cell) {
  std::string out;
  for (const CellRun& run : runs_of(cell)) {
    const std::string words = escape_markdown(run.text);
    out += run.kind == CellRun::Kind::kept      ? words
           : run.kind == CellRun::Kind::deleted ? "<del>" + words + "</del>"
                                                : "<ins>" + words + "</ins>";
  }
  return out;
}

void write_row(std::string& out, const Table& table, const TableLine& row, const std::vector<std::size_t>& columns) {
  for (const std::size_t at : columns) {
    const bool label = table.columns[at].kind == ColumnKind::label;
    std::string cell;
    if (!label || !row.goes_on) cell = marked(row.cells[at]);
    if (!cell.empty() && (label || row.cells[at].mark == Mark::lacking)) cell = "**" + cell + "**";
    out += "| " + cell + ' ';
  }
  out += "|\n";
}

}  // namespace

std::string write_table_markdown(const Table& table) {
  std::string out;
  const auto paragraph = [&](const std::string& mark, const std::string& text) {
    if (!text.empty()) out += (out.empty() ? "" : "\n") + mark + escape_markdown(text) + "\n";
  };
  paragraph("# ", table.title);
  paragraph("", table.summary);
  paragraph("", jump_line(table));
  const std::vector<std::size_t> columns = shown_columns(table, true);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (row == 0 || table.rows[row].band != table.rows[row - 1].band) {
      paragraph("## ", table.rows[row].band);
      out += '\n';
      write_header(out, table, columns);
    }
    write_row(out, table, table.rows[row], columns);
  }
  if (table.rows.empty()) paragraph("", table.nothing);
  paragraph("", table.source);
  return out;
}

}  // namespace yiju
