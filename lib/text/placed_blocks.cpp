#include "text/placed_blocks.hpp"

#include <algorithm>
#include <tuple>

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

/// Words without a block, as page numbers are, keep their place above or below all others.
void sort_by_blocks(Words& words) {
  const auto first = std::ranges::find_if(words, [](const PlacedLine& word) { return word.block != 0; });
  const double top = first->top;
  std::ranges::stable_sort(words, {}, [top](const PlacedLine& word) {
    const int part = word.block != 0 ? 1 : word.top < top ? 0 : 2;
    return std::tuple(part, word.block_row, middle_of(word));
  });
}

/// A block that begins above the one before it opens another column.
void number_columns(Words& words) {
  int column = 1;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool opens = at > 0 && words[at].block_row != words[at - 1].block_row &&
                       middle_of(words[at]) < middle_of(words[at - 1]) - 0.5 * words[at].size;
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
  if (!stand_beside_each_other(ordered) || !go_back(ordered)) return false;
  sort_by_blocks(ordered);
  number_columns(ordered);
  words = std::move(ordered);
  return true;
}

}  // namespace yiju
