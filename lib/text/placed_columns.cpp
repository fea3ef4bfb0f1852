#include "text/placed_columns.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace yiju {

namespace {

constexpr double step = 2;  // points: the width of what coverage is counted in

bool crosses(const PlacedLine& word, const Gutter& gutter) {
  return word.left < gutter.left && word.right > gutter.right;
}

/// How many words lie over each step of the page's width.
std::vector<std::size_t> coverage_of(const std::vector<PlacedLine>& words, double left, double right) {
  std::vector<std::size_t> coverage(static_cast<std::size_t>((right - left) / step) + 1, 0);
  for (const PlacedLine& word : words) {
    const auto first = static_cast<std::size_t>(std::max(0.0, word.left - left) / step);
    const auto last = std::min(coverage.size() - 1, static_cast<std::size_t>(std::max(0.0, word.right - left) / step));
    for (std::size_t at = first; at <= last; ++at) ++coverage[at];
  }
  return coverage;
}

/// How many rows the words that `counts` stand in; they are sorted from above.
template <typename Counts>
std::size_t rows_of(const std::vector<PlacedLine>& words, const Counts& counts) {
  std::size_t rows = 0;
  double last = -1e9;
  for (const PlacedLine& word : words) {
    if (!counts(word) || middle_of(word) - last < 0.5 * word.size) continue;
    last = middle_of(word);
    ++rows;
  }
  return rows;
}

/// The widest stretch about the middle that words of at most one row in ten lie over, and one word in twenty: a
/// recognised text has many words a row.
std::optional<Gutter> emptiest_stretch(const std::vector<PlacedLine>& words, double left, double right) {
  const std::vector<std::size_t> coverage = coverage_of(words, left, right);
  const std::size_t rows = rows_of(words, [](const PlacedLine&) { return true; });
  const std::size_t few = std::min(words.size() / 20, rows / 10);
  std::size_t best_begin = 0, best_end = 0;
  for (std::size_t at = coverage.size() * 35 / 100; at < coverage.size() * 65 / 100; ++at) {
    std::size_t end = at;
    while (end < coverage.size() && coverage[end] <= few) ++end;
    if (end - at > best_end - best_begin) std::tie(best_begin, best_end) = std::pair(at, end);
    at = std::max(at, end);
  }
  const Gutter gutter{left + static_cast<double>(best_begin) * step, left + static_cast<double>(best_end) * step};
  const double narrowest = words.front().recognised ? 2 : 0.8;  // character widths
  if (gutter.right - gutter.left < narrowest * words.front().size) return std::nullopt;
  return gutter;
}

/// The gutter, if the page has two columns: a quarter of its words and several rows at least on each side.
std::optional<Gutter> gutter_of(const std::vector<PlacedLine>& words) {
  constexpr std::size_t fewest_words = 16;
  if (words.size() < fewest_words) return std::nullopt;
  double left = words.front().left, right = words.front().right;
  for (const PlacedLine& word : words) {
    left = std::min(left, word.left);
    right = std::max(right, word.right);
  }
  constexpr double widest_page = 20000;
  if (!(right - left > 100) || right - left > widest_page) return std::nullopt;
  const std::optional<Gutter> gutter = emptiest_stretch(words, left, right);
  if (!gutter) return std::nullopt;
  const auto before = [&](const PlacedLine& word) { return word.right <= gutter->right; };
  const auto after = [&](const PlacedLine& word) { return word.left >= gutter->left; };
  for (const auto count : {std::ranges::count_if(words, before), std::ranges::count_if(words, after)}) {
    if (static_cast<std::size_t>(count) * 4 < words.size()) return std::nullopt;
  }
  constexpr std::size_t fewest_rows = 4;
  if (rows_of(words, before) < fewest_rows || rows_of(words, after) < fewest_rows) return std::nullopt;
  return gutter;
}

/// The last page of a text in two columns may hold a few lines: enough if none of them lies over the gutter of the page
/// before, and some stand on each side.
bool keeps_clear(const std::vector<PlacedLine>& words, const Gutter& gutter) {
  const double middle = (gutter.left + gutter.right) / 2;
  const auto over = [&](const PlacedLine& word) { return word.left < middle && word.right > middle; };
  const auto before = [&](const PlacedLine& word) { return word.right <= middle; };
  constexpr std::size_t fewest_rows = 2;
  return std::ranges::none_of(words, over) && rows_of(words, before) >= fewest_rows &&
         std::ranges::any_of(words, [&](const PlacedLine& word) { return word.left >= middle; });
}

}  // namespace

std::optional<Gutter> order_by_columns(std::vector<PlacedLine>& words, const std::optional<Gutter>& before) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PlacedLine& a, const PlacedLine& b) { return middle_of(a) < middle_of(b); });
  std::optional<Gutter> gutter = gutter_of(words);
  if (!gutter && before && keeps_clear(words, *before)) gutter = before;
  if (!gutter) return std::nullopt;
  std::vector<std::pair<int, std::size_t>> bands;  // band of each word, and its place from above
  int band = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool across = crosses(words[at], *gutter);
    words[at].column = across ? 0 : words[at].left >= gutter->left ? 2 : 1;
    band += across;
    bands.emplace_back(band, at);
    band += across;
  }
  std::stable_sort(bands.begin(), bands.end(), [&](const auto& a, const auto& b) {
    return std::pair(a.first, words[a.second].column) < std::pair(b.first, words[b.second].column);
  });
  std::vector<PlacedLine> ordered;
  for (const auto& [unused, at] : bands) ordered.push_back(std::move(words[at]));
  words = std::move(ordered);
  return gutter;
}

}  // namespace yiju
