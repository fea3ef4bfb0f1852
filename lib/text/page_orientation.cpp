// page_of_words of placed_lines.hpp: how a page's text stands, and the page turned so that it stands upright.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/median.hpp"
#include "text/placed_blocks.hpp"
#include "text/placed_columns.hpp"
#include "text/placed_lines.hpp"
#include "text/placed_numbers.hpp"
#include "text/placed_table.hpp"

namespace yiju {

namespace {

int usual_turn(const std::vector<PlacedLine>& words) {
  std::array<std::size_t, 4> bytes{};
  for (const PlacedLine& word : words) bytes[static_cast<std::size_t>(word.turned & 3)] += word.text.size();
  return static_cast<int>(std::ranges::max_element(bytes) - bytes.begin());
}

/// Turns a word back by so many quarters, with the page (its size as it lies) around it.
void turn_back(PlacedLine& word, int quarters, double width, double height) {
  const PlacedLine old = word;
  word.turned = 0;
  if (quarters == 1) {  // runs downwards: its left is the page's top
    word.left = old.top, word.right = old.bottom;
    word.top = width - old.right, word.bottom = width - old.left;
  } else if (quarters == 2) {
    word.left = width - old.right, word.right = width - old.left;
    word.top = height - old.bottom, word.bottom = height - old.top;
  } else if (quarters == 3) {  // runs upwards
    word.left = height - old.bottom, word.right = height - old.top;
    word.top = old.left, word.bottom = old.right;
  }
}

/// The usual distance from a word to the next one in its row (`across`) or its column.
double usual_distance(std::vector<PlacedLine> words, bool across) {
  constexpr double far_apart = 1e9;
  const auto along = [&](const PlacedLine& word) { return across ? word.left : word.top; };
  const auto lane = [&](const PlacedLine& word) {
    return std::lround((across ? middle_of(word) : (word.left + word.right) / 2) / (0.5 * word.size));
  };
  std::ranges::stable_sort(words, {}, [&](const PlacedLine& word) { return std::pair(lane(word), along(word)); });
  std::vector<double> distances;
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (lane(words[at]) == lane(words[at - 1])) distances.push_back(along(words[at]) - along(words[at - 1]));
  }
  if (distances.size() * 2 < words.size()) return far_apart;
  return median(std::move(distances), far_apart);
}

/// Vertical text comes as single characters, each closer to the one below than to the one beside it.
bool is_vertical(const std::vector<PlacedLine>& words) {
  constexpr std::size_t fewest = 20, one_han = 3;
  std::vector<PlacedLine> single;
  std::size_t bytes = 0;
  for (const PlacedLine& word : words) {
    bytes += word.text.size();
    if (word.text.size() == one_han && word.size > 0) single.push_back(word);
  }
  // The last lines of paragraphs may be spread over the page: single characters among whole lines.
  if (single.size() < fewest || single.size() * one_han * 10 < bytes * 8) return false;
  const double below = usual_distance(single, false), beside = usual_distance(single, true);
  return below < 0.9 * beside && below < 2 * single.front().size;
}

}  // namespace

PlacedPage page_of_words(double width, double height, std::vector<PlacedLine> words, const PlacedPage& before) {
  const int turn = usual_turn(words);
  std::erase_if(words, [&](const PlacedLine& word) { return (word.turned & 3) != turn; });
  for (PlacedLine& word : words) turn_back(word, turn, width, height);
  if (turn % 2 == 1) std::swap(width, height);
  if (is_vertical(words)) return {width, height, {}, true};
  const unsigned counted = drop_margin_numbers(words, before.counted);
  PlacedPage page{width, height, {}};
  page.counted = counted;
  if (std::optional<std::vector<Gutter>> table = order_by_table(words, height, before.open_table)) {
    page.lines = lines_in_order(std::move(words));
    page.open_table = std::move(*table);
  } else if (order_by_blocks(words)) {
    page.lines = lines_in_order(std::move(words));
    drop_side_links(page.lines);
    page.by_blocks = true;
  } else {
    page.gutter = order_by_columns(words, before.gutter);
    page.lines = lines_in_order(std::move(words));
  }
  return page;
}

}  // namespace yiju
