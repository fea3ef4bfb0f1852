// Lists of powers and of services (权责清单, 行政许可事项清单) name in a column what each row rests on:
//   事项 │ 设定依据                      《甲法》第六条 → based_on, as under a heading of these words
//   取水许可 │ 《甲法》第六条
#include <algorithm>
#include <string>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "citation/reading.hpp"
#include "citation/title_list.hpp"
#include "document/table_row.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_row = 3000;  // bytes, so that a text of one line stays linear

// Which of the columns below these heads name a basis.
std::vector<bool> basis_columns(const Source& source, std::size_t begin, std::size_t end) {
  std::vector<bool> basis;
  for (const RowCell& cell : read_table_row(source, begin, end).cells) {
    if (basis.size() <= cell.column) basis.resize(cell.column + 1);
    basis[cell.column] = announces_basis(without_white_space(slice(source.text, cell.words)));
  }
  return basis;
}

// Nothing but titles and places stands in front: a list, and no words that a source is told in.
bool lists_only(std::string_view before) {
  before = last_line(before);
  return find_word(before, "。") == before.npos && find_word(before, "：") == before.npos;
}

// The begin of the line that ends in front of `line`; `line` where there is none.
std::size_t line_above(std::string_view text, std::size_t line) {
  return line == 0 ? line : begin_of_line(text, line - 1);
}

// The cell that holds the byte, where a reader kept the cells; what the table's heads say goes into `known`.
const SourceCell* cell_around(const Source& source, std::uint32_t at, BasisColumns& known) {
  auto cell = std::ranges::upper_bound(source.cells, at, {}, [](const SourceCell& one) { return one.text.begin; });
  if (cell == source.cells.begin() || (--cell)->text.end <= at) return nullptr;
  auto first = cell;  // of the table, or of what was not yet looked at
  const auto is_known = [&] { return known.table == cell->table && first->text.begin <= known.seen; };
  while (!is_known() && first != source.cells.begin() && (first - 1)->table == cell->table) --first;
  if (!is_known()) known.basis = basis_columns(source, first->text.begin, first->text.end);
  if (!is_known() && first->row != 0) known.basis.clear();
  known.table = cell->table;
  known.seen = std::max(known.seen, cell->text.begin);
  return cell->row == 0 ? nullptr : &*cell;
}

// The line's cells up to that of the byte, where they are parted by bars or tabs; none of a table's heads.
std::vector<RowCell> cells_before(const Source& source, std::uint32_t at, std::size_t line, BasisColumns& known) {
  const std::string_view text = source.text;
  const auto is_row = [&](std::size_t begin) { return is_table_row(line_from(text, begin).words); };
  if (!is_row(line)) return {};
  std::size_t first = line;
  const auto is_known = [&] { return !known.basis.empty() && first <= known.seen; };
  for (std::size_t above = line_above(text, first); !is_known() && above != first && is_row(above);
       above = line_above(text, first))
    first = above;
  if (!is_known()) known.basis = basis_columns(source, first, end_of_line(text, first));
  known.seen = std::max(known.seen, static_cast<std::uint32_t>(line));
  std::vector<RowCell> cells = read_table_row(source, line, std::min(end_of_line(text, at), at + longest_row)).cells;
  std::erase_if(cells, [at](const RowCell& cell) { return cell.words.begin > at; });
  return cells;
}

}  // namespace

bool Reading::under_basis_column(std::uint32_t at) {
  if (here_.form != DocumentForm::note && here_.form != DocumentForm::official_document) return false;
  const Source& source = here_.document.source;
  const std::size_t line = begin_of_line(here_.text, at);
  if (at - line > longest_row) return false;
  BasisColumns& known = memory_.columns;
  RowCell around;
  if (source.cells.empty()) {
    const std::vector<RowCell> cells = cells_before(source, at, line, known);
    if (cells.empty()) return false;
    around = cells.back();
  } else {
    const SourceCell* const cell = cell_around(source, at, known);
    if (cell == nullptr) return false;
    around = {cell->text, cell->column};
  }
  const bool basis = around.column < known.basis.size() && known.basis[around.column];
  return basis && lists_only(slice(here_.text, {std::min(around.words.begin, at), at}));
}

}  // namespace yiju
