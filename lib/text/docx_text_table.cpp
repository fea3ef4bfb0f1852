#include <algorithm>

#include "base/joined.hpp"
#include "text/docx_text.hpp"
#include "text/office_xml.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

constexpr int widest_cell = 64;  // columns

std::uint32_t columns_of(const pugi::xml_node& cell) {
  const int span = number_named(child_named(child_named(cell, "tcPr"), "gridSpan"), "val", 1);
  return static_cast<std::uint32_t>(std::clamp(span, 1, widest_cell));
}

/// Calls `visit` for each child of that name, through what wraps rows and cells.
template <typename Visit>
void each_named(const pugi::xml_node& node, std::string_view wanted, int depth, const Visit& visit) {
  constexpr int deepest_wrapping = 32;
  if (depth > deepest_wrapping) return;
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = local_name(child);
    if (name == wanted)
      visit(child);
    else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" || name == "content")
      each_named(child, wanted, depth + 1, visit);
  }
}

}  // namespace

void DocxText::table(const Node& node, int depth) {
  if (!within(depth)) return;
  begins_with_table_ |= in_body_ && !in_table_ && draft_->lines.empty();
  const bool collect = collect_tables && !in_table_;
  TableRows collected;
  std::map<std::size_t, std::string> above;  // by column, for vertically merged cells
  const bool outer = std::exchange(in_table_, true);
  const std::uint32_t number = draft_->add_table();
  std::uint32_t row_number = 0;
  each_named(node, "tr", 0, [&](const Node& row) {
    if (is_rejected_part(child_named(row, "trPr"))) return;
    std::vector<Lines> cells;
    std::vector<std::uint32_t> columns;
    TableRow out;
    std::uint32_t column = 0;
    each_named(row, "tc", 0, [&](const Node& cell) {
      if (is_rejected_part(child_named(cell, "tcPr"))) return;
      cells.push_back(lines_of(cell, depth + 1));
      columns.push_back(column);
      column += columns_of(cell);
      if (collect) place_cell(cell, joined(cells.back(), "\n"), above, out.cells);
    });
    draft_->add_row(cells, columns, number, row_number, *lines_);
    out.number = ++row_number;
    while (!out.cells.empty() && out.cells.back().empty()) out.cells.pop_back();
    if (collect && !out.cells.empty()) collected.rows.push_back(std::move(out));
  });
  in_table_ = outer;
  if (collect) tables.push_back(std::move(collected));
}

bool DocxText::is_rejected_part(const Node& properties) {
  return std::ranges::any_of(properties.children(),
                             [&](const Node& change) { return is_rejected(change, local_name(change)); });
}

Lines DocxText::lines_of(const Node& cell, int depth) {
  Lines lines;
  Lines* const outer = std::exchange(lines_, &lines);
  blocks(cell, depth + 1);
  flush_carried();
  lines_ = outer;
  return lines;
}

void DocxText::place_cell(const Node& cell, std::string text, std::map<std::size_t, std::string>& above,
                          std::vector<std::string>& row) {
  const Node merged = child_named(child_named(cell, "tcPr"), "vMerge");
  const std::size_t column = row.size();
  if (merged && attribute_named(merged, "val") != "restart") {
    text = above[column];
    charge_words(text.size());
  }
  above[column] = text;
  row.push_back(std::move(text));
  row.resize(column + columns_of(cell));
}

}  // namespace yiju
