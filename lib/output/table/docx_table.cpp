// A table inside a Word document (ECMA-376 part 1, WordprocessingML): header row repeated on each page (w:tblHeader), the
// group's label on each of its rows, so that it stands on every page, bands across, rows that lack something shaded.
#include "output/table/docx_table.hpp"

#include <algorithm>
#include <sstream>

#include "base/joined.hpp"
#include "base/markup.hpp"
#include "base/utf8.hpp"
#include "output/table/docx_parts.hpp"

namespace yiju {
namespace {

using Xml = pugi::xml_node;

constexpr const char* kHeadFill = "27496D";
constexpr const char* kBandFill = "EEF2F6";
constexpr const char* kLackingFill = "FDF3E1";
constexpr const char* kRepeatedInk = "6B7680";

/// What is drawn: the table, the columns of it, and how wide each is.
struct Drawn {
  const Table& table;
  std::size_t number;  ///< of the table in its document
  std::vector<std::size_t> columns;
  std::vector<int> widths;
};

/// What of a column's name is not to be broken within: the letters of its longest word, or four Chinese characters, which
/// are as wide as two letters each.
std::size_t longest_word(std::string_view words) {
  constexpr std::size_t short_name = 8;
  if (const std::size_t all = display_width(words); all <= short_name && all != words.size()) return all;
  std::size_t longest = 0, letters = 0;
  for (const char byte : words) {
    letters = byte > ' ' && byte < '\x7f' ? letters + 1 : 0;
    longest = std::max(longest, letters);
  }
  return longest;
}

/// A column holds its name; what it lacks the widest gives.
void widen_for_names(Drawn& drawn) {
  constexpr int letter = 115;   // width of a letter of a name (TableHead, 10 points), in twentieths of a point
  constexpr int margins = 230;  // of a cell, left and right
  for (std::size_t at = 0; at < drawn.columns.size(); ++at) {
    const std::size_t letters = longest_word(drawn.table.columns[drawn.columns[at]].name);
    const int lacking = static_cast<int>(letters) * letter + margins - drawn.widths[at];
    const auto widest = std::ranges::max_element(drawn.widths);
    if (letters == 0 || lacking <= 0 || *widest < 2 * lacking) continue;
    *widest -= lacking;
    drawn.widths[at] += lacking;
  }
}

Drawn measured(const Table& table, std::size_t number) {
  Drawn drawn{table, number, shown_columns(table, true), {}};
  int total = 0;
  for (const std::size_t at : drawn.columns) total += static_cast<int>(table.columns[at].weight);
  int left = docx_text_width;
  for (const std::size_t at : drawn.columns) {
    drawn.widths.push_back(docx_text_width * static_cast<int>(table.columns[at].weight) / total);
    left -= drawn.widths.back();
  }
  if (!drawn.widths.empty()) drawn.widths.back() += left;
  widen_for_names(drawn);
  return drawn;
}

/// "row_4", "row_2_4" in the third table: the bookmark of a row that links lead to.
std::string bookmark_of(const Drawn& drawn, std::size_t row) {
  return "row_" + (drawn.number == 0 ? "" : std::to_string(drawn.number) + "_") + std::to_string(row + 1);
}

void add_bookmark(Xml paragraph, const Drawn& drawn, std::size_t row) {
  constexpr std::size_t most_rows = 1000000;  // of a table: ids of bookmarks are told apart by it
  const std::string id = std::to_string(drawn.number * most_rows + row + 1);
  Xml begin = paragraph.append_child("w:bookmarkStart");
  set(begin, "w:id", id);
  set(begin, "w:name", bookmark_of(drawn, row));
  set(paragraph.append_child("w:bookmarkEnd"), "w:id", id);
}

/// 无依据条文：第一条、第四条, each leading to its row.
void add_jumps(Xml body, const Drawn& drawn) {
  const Table& table = drawn.table;
  const std::vector<std::size_t> rows = jump_rows(table);
  if (rows.empty()) return;
  Xml paragraph = add_paragraph(body, "Subtitle");
  add_run(paragraph, table.jumps, {});
  for (const std::size_t row : rows) {
    if (row != rows.front()) add_run(paragraph, std::string(list_comma(table.language)), {});
    Xml link = paragraph.append_child("w:hyperlink");
    set(link, "w:anchor", bookmark_of(drawn, row));
    add_run(link, label_of(table, row), {false, "1F5FA8"});
  }
}

void add_header_row(Xml rows, const Drawn& drawn) {
  Xml row = rows.append_child("w:tr");
  Xml properties = row.append_child("w:trPr");
  properties.append_child("w:cantSplit");
  properties.append_child("w:tblHeader");
  for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
    Xml paragraph = add_paragraph(add_docx_cell(row, drawn.widths[i], kHeadFill), "TableHead");
    add_run(paragraph, drawn.table.columns[drawn.columns[i]].name, {});
  }
}

void add_band(Xml rows, const Drawn& drawn, const std::string& words) {
  Xml row = rows.append_child("w:tr");
  row.append_child("w:trPr").append_child("w:cantSplit");
  Xml cell = add_docx_cell(row, docx_text_width, nullptr);
  Xml properties = cell.child("w:tcPr");
  set(properties.append_child("w:gridSpan"), "w:val", std::to_string(drawn.columns.size()));
  Xml shade = properties.append_child("w:shd");
  set(shade, "w:val", "clear");
  set(shade, "w:color", "auto");
  set(shade, "w:fill", kBandFill);
  Xml paragraph = add_paragraph(cell, "TableBand");
  paragraph.child("w:pPr").append_child("w:keepNext");
  add_run(paragraph, words, {});
}

/// Merges a cell with that of the row above it in its group. w:vMerge has its place between w:gridSpan and
/// w:tcBorders/w:shd (CT_TcPr is a sequence).
void merge_down(Xml cell, bool first) {
  Xml properties = cell.child("w:tcPr");
  Xml merge = properties.insert_child_after("w:vMerge", properties.child("w:tcW"));
  if (first) set(merge, "w:val", "restart");
}

/// No line between the cell and those of its group above and below it.
void open_to_group(Xml cell, bool above, bool below) {
  if (!above && !below) return;
  Xml properties = cell.child("w:tcPr");
  Xml borders = properties.insert_child_after("w:tcBorders", properties.child("w:tcW"));
  if (above) set(borders.append_child("w:top"), "w:val", "nil");
  if (below) set(borders.append_child("w:bottom"), "w:val", "nil");
}

/// The label stands in each row of its group, in grey behind the first: a group may go on over pages.
void add_label(Xml row, const Drawn& drawn, std::size_t index, const TableCell& values, int width) {
  const TableLine& line = drawn.table.rows[index];
  Xml cell = add_docx_cell(row, width, line.mark == Mark::lacking ? kLackingFill : nullptr);
  const bool more = index + 1 < drawn.table.rows.size() && drawn.table.rows[index + 1].goes_on;
  open_to_group(cell, line.goes_on, more);
  Xml paragraph = add_paragraph(cell, "TableText");
  if (line.goes_on) {
    add_run(paragraph, values.text, {false, kRepeatedInk});
    return;
  }
  if (line.jump) add_bookmark(paragraph, drawn, index);
  add_run(paragraph, values.text, {true, nullptr});
  if (!values.detail.empty()) add_run(paragraph, "\n" + values.detail, {});
}

RunStyle style_of(Mark mark) {
  if (mark == Mark::lacking) return {true, "8A4B08"};
  if (mark == Mark::wrong) return {true, "A3262A"};
  return {};
}

// As Word shows what was changed: struck out in red, put in underlined.
RunStyle style_of(const CellRun& run, Mark mark) {
  if (run.kind == CellRun::Kind::deleted) return {false, "B3261E", true, false};
  if (run.kind == CellRun::Kind::inserted) return {true, "1F5FA8", false, true};
  return style_of(mark);
}

/// Lines of the row's longest cell, roughly.
std::size_t height_of(const Drawn& drawn, const TableLine& row) {
  constexpr int letter = 90;  // width of half a Chinese character of 9 points, in twentieths of a point
  std::size_t lines = 1;
  for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
    const auto width = static_cast<std::size_t>(std::max(drawn.widths[i] / letter, 2));
    const std::string words = wrap_by_width(whole_text(row.cells[drawn.columns[i]]), width);
    lines = std::max(lines, static_cast<std::size_t>(std::ranges::count(words, '\n')) + 1);
  }
  return lines;
}

