#include "text/placed_numbers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace yiju {
namespace {

// Ten rows of words at 100, with a number that ends at 80 in front of those that `step` divides.
std::vector<PlacedLine> rows(unsigned first, std::size_t step = 1) {
  std::vector<PlacedLine> words;
  for (std::size_t i = 0; i < 10; ++i) {
    const double top = 50 + 20 * static_cast<double>(i);
    if (i % step == 0) words.push_back({std::to_string(first + i / step), 70, 80, top, top + 10, 10});
    words.push_back({"渡口免费。", 100, 150, top, top + 10, 10});
    words.push_back({"3", 160, 165, top, top + 10, 10});
  }
  return words;
}

}  // namespace

TEST_CASE("numbers in the margin that count lines are dropped, those of rows and words stay") {
  std::vector<PlacedLine> counted = rows(21);
  CHECK(drop_margin_numbers(counted) == 30);
  CHECK(counted.size() == 20);
  CHECK(counted.front().text == "渡口免费。");
  std::vector<PlacedLine> sparse = rows(1, 3), odd = rows(1), few = rows(1);
  odd[3].text = "7";
  few.resize(9);
  for (std::vector<PlacedLine>* words : {&sparse, &odd, &few}) {
    const std::size_t before = words->size();
    CHECK(drop_margin_numbers(*words) == 0);
    CHECK(words->size() == before);
  }
}
TEST_CASE("few lines of a last page go on with the count of the page before, whatever number the page has") {
  const auto last_page = [](unsigned first, std::size_t lines) {
    std::vector<PlacedLine> words = rows(first);
    words.resize(3 * lines);
    words.push_back({"2", 300, 305, 700, 710, 10});
    return words;
  };
  std::vector<PlacedLine> on = last_page(31, 1), anew = last_page(1, 3), other = last_page(41, 3),
                          alone = last_page(1, 3);
  CHECK(drop_margin_numbers(on, 30) == 31);
  CHECK(on.size() == 3);
  CHECK(drop_margin_numbers(anew, 30) == 3);
  CHECK(drop_margin_numbers(other, 30) == 0);
  CHECK(drop_margin_numbers(alone) == 0);
}

}  // namespace yiju
