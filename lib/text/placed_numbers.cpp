#include "text/placed_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>

namespace yiju {

namespace {

constexpr std::size_t fewest = 8, most = 200;  // lines of a page

unsigned number_of(std::string_view word) {
  constexpr std::size_t most_digits = 4;
  unsigned number = 0;
  if (word.empty() || word.size() > most_digits) return 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() ? number : 0;
}

// A row's leftmost word, if it is a number, and where the others begin.
struct CountedRow {
  const PlacedLine* first = nullptr;
  double rest = 1e9;
};

std::vector<CountedRow> rows_of(const std::vector<PlacedLine>& words) {
  std::vector<const PlacedLine*> sorted;
  for (const PlacedLine& word : words) sorted.push_back(&word);
  std::ranges::stable_sort(sorted, {}, [](const PlacedLine* word) { return middle_of(*word); });
  std::vector<CountedRow> rows;
  const PlacedLine* begin = nullptr;  // of the row
  for (const PlacedLine* word : sorted) {
    if (begin == nullptr || !in_row_of(*begin, *word)) {
      begin = word;
      rows.push_back({word});
      continue;
    }
    CountedRow& row = rows.back();
    if (word->left < row.first->left) std::swap(row.first, word);
    row.rest = std::min(row.rest, word->left);
  }
  return rows;
}

// Of a page behind one that was counted to `before`.
std::size_t fewest_of(const std::vector<const PlacedLine*>& numbers, unsigned before) {
  constexpr std::size_t anew = 3;
  if (before == 0 || numbers.empty()) return fewest;
  const unsigned first = number_of(numbers.front()->text);
  return first == before + 1 ? 1 : first == 1 ? anew : fewest;
}

}  // namespace

unsigned drop_margin_numbers(std::vector<PlacedLine>& words, unsigned before) {
  const std::vector<CountedRow> rows = rows_of(words);
  std::vector<const PlacedLine*> numbers;
  std::size_t last = 0;  // row with a number
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const CountedRow& row = rows[i];
    const unsigned number = number_of(row.first->text);
    if (number == 0 || row.first->right + 0.2 * row.first->size > row.rest) continue;
    if (!numbers.empty() && row.first->left > numbers.back()->right) continue;  // the page's own number
    if (!numbers.empty() && number != number_of(numbers.back()->text) + 1) return 0;
    numbers.push_back(row.first);
    last = i;
  }
  if (numbers.size() < fewest_of(numbers, before) || numbers.size() > most) return 0;
  const auto first =
      static_cast<std::size_t>(std::ranges::find(rows, numbers.front(), &CountedRow::first) - rows.begin());
  double right = 0, rest = 1e9;  // of the numbers, and of the words behind them
  for (std::size_t i = first; i <= last; ++i) {
    if (std::ranges::find(numbers, rows[i].first) == numbers.end())
      rest = std::min(rest, rows[i].first->left);
    else
      rest = std::min(rest, rows[i].rest);
  }
  for (const PlacedLine* number : numbers) right = std::max(right, number->right);
  if (right > rest || 10 * numbers.size() < 9 * (last - first + 1)) return 0;
  const unsigned told = number_of(numbers.back()->text);
  std::vector<PlacedLine> kept;
  for (PlacedLine& word : words) {
    if (std::ranges::find(numbers, &word) == numbers.end()) kept.push_back(std::move(word));
  }
  words = std::move(kept);
  return told;
}

}  // namespace yiju
