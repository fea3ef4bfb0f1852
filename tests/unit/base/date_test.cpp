#include "base/date.hpp"

#include <doctest/doctest.h>

#include "base/asked_day.hpp"

using namespace yiju;

namespace {
std::string read(std::string_view text) {
  std::size_t used = 0;
  const auto date = scan_date(text, used);
  return date ? to_string(*date) + "|" + std::string(text.substr(used)) : "";
}
}  // namespace

TEST_CASE("a date is read as texts write it") {
  CHECK(read("2023年7月10日起") == "2023-07-10|起");
  CHECK(read("二〇二三年七月十日起") == "2023-07-10|起");
  CHECK(read("2023 年 7 月 10 日 起") == "2023-07-10| 起");
  CHECK(read("2023　年7月　10日") == "2023-07-10|");
  CHECK(read("2023-07-10") == "2023-07-10|");
  CHECK(read("2023/7/10 印发") == "2023-07-10| 印发");
  CHECK(read("2023.7.10") == "2023-07-10|");
  CHECK(read("2023年7月的") == "2023-07|的");
}

TEST_CASE("other numbers are no date") {
  CHECK(read("2023-13-40") == "");
  CHECK(read("2023.7/10") == "");
  CHECK(read("2023-07-100") == "");
  CHECK(read("2023 7 10") == "");
  CHECK(read("2023.7") == "");
  CHECK(read("") == "");
}

TEST_CASE("a day that is asked for may be written as people write it") {
  const auto asked = [](std::string_view words) { return to_string(read_asked_day(words).value_or(Date{})); };
  for (const std::string_view words :
       {"2024-05-01", "2024年5月1日", "二〇二四年五月一日", "2024/5/1", "2024.5.1", "20240501"})
    CHECK(asked(words) == "2024-05-01");
  CHECK(asked("2024年5月") == "2024-05");
  CHECK(asked("2024") == "2024");
  for (const std::string_view words : {"2024年13月1日", "2024年2月30日", "20241301", "2024年5月1日起", "明天", ""})
    CHECK(asked(words) == "");
}
