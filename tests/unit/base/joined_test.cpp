#include "base/joined.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace yiju;

TEST_CASE("words stand in a row with a mark between them, and empty ones take no place") {
  CHECK(joined(std::vector<std::string>{}, "、").empty());
  CHECK(joined(std::vector<std::string>{"警告"}, "、") == "警告");
  CHECK(joined(std::vector<std::string>{"", "警告", "", "罚款", ""}, list_comma(Language::zh)) == "警告、罚款");
  CHECK(joined(std::array{3, 5}, list_comma(Language::en), [](int n) { return std::to_string(n); }) == "3, 5");
  WordRow row(semicolon(Language::en));
  row.add("");
  CHECK(row.words().empty());
  row.add("one");
  row.add("two");
  CHECK(row.words() == "one; two");
}
