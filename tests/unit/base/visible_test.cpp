#include "base/visible.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"

using namespace yiju;

TEST_CASE("what steers a terminal is shown, not sent") {
  CHECK(visible("甲法第三条", Kept::nothing) == "甲法第三条");
  CHECK(visible("甲\x1B[2J法", Kept::breaks) == "甲␛[2J法");
  CHECK(visible("a\nyiju: 0 findings", Kept::nothing) == "a␊yiju: 0 findings");
  CHECK(visible("一\n\t二\r三", Kept::breaks) == "一\n\t二␍三");
  CHECK(visible("\x7F\xC2\x9B", Kept::breaks) == "␡�");
  CHECK(visible("甲\xE2\x80\xAE乙", Kept::breaks) == "甲�乙");
  CHECK(visible(std::string("\0", 1), Kept::breaks) == "␀");
}

TEST_CASE("our own colors pass where answers bear them, others do not") {
  CHECK(visible("\x1B[31m红\x1B[0m", Kept::breaks_and_colors) == "\x1B[31m红\x1B[0m");
  CHECK(visible("\x1B[8m藏\x1B[0m", Kept::breaks_and_colors) == "␛[8m藏\x1B[0m");
  CHECK(visible("\x1B[31m红", Kept::breaks) == "␛[31m红");
}

TEST_CASE("broken bytes stay as they are") { CHECK(visible("\xE7\x94", Kept::breaks) == "\xE7\x94"); }

TEST_CASE("an error's path cannot begin a line of its own") {
  const Error error(ErrorCode::input, "甲\nyiju: all is well\x1B[1A", 3, 1, {"坏", "bad"}, {});
  CHECK(describe(error, Language::zh) == "甲␊yiju: all is well␛[1A:3:1: 坏");
}
