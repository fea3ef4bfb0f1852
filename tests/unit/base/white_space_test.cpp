#include "base/white_space.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("white space of all kinds is trimmed, and nothing else") {
  for (const std::string space :
       {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\x80", "\xE2\x80\x8B", "\xE3\x80\x80", "\xEF\xBB\xBF"}) {
    CAPTURE(space.size());
    CHECK(space_before(space + "公园") == space.size());
    CHECK(ends_in_space("公园" + space));
    CHECK(trim(space + space + "公园。" + space + space) == "公园。");
    CHECK(trim(space + space).empty());
    CHECK(without_white_space(space + "公" + space + space + "园" + space) == "公园");
  }
  for (const std::string word :
       {"公园", "。", "；", "、", "“", "…", "\xE2\x80\x8C", "\xE3\x80\x81", "\x80", "\xBF", "\xA0"}) {
    CHECK(space_before(word) == 0);
    CHECK_FALSE(ends_in_space(word));
    CHECK(trim(word) == word);
  }
}
