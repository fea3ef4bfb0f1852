#include "base/date.hpp"

#include <doctest/doctest.h>

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
