#include "document/inline_items.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

namespace {

std::string numbers_in(std::string_view words) {
  std::string out;
  for (const InlineItem& item : inline_items(words)) out += std::to_string(item.mark.number) + ' ';
  return out;
}

}  // namespace

TEST_CASE("items in the line of their paragraph are found where they count on") {
  CHECK(numbers_in("渡口应当：（一）有灯；（二）有船；（三）有人。") == "1 2 3 ");
  CHECK(numbers_in("渡口应当:（一）有灯;（二）有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当： 1.有灯；2.有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当：①有灯，②有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当：<br>一、有灯；<br/>二、有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当做到（一）有灯；（二）有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当做到几点。（一）有灯。（二）有船。") == "1 2 ");
  CHECK(numbers_in("渡口应当：(1)有灯；(2)有船。有下列情形之一的除外。") == "1 2 ");
  CHECK(numbers_in("渡口应当：（一）有灯（含电灯）；（二）有船，（三）等船。") == "1 2 3 ");
  CHECK(numbers_in("渡口应当：（一）有灯。").empty());
  CHECK(numbers_in("渡口应当：（一）有灯；") == "1 ");
  CHECK(numbers_in("渡口应当：（二）有灯；（三）有船。").empty());
  CHECK(numbers_in("修改为：“渡口应当：（一）有灯；（二）有船。”").empty());
  CHECK(numbers_in("渡口应当：（一）称“渡口：（二）甲；（三）乙”；（二）有船。") == "1 2 ");
  CHECK(numbers_in("第一条的规定：（以下简称规定）；（二）有船。").empty());
  CHECK(numbers_in("违反第五条第（一）项；（二）项的，处罚款。").empty());
  CHECK(numbers_in("时间：1、2月；收费：1.5元；2.5元。").empty());
  CHECK(numbers_in("").empty());
}

TEST_CASE("items that go on in the line of another are found behind each ；") {
  LineMark mark = read_line_mark("（二）有船");
  const auto numbers = [&](std::string_view words) {
    std::string out;
    for (const InlineItem& item : further_items(words, mark)) out += std::to_string(item.mark.number) + ' ';
    return out;
  };
  CHECK(numbers("有船；（三）有人； （四）有灯。") == "3 4 ");
  CHECK(numbers("有船；（四）有灯。").empty());
  CHECK(numbers("有船；3.有灯。").empty());
  CHECK(numbers("称“甲；（三）乙”；（三）有灯。") == "3 ");
  CHECK(numbers("").empty());
}
