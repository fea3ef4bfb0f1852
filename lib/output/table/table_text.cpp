// Lines for a terminal, of tables whose answer has no text of its own: columns side by side where they fit, else a tree
// with a line a cell.
#include <algorithm>

#include "base/joined.hpp"
#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "output/answer/text_tree.hpp"
#include "output/table/table.hpp"

namespace yiju {
namespace {

constexpr std::size_t kWidth = 110;  // columns of a terminal that most people have

std::string one_line(const TableCell& cell, Language language) { return on_one_line(whole_text(cell), language); }

/// The rows from `begin` to `end` as lines of columns; empty where they are too wide.
std::string side_by_side(const Table& table, std::size_t begin, std::size_t end,
                         const std::vector<std::size_t>& columns) {
  std::vector<std::vector<std::string>> lines(1);
  std::vector<bool> right;
  std::vector<std::size_t> widths;
  for (const std::size_t at : columns) {
    lines.front().push_back(table.columns[at].name);
    widths.push_back(display_width(table.columns[at].name));
    right.push_back(table.columns[at].kind == ColumnKind::number);
  }
  for (std::size_t row = begin; row < end; ++row) {
    lines.emplace_back();
    for (const std::size_t at : columns) {
      const bool repeated = table.rows[row].goes_on && table.columns[at].kind == ColumnKind::label;
      lines.back().push_back(repeated ? std::string() : one_line(table.rows[row].cells[at], table.language));
      std::size_t& width = widths[lines.back().size() - 1];
      width = std::max(width, display_width(lines.back().back()));
    }
  }
  std::size_t total = 0;
  for (const std::size_t width : widths) total += width + 2;
  return total > kWidth + 2 ? std::string() : draw_columns(lines, right);
}

/// A line a row, named by its label, and below it a line a cell.
std::string as_tree(const Table& table, std::size_t begin, std::size_t end, const std::vector<std::size_t>& columns) {
  std::vector<TreeLine> lines;
  for (std::size_t row = begin; row < end; ++row) {
    TreeLine line;
    for (const std::size_t at : columns) {
      const std::string text = one_line(table.rows[row].cells[at], table.language);
      if (table.columns[at].kind == ColumnKind::label) {
        line.head += (line.head.empty() ? "" : "  ") + text;
      } else if (!text.empty()) {
        line.details.push_back(table.columns[at].name + std::string(colon(table.language)) + text);
      }
    }
    if (line.head.empty() && !line.details.empty()) {
      line.head = line.details.front();
      line.details.erase(line.details.begin());
    }
    lines.push_back(std::move(line));
  }
  return draw_tree(lines);
}

}  // namespace

std::string write_table_text(const Table& table) {
  std::string out;
  const auto paragraph = [&](const std::string& text) {
    if (!text.empty()) out += text + "\n";
  };
  paragraph(table.title);
  paragraph(table.summary);
  const std::vector<std::size_t> columns = shown_columns(table, true);
  for (std::size_t begin = 0; begin < table.rows.size();) {
    std::size_t end = begin + 1;
    while (end < table.rows.size() && table.rows[end].band == table.rows[begin].band) ++end;
    if (!out.empty()) out += '\n';
    paragraph(table.rows[begin].band);
    const std::string lines = side_by_side(table, begin, end, columns);
    out += lines.empty() ? as_tree(table, begin, end, columns) : lines;
    begin = end;
  }
  if (table.rows.empty()) paragraph(table.nothing);
  if (!table.source.empty()) out += "\n" + table.source + "\n";
  return out;
}

}  // namespace yiju
