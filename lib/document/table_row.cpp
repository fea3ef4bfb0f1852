#include "document/table_row.hpp"

#include <algorithm>
#include <array>

#include "base/white_space.hpp"
#include "text/markdown_cells.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t most_cells = 256;  // looked at for one row, those of tables within it included

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view cell = text.substr(begin, end - begin);
  const auto from = static_cast<std::uint32_t>(begin + space_before(cell));
  return {from, from + static_cast<std::uint32_t>(trim(cell).size())};
}

bool is_rule_cell(std::string_view words) {
  return std::all_of(words.begin(), words.end(), [](char c) { return c == '-' || c == ':'; });
}

TextRow row_of_line(std::string_view text, std::size_t begin, std::size_t end) {
  TextRow row;
  row.end = end;
  const std::string_view line = text.substr(begin, end - begin);
  const bool markdown = line.starts_with("|");
  const char separator = markdown ? '|' : '\t';
  std::size_t at = markdown ? 1 : 0;
  for (std::uint32_t column = 0; at <= line.size(); ++column) {
    const std::size_t stop = std::min(line.find(separator, at), line.size());
    const bool tail = markdown && stop == line.size() && trim(line.substr(at)).empty();
    Span words = trimmed(text, begin + at, begin + stop);
    if (is_rule_cell(slice(text, words))) words.end = words.begin;
    if (!tail) row.cells.push_back({words, column});
    at = stop + 1;
  }
  return row;
}

// Of cells that begin at one place the inmost comes first: the row is that of the table inside.
TextRow row_of_cells(const Source& source, std::size_t begin, std::size_t end) {
  const auto first = std::ranges::lower_bound(source.cells, begin, {},
                                              [](const SourceCell& cell) -> std::size_t { return cell.text.begin; });
  TextRow row;
  if (first == source.cells.end() || first->text.begin >= end) return row;
  row.table = first->table;
  std::size_t seen = 0;
  for (auto cell = first; cell != source.cells.end() && seen < most_cells; ++cell, ++seen) {
    if (cell->table != first->table) continue;
    if (cell->row != first->row) break;
    row.cells.push_back({trimmed(source.text, cell->text.begin, cell->text.end), cell->column});
    row.end = std::max<std::size_t>(end, cell->text.end);
  }
  return row;
}

}  // namespace

bool is_table_row(std::string_view line) {
  const bool tabbed = trim(line).find('\t') != line.npos;  // one at its begin is an indent
  return tabbed || (line.starts_with("|") && line.find('|', 1) != line.npos);
}

TextRow read_table_row(const Source& source, std::size_t begin, std::size_t end) {
  if (!source.cells.empty()) {
    if (TextRow row = row_of_cells(source, begin, end); !row.cells.empty()) return row;
  }
  const std::string_view text = source.text;
  return is_table_row(text.substr(begin, end - begin)) ? row_of_line(text, begin, end) : TextRow{};
}

std::vector<Span> lines_of_cell(std::string_view text, Span cell) {
  static constexpr std::array breaks{"\n"sv, "<br>"sv, "<br/>"sv, "<br />"sv, "<BR>"sv};
  std::vector<Span> lines;
  std::size_t begin = cell.begin;
  const auto close = [&](std::size_t end) {
    if (const Span words = trimmed(text, begin, end); words.begin != words.end) lines.push_back(words);
  };
  for (std::size_t at = begin; at < cell.end;) {
    const std::string_view rest = text.substr(at, cell.end - at);
    const auto found = std::ranges::find_if(breaks, [rest](std::string_view mark) { return rest.starts_with(mark); });
    const std::size_t part =
        found == breaks.end() ? blanks_between_paragraphs(text.substr(0, cell.end), at) : found->size();
    if (part == 0) {
      ++at;
      continue;
    }
    close(at);
    begin = at += part;
  }
  close(cell.end);
  return lines;
}

}  // namespace yiju
