#include "base/behind_last.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("the words behind the last mark are those behind the nearest of all marks") {
  CHECK(behind_last("甲。乙，丙", {"。", "，"}) == "丙");
  CHECK(behind_last("甲，乙。丙", {"。", "，"}) == "丙");
  CHECK(behind_last("甲，乙", {"。", ","}) == "甲，乙");
  CHECK(behind_last("甲，", {"。", "，"}).empty());
  CHECK(behind_last("", {"。"}).empty());
  CHECK(behind_last("甲》乙\n丙》的", {"》", "\n"}) == "的");
  CHECK(behind_last("\x82丙", {"。"}) == "\x82丙");  // half of a mark is none
}
