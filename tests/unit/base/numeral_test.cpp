#include "base/numeral.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("numerals in all their forms") {
  const struct {
    const char* text;
    std::uint32_t value, bytes;
  } table[] = {
      {"", 0, 0},
      {"条", 0, 0},
      {"一条", 1, 3},
      {"十条", 10, 3},
      {"十二条", 12, 6},
      {"二十条", 20, 6},
      {"一百零三条", 103, 12},
      {"一百二十三条", 123, 15},
      {"一千二百六十条", 1260, 18},
      {"二〇一七年", 2017, 12},
      {"二○一七年", 2017, 12},
      {"廿一", 21, 6},
      {"两款", 2, 3},
      {"贰拾叁", 23, 9},
      {"12条", 12, 2},
      {"１２条", 12, 6},
      {"1l条", 11, 2},
      {"2O条", 20, 2},
      {"law", 0, 0},
      {"O型", 0, 0},
      {"99999999999", 99'999'999, 11},
  };
  for (const auto& row : table) {
    const std::string text = row.text;
    CAPTURE(text);
    const Numeral numeral = scan_numeral(text);
    CHECK(numeral.value == row.value);
    CHECK(numeral.bytes == row.bytes);
  }
}

TEST_CASE("property: scan_numeral reads what to_chinese writes") {
  for (std::uint32_t value = 1; value < 10'000; ++value) {
    const std::string text = to_chinese(value) + "条";
    const Numeral numeral = scan_numeral(text);
    REQUIRE(numeral.value == value);
    REQUIRE(numeral.bytes == text.size() - 3);
  }
}