void add_row(Xml rows, const Drawn& drawn, std::size_t index) {
  constexpr std::size_t kept_whole = 14;  // lines of a row that is not parted by a page's end: a third of a page
  const TableLine& values = drawn.table.rows[index];
  Xml row = rows.append_child("w:tr");
  if (height_of(drawn, values) <= kept_whole) row.append_child("w:trPr").append_child("w:cantSplit");
  for (std::size_t i = 0; i < drawn.columns.size(); ++i) {
    const TableCell& value = values.cells[drawn.columns[i]];
    const TableColumn& column = drawn.table.columns[drawn.columns[i]];
    if (column.kind == ColumnKind::label) {
      add_label(row, drawn, index, value, drawn.widths[i]);
      continue;
    }
    Xml cell = add_docx_cell(row, drawn.widths[i], values.mark == Mark::lacking ? kLackingFill : nullptr);
    if (column.of_group && group_size(drawn.table, begin_of_group(drawn.table, index)) > 1)
      merge_down(cell, !values.goes_on);
    Xml paragraph = add_paragraph(cell, "TableText");
    if (column.of_group && values.goes_on) continue;
    if (column.kind == ColumnKind::number) set(paragraph.child("w:pPr").append_child("w:jc"), "w:val", "right");
    for (const CellRun& run : runs_of(value)) add_run(paragraph, run.text, style_of(run, value.mark));
  }
  // The line that tells the sources is not left alone on a page.
  if (index + 1 < drawn.table.rows.size() || drawn.table.source.empty()) return;
  for (Xml cell = row.child("w:tc"); cell; cell = cell.next_sibling("w:tc"))
    cell.child("w:p").child("w:pPr").insert_child_after("w:keepNext",
                                                        cell.child("w:p").child("w:pPr").child("w:pStyle"));
}

}  // namespace

