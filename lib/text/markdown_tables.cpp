#include "text/markdown_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/letter_case.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "text/line_shape.hpp"
#include "text/reader_html.hpp"
#include "text/source.hpp"

namespace yiju {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t most_broken = 32;  // tables that are begun and not ended: each is looked for to the text's end

void add_row(const Cells& cells, std::string& out) {
  out += '|';
  for (const std::string& cell : cells) out += ' ' + cell + " |";
  out += '\n';
}

/// A cell's words on one line. A bar of its own would part it.
std::string words_of_cell(std::string_view words) {
  std::string cell;
  for (const char c : trim(words)) {
    if (c == '\n')
      cell += "<br>";
    else
      c == '|' ? cell += "｜" : cell += c;
  }
  return cell;
}

/// Bytes of the <table>…</table> that begins `text`, those within it included; 0 where it is not closed.
std::size_t table_before(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at != text.npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<table")) ++depth;
    if (rest.starts_with("</table>") && --depth == 0) return at + std::string_view("</table>").size();
  }
  return 0;
}

/// Adds an HTML table's rows, and between them the lines that are no cells.
void add_html_table(std::string_view html, std::string& out) {
  Source table;
  table.text = html;
  table = read_decoded_html(std::move(table), HtmlExtent::whole);
  std::size_t told = 0;  // bytes of the table's text
  const auto tell_lines = [&](std::size_t end) {
    const std::string_view lines = trim(std::string_view(table.text).substr(told, std::max(end, told) - told));
    if (!lines.empty()) (out += lines) += '\n';
  };
  for (std::size_t at = 0; at < table.cells.size();) {
    const SourceCell first = table.cells[at];
    tell_lines(first.text.begin);
    Cells cells;
    for (; at < table.cells.size(); ++at) {
      const SourceCell& cell = table.cells[at];
      if (cell.table != first.table || cell.row != first.row) break;
      cells.resize(std::max<std::size_t>(cells.size(), cell.column + 1));
      cells[cell.column] = words_of_cell(slice(table.text, cell.text));
      told = cell.text.end;
    }
    add_row(cells, out);
  }
  tell_lines(table.text.size());
}

/// +-----+=====+: the number of columns between its marks; 0 for another line.
std::size_t columns_of_rule(std::string_view line) {
  line = trim_end(line);
  const bool rule =
      line.size() > 2 && line.starts_with('+') && line.ends_with('+') && line.find_first_not_of("+-=:") == line.npos;
  return rule ? static_cast<std::size_t>(std::ranges::count(line, '+')) - 1 : 0;
}

/// Adds a line of a grid's cell to its words; an empty one ends a paragraph.
void add_grid_line(std::string_view line, std::string& cell) {
  line = trim(line);
  if (line.empty()) {
    if (!cell.empty() && !cell.ends_with('\n')) cell += '\n';
    return;
  }
  const bool begins = cell.empty() || cell.ends_with('\n');
  const std::size_t above = cell.rfind('\n') + 1;
  const bool blank = !begins && (is_ordinal_alone(std::string_view(cell).substr(above)) ||
                                 (is_letter(cell.back()) && is_letter(line.front())));
  if (blank) cell += ' ';
  cell += line;
}

/// Adds the rows of the grid that begins `text`; returns its bytes, 0 where it is none that can be told.
std::size_t add_grid(std::string_view text, std::string& out) {
  const std::size_t columns = columns_of_rule(first_line(text));
  std::string rows;
  Cells cells(columns);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const PlainLine read = line_from(text, at);
    const std::string_view line = trim_end(read.words);
    const bool rule = columns_of_rule(line) == columns;
    if (!rule && !line.starts_with('|')) break;
    at = read.next();
    if (rule) {
      for (std::string& cell : cells) cell = words_of_cell(cell);
      if (std::ranges::any_of(cells, [](const std::string& cell) { return !cell.empty(); })) add_row(cells, rows);
      cells.assign(columns, {});
      end = at;
      continue;
    }
    if (static_cast<std::size_t>(std::ranges::count(line, '|')) != columns + 1 || !line.ends_with('|')) return 0;
    std::size_t begin = 1;
    for (std::string& cell : cells) {
      const std::size_t bar = line.find('|', begin);
      add_grid_line(line.substr(begin, bar - begin), cell);
      begin = bar + 1;
    }
  }
  if (!rows.empty()) out += rows;
  return rows.empty() ? 0 : end;
}

}  // namespace

std::string with_rows_of_bars(std::string text) {
  std::string out;
  std::size_t kept = 0, broken = 0;  // what stands before `kept` is in `out`
  // Laws hold hardly any of these: two quick looks, and no third.
  const auto find = [&](std::size_t from) { return std::min(text.find("<table", from), text.find("+-", from)); };
  for (std::size_t at = find(0); at != text.npos; at = find(at + 1)) {
    const bool html = text[at] == '<';
    if (!html && at != 0 && text[at - 1] != '\n') continue;
    const std::string_view rest = std::string_view(text).substr(at);
    std::string rows;
    const std::size_t bytes = html ? table_before(rest) : add_grid(rest, rows);
    if (bytes == 0 && ++broken == most_broken) break;
    if (bytes == 0) continue;
    if (html) add_html_table(rest.substr(0, bytes), rows);
    out.append(text, kept, at - kept);
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
    out += rows;
    kept = at + bytes;
    at = kept - 1;
  }
  if (kept == 0) return text;
  return out.append(text, kept);
}

}  // namespace yiju
