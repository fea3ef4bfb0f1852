#include "document/entry_into_force.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("only 自…起施行 tells when a text enters into force, and only of itself") {
  TitleBlock block;
  const auto found = [&](std::string_view words) { return to_string(find_entry_into_force(words, block)); };
  CHECK(found("第九条 本条例自2019年5月1日起施行。2001年3月1日公布的《临江市绿地条例》同时废止。") == "2019-05-01");
  CHECK(found("本办法自2020年1月1日起实施。") == "2020-01-01");
  CHECK(found("《临江市绿地条例》自2019年5月1日起施行。") == "");
  CHECK(found("本条例第三条自2021年1月1日起施行。") == "");
  CHECK(found("2001年3月1日公布的《临江市绿地条例》同时废止。") == "");
}

TEST_CASE("自公布之日起 is the day of issue, where one is told") {
  TitleBlock block;
  CHECK_FALSE(find_entry_into_force("本办法自公布之日起施行。", block).known());
  block.issued = {2026, 3, 1};
  CHECK(to_string(find_entry_into_force("本办法自公布之日起施行。", block)) == "2026-03-01");
}

TEST_CASE("a notice without such a sentence holds from its day") {
  TitleBlock block;
  block.title = "临江市人民政府关于开放公园的通知";
  block.issued = {2026, 3, 1};
  CHECK(to_string(day_of_act("公园免费开放。", block)) == "2026-03-01");
  block.title = "临江市公园条例修正案";
  CHECK(to_string(day_of_act("公园免费开放。", block)) == "2026-03-01");
  block.title = "临江市公园条例";
  CHECK_FALSE(day_of_act("公园免费开放。", block).known());
}

TEST_CASE("the date of a version stands in the file's name") {
  CHECK(to_string(date_in_name("corpus/公园条例(2024-06-28).md")) == "2024-06-28");
  CHECK_FALSE(date_in_name("corpus(2024-06-28)/公园条例.md").known());
}
