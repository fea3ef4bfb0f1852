#include "base/byte_pair.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("a pair of bytes is found wherever it stands, and half of one is none") {
  static constexpr BytePairs pairs{{5, '\xEF', '\xA4', '\xAB'}};
  const std::string filler(200, 'a');  // more than a block of the search, and a rest
  for (std::size_t at = 0; at + 1 < filler.size(); ++at) {
    std::string text = filler;
    text[at] = '\xEF';
    CHECK(pairs.kinds_in(text) == 0);
    for (unsigned last = 0; last <= 0xFF; ++last) {
      text[at + 1] = static_cast<char>(last);
      REQUIRE(pairs.kinds_in(text) == (last >= 0xA4 && last <= 0xAB ? 1U << 5U : 0U));
    }
  }
  CHECK(pairs.kinds_in("") == 0);
  CHECK(pairs.kinds_in("\xEF") == 0);
  CHECK(pairs.kinds_in("\xEF\xA4") == 1U << 5U);
}

TEST_CASE("kinds of pairs are told apart, and a byte that any may follow is found at the end too") {
  static constexpr BytePairs marks{{0, '|'}, {1, '!', '[', '['}, {1, '`', '`', '`'}, {7, '\n', '>', '>'}};
  CHECK(marks.kinds_in("甲条例!（草案）") == 0);
  CHECK(marks.kinds_in("甲|") == 1);
  CHECK(marks.kinds_in("甲![图](a.png)\n> 乙") == (1U << 1U | 1U << 7U));
  CHECK(marks.kinds_in("```") == 1U << 1U);
}
