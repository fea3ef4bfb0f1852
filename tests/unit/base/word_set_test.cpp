#include "base/word_set.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("a set of words is asked at a place of the text") {
  constexpr WordSet units{"分编", "条", "款", "-", " "};
  CHECK(units.beginning("条第二款") == "条");
  CHECK(units.beginning("分编") == "分编");
  CHECK(units.beginning("分") == "");
  CHECK(units.beginning("") == "");
  CHECK(units.begins("-三"));
  CHECK(units.begins(" "));
  CHECK_FALSE(units.begins("\xE6\x9D"));  // half a character
  CHECK(units.ending("第三条") == "条");
  CHECK(units.ending("第一分编") == "分编");
  CHECK(units.ending("三-") == "-");
  CHECK(units.ending("三 ") == " ");
  CHECK_FALSE(units.ends("条三"));
  CHECK(units.stands_in("第三款的"));
  CHECK_FALSE(units.stands_in("第三项、编"));
  constexpr WordSet heads{"章", "章名", "条文"};  // one hides another from a look at beginnings alone
  CHECK(heads.holds("章名"));
  CHECK(heads.holds("章"));
  CHECK_FALSE(heads.holds("章名称"));
  CHECK_FALSE(heads.holds("某章"));
  CHECK_FALSE(heads.holds(""));
}