void add_run(Xml paragraph, const std::string& text, RunStyle style) {
  std::istringstream lines(clean_text(text));
  std::string line;
  bool first = true;
  for (; std::getline(lines, line); first = false) {
    Xml run = paragraph.append_child("w:r");
    if (style.bold || style.colour != nullptr) {
      Xml properties = run.append_child("w:rPr");
      if (style.bold) properties.append_child("w:b");
      if (style.struck) properties.append_child("w:strike");
      if (style.colour != nullptr) set(properties.append_child("w:color"), "w:val", style.colour);
      if (style.underlined) set(properties.append_child("w:u"), "w:val", "single");
    }
    if (!first) run.append_child("w:br");
    Xml words = run.append_child("w:t");
    set(words, "xml:space", "preserve");
    words.text().set(line.c_str());
  }
  if (!first && text.ends_with('\n')) paragraph.append_child("w:r").append_child("w:br");  // getline leaves it out
}

Xml add_paragraph(Xml parent, const char* style) {
  Xml paragraph = parent.append_child("w:p");
  set(paragraph.append_child("w:pPr").append_child("w:pStyle"), "w:val", style);
  return paragraph;
}

Xml add_docx_grid(Xml body, const std::vector<int>& widths, const char* style) {
  Xml table = body.append_child("w:tbl");
  Xml properties = table.append_child("w:tblPr");
  if (style != nullptr) set(properties.append_child("w:tblStyle"), "w:val", style);
  Xml size = properties.append_child("w:tblW");
  set(size, "w:w", std::to_string(docx_text_width));
  set(size, "w:type", "dxa");
  set(properties.append_child("w:tblLayout"), "w:type", "fixed");
  Xml grid = table.append_child("w:tblGrid");
  for (const int width : widths) set(grid.append_child("w:gridCol"), "w:w", std::to_string(width));
  return table;
}

Xml add_docx_cell(Xml row, int width, const char* fill) {
  Xml cell = row.append_child("w:tc");
  Xml properties = cell.append_child("w:tcPr");
  Xml size = properties.append_child("w:tcW");
  set(size, "w:w", std::to_string(width));
  set(size, "w:type", "dxa");
  if (fill != nullptr) {
    Xml shade = properties.append_child("w:shd");
    set(shade, "w:val", "clear");
    set(shade, "w:color", "auto");
    set(shade, "w:fill", fill);
  }
  return cell;
}

void add_docx_table(Xml body, const Table& table, std::size_t number, const char* title_style) {
  if (!table.title.empty()) add_run(add_paragraph(body, title_style), table.title, {});
  if (!table.summary.empty()) add_run(add_paragraph(body, "Subtitle"), table.summary, {});
  const Drawn drawn = measured(table, number);
  add_jumps(body, drawn);
  if (table.rows.empty() && !table.nothing.empty()) {
    add_run(add_paragraph(body, "SourceLine"), table.nothing, {});
  } else {
    Xml rows = add_docx_grid(body, drawn.widths, "BasisTable");
    add_header_row(rows, drawn);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (begins_band(table, row)) add_band(rows, drawn, table.rows[row].band);
      add_row(rows, drawn, row);
    }
  }
  if (!table.source.empty()) {
    add_run(add_paragraph(body, "SourceLine"), table.source, {});
  } else {
    add_paragraph(body, "BehindTable");  // Word wants a paragraph behind a table; this one takes no room
  }
}

}  // namespace yiju
