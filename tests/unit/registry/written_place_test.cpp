#include "registry/written_place.hpp"

#include <doctest/doctest.h>

#include <random>

namespace yiju {
namespace {

std::string read(std::string_view cell) {
  const std::optional<Locator> place = read_written_place(cell);
  return place ? "[" + to_string(*place) + "]" : "nothing";
}

}  // namespace

TEST_CASE("places as people write them into a table") {
  for (const char* cell : {"", "0", "全文", "整部草案", "whole draft", "—"}) CHECK(read(cell) == "[]");
  CHECK(read("第十二条") == "[12]");
  CHECK(read("第12条第2款") == "[12/2]");
  CHECK(read("第十二条之一第二款第（三）项第1目") == "[12-1/2/3/1]");
  CHECK(read("第十二条第（三）项") == "[12//3]");
  CHECK(read("第三编第二分编第一章第二节") == "[p3d2c1s2]");
  CHECK(read("第十条至第十五条") == "[10~15]");
  CHECK(read("第十条—第十五条") == "[10~15]");
  CHECK(read("第十條第二款第（三）項") == "[10/2/3]");
  CHECK(read("第五条第一项至第三项") == "[5//1~3]");
  CHECK(read("第七条　数据供给") == "[7]");
  CHECK(read("第七条 数据供给") == "[7]");
  CHECK(read("第七条\n数据供给") == "[7]");
  CHECK(read("第七条【数据供给】") == "[7]");
  CHECK(read("Article 7　Data") == "[7]");
  CHECK(read("Article 12, paragraph 2") == "[12/2]");
  CHECK(read("Section 二（三）") == "[二（三）]");
  CHECK(read("12/2/3") == "[12/2/3]");
  CHECK(read("二（三）") == "[二（三）]");
}

TEST_CASE("words that name no place") {
  for (const char* cell : {"第x条", "第条", "数据供给", "第十二", "第十五条至第十条", "第三条第四条", "article",
                           "article x", "第七条数据", "見後"}) {
    CAPTURE(cell);
    CHECK(read(cell) == "nothing");
  }
}

TEST_CASE("what describe_locator writes is read back, in both languages") {
  for (const char* text : {"12", "12/2", "12//3", "12-1/2/3", "12/2/3/1", "c3", "c3s2", "p2", "p2d1c3", "10~15",
                           "12-1~12-3", "12/2~3", "二", "二（三）", "二（三）4", "1/1"}) {
    CAPTURE(text);
    const Locator place = parse_locator(text).value();
    CHECK(read(describe_locator(place, Language::zh)) == "[" + std::string(text) + "]");
    CHECK(read(describe_locator(place, Language::en)) == "[" + std::string(text) + "]");
  }
}

// What a range is described as is read back as the same range, whichever level it counts in.
TEST_CASE("property: a described range is read back, on every level and in both languages") {
  std::mt19937 random(20261127);
  const auto number = [&random](unsigned most) { return static_cast<std::uint16_t>(1 + random() % most); };
  for (const UnitRow& row : unit_rows) {
    for (int turn = 0; turn < 200; ++turn) {
      Locator locator;
      if (row.unit > Unit::article) locator[Unit::article] = number(400);
      for (const Unit above : {Unit::part, Unit::chapter, Unit::paragraph, Unit::item}) {
        const bool same_kind = (above < Unit::article) == (row.unit < Unit::heading_1);
        if (same_kind && row.unit != Unit::article && above < row.unit) locator[above] = number(9);
      }
      if (is_heading(row.unit)) locator[Unit::heading_1] = number(9);
      locator[row.unit] = number(30);
      locator.to = static_cast<std::uint16_t>(locator[row.unit] + number(20));
      for (const Language language : {Language::zh, Language::en}) {
        const std::string words = describe_locator(locator, language);
        CAPTURE(words);
        const auto again = read_written_place(words);
        REQUIRE(again);
        CHECK(*again == locator);
        CHECK(again->last()[row.unit] == locator.to);
        CHECK(again->first()[row.unit] == locator[row.unit]);
      }
    }
  }
}

}  // namespace yiju
