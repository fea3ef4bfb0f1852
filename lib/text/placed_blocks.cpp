#include "text/placed_blocks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "base/word_set.hpp"
#include "text/paragraph_habit.hpp"

namespace yiju {

namespace {

using Words = std::vector<PlacedLine>;

/// Row by row from above, each from the left.
void sort_by_rows(Words& words) {
  std::ranges::stable_sort(words, {}, [](const PlacedLine& word) { return middle_of(word); });
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at + 1;
    while (end < words.size() && in_row_of(words[at], words[end])) ++end;
    std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PlacedLine& a, const PlacedLine& b) { return a.left < b.left; });
    at = end;
  }
}

/// True if two blocks share a row.
bool stand_beside_each_other(const Words& words) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    const PlacedLine &before = words[at - 1], &word = words[at];
    const bool both = before.block != 0 && word.block != 0 && before.block_row != word.block_row;
    if (both && in_row_of(before, word)) return true;
  }
  return false;
}

/// True if row by row blocks would be read in parts: an earlier one stands between two later ones, not merely below
/// them, as a footnote does.
bool go_back(const Words& words) {
  std::uint32_t last = 0;
  bool back = false;
  for (const PlacedLine& word : words) {
    if (word.block == 0) continue;
    if (word.block_row >= last && back) return true;
    back = back || word.block_row < last;
    last = std::max(last, word.block_row);
  }
  return false;
}

/// Rows of tables with a cell of several lines: read line by line their cells would be mixed.
std::set<std::uint32_t> broken_rows(const Words& words) {
  struct Cell {
    double top = 0, bottom = 0;  // middles of its lines
  };
  std::map<std::uint32_t, std::map<std::uint32_t, Cell>> rows;
  for (const PlacedLine& word : words) {
    if (word.block == 0) continue;
    const double middle = middle_of(word);
    const auto [cell, fresh] = rows[word.block_row].try_emplace(word.block, Cell{middle, middle});
    if (!fresh) cell->second = {std::min(cell->second.top, middle), std::max(cell->second.bottom, middle)};
  }
  std::set<std::uint32_t> broken;
  for (const auto& row : rows) {
    constexpr double line = 3, slack = 1;  // points
    const std::map<std::uint32_t, Cell>& cells = row.second;
    const bool beside = std::ranges::any_of(cells, [&](const auto& cell) {
      return cell.second.bottom - cell.second.top > line && std::ranges::any_of(cells, [&](const auto& other) {
               return other.first != cell.first && other.second.top <= cell.second.bottom + slack &&
                      other.second.bottom >= cell.second.top - slack;
             });
    });
    if (beside) broken.insert(row.first);
  }
  return broken;
}

/// Words without a block, as page numbers are, keep their place above or below all others.
void sort_by_blocks(Words& words, const std::set<std::uint32_t>& broken) {
  const auto first = std::ranges::find_if(words, [](const PlacedLine& word) { return word.block != 0; });
  const double top = first->top;
  std::ranges::stable_sort(words, {}, [&](const PlacedLine& word) {
    const int part = word.block != 0 ? 1 : word.top < top ? 0 : 2;
    return std::tuple(part, word.block_row, broken.contains(word.block_row) ? word.block : 0U, middle_of(word));
  });
}

/// A block that begins above the one before it opens another column, and so does each cell of a row that is read cell by
/// cell.
void number_columns(Words& words, const std::set<std::uint32_t>& broken) {
  int column = 1;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool row = at > 0 && words[at].block_row != words[at - 1].block_row;
    const bool cell = at > 0 && !row && words[at].block != words[at - 1].block && broken.contains(words[at].block_row);
    const bool opens =
        cell || (row && (middle_of(words[at]) < middle_of(words[at - 1]) - 0.5 * words[at].size ||
                         broken.contains(words[at].block_row) || broken.contains(words[at - 1].block_row)));
    column += opens ? 1 : 0;
    words[at].column = column;
  }
}

}  // namespace

bool order_by_blocks(Words& words) {
  const auto tagged = std::ranges::count_if(words, [](const PlacedLine& word) { return word.block != 0; });
  if (static_cast<std::size_t>(tagged) * 5 < words.size() * 4 || tagged == 0) return false;
  Words ordered = words;
  sort_by_rows(ordered);
  const std::set<std::uint32_t> broken = broken_rows(words);
  if (broken.empty() && (!stand_beside_each_other(ordered) || !go_back(ordered))) return false;
  sort_by_blocks(ordered, broken);
  number_columns(ordered, broken);
  words = std::move(ordered);
  return true;
}

namespace {

bool says_something(std::string_view text) {
  static constexpr WordSet pauses{"。", "；", "，", "："};
  return pauses.stands_in(text) || begins_provision(text);
}

/// From where to where the page's text reaches: the longest lines of the column with most of it.
Gutter band_of(const std::vector<PlacedLine>& lines) {
  std::map<int, std::size_t> bytes;
  for (const PlacedLine& line : lines) bytes[line.column] += line.text.size();
  const int column = std::ranges::max_element(bytes, {}, [](const auto& of) { return of.second; })->first;
  std::size_t longest = 0;
  for (const PlacedLine& line : lines) longest = line.column == column ? std::max(longest, line.text.size()) : longest;
  Gutter band{1e9, 0};
  for (const PlacedLine& line : lines) {
    if (line.column != column || line.text.size() * 2 < longest) continue;
    band.left = std::min(band.left, line.left);
    band.right = std::max(band.right, line.right);
  }
  return band;
}

}  // namespace

void drop_side_links(std::vector<PlacedLine>& lines) {
  constexpr std::size_t fewest = 3;
  if (lines.empty()) return;
  const Gutter band = band_of(lines);
  std::map<std::uint32_t, std::set<std::uint32_t>> cells;
  for (const PlacedLine& line : lines) cells[line.block_row].insert(line.block);
  for (const bool left : {true, false}) {
    const auto aside = [&](const PlacedLine& line) { return left ? line.right < band.left : line.left > band.right; };
    const auto link = [&](const PlacedLine& line) {
      return line.block != 0 && cells[line.block_row].size() == 1 && !says_something(line.text);
    };
    const auto count = std::ranges::count_if(lines, aside);
    const bool links = std::ranges::all_of(lines, [&](const PlacedLine& line) { return !aside(line) || link(line); });
    if (links && static_cast<std::size_t>(count) >= fewest) std::erase_if(lines, aside);
  }
}

}  // namespace yiju
