#include "document/locator.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yiju;

TEST_CASE("a locator is written as the guidelines write it") {
  Locator locator;
  CHECK(to_string(locator).empty());
  CHECK(locator.whole());
  locator[Unit::article] = 12;
  CHECK(to_string(locator) == "12");
  locator.article_suffix = 1;
  CHECK(to_string(locator) == "12-1");
  locator.article_suffix = 0;
  locator[Unit::item] = 3;
  CHECK(to_string(locator) == "12//3");
  locator[Unit::paragraph] = 2;
  CHECK(to_string(locator) == "12/2/3");
  locator[Unit::subitem] = 1;
  CHECK(to_string(locator) == "12/2/3/1");
  locator[Unit::chapter] = 4;  // an article's number is unique: its chapter is left out
  CHECK(to_string(locator) == "12/2/3/1");
}

TEST_CASE("what is written is read back") {
  for (const char* text :
       {"",           "12",        "12-1",    "12/2",        "12/2/3",   "12//3",     "12/2/3/1",
        "10~15",      "12/2~3",    "12//1~3", "133-1~133-3", "c3",       "c3s2",      "p2",
        "p2c3",       "p2d1c3s4",  "c3~5",    "一",          "二（三）", "二（三）4", "二（三）4（5）",
        "十二（一）", "（三）",    "4",       "二4",         "p1一",     "/1/2",      "//3",
        "§4",         "c1§4（2）", "§1//3"}) {
    const std::string shown = text;
    CAPTURE(shown);
    const auto locator = parse_locator(text);
    REQUIRE(locator);
    CHECK(to_string(*locator) == text);
  }
}

TEST_CASE("what is no locator is refused") {
  for (const char* text : {"x", "12/", "12/2/", "c", "c0", "12~", "一一条", "二（", "12 3", "70000", "-1", "二（三",
                           "~3", "（）", "§", "§一", "§（1）"}) {
    const std::string shown = text;
    CAPTURE(shown);
    CHECK_FALSE(parse_locator(text));
  }
}

TEST_CASE("property: parse_locator undoes to_string") {
  std::mt19937 random(20260301);
  const auto number = [&random](unsigned most) { return static_cast<std::uint16_t>(random() % (most + 1)); };
  for (int i = 0; i < 20000; ++i) {
    Locator locator;
    if (random() % 2 == 0) {
      locator[Unit::article] = static_cast<std::uint16_t>(1 + number(1300));
      locator.article_suffix = static_cast<std::uint8_t>(random() % 4 == 0 ? number(20) : 0);
      if (random() % 2 == 0) locator[Unit::paragraph] = number(9);
      if (random() % 2 == 0) locator[Unit::item] = number(30);
      if (locator[Unit::item] != 0 && random() % 3 == 0) locator[Unit::subitem] = number(12);
    } else if (random() % 2 == 0) {
      locator[Unit::part] = number(5);
      locator[Unit::subpart] = number(3);
      locator[Unit::chapter] = number(30);
      locator[Unit::section] = number(9);
    } else {
      if (random() % 2 == 0) locator[Unit::chapter] = number(30);
      if (random() % 3 != 0) locator[Unit::heading_1] = static_cast<std::uint16_t>(1 + number(30));
      for (std::size_t level = 2; level <= 4; ++level) locator[heading_unit(level)] = number(20);
    }
    if (!locator.whole() && random() % 5 == 0) locator.to = static_cast<std::uint16_t>(1 + number(60));
    const std::string text = to_string(locator);
    CAPTURE(text);
    const auto again = parse_locator(text);
    REQUIRE(again);
    CHECK(*again == locator);
  }
}

TEST_CASE("a locator is described in both languages") {
  const auto zh = [](const char* text) { return describe_locator(*parse_locator(text), Language::zh); };
  const auto en = [](const char* text) { return describe_locator(*parse_locator(text), Language::en); };
  CHECK(zh("12/2/3") == "第十二条第二款第（三）项");
  CHECK(zh("12-1") == "第十二条之一");
  CHECK(zh("10~15") == "第十条至第十五条");
  CHECK(zh("12/2~3") == "第十二条第二款至第三款");
  CHECK(zh("c3s2") == "第三章第二节");
  CHECK(zh("12/2/3/1") == "第十二条第二款第（三）项第一目");
  CHECK(zh("二（三）4") == "第二部分第（三）项第4点");
  CHECK(zh("").empty());
  CHECK(en("12/2/3") == "article 12, paragraph 2, item 3");
  CHECK(en("10~15") == "articles 10–15");
  CHECK(en("12-1") == "article 12-1");
  CHECK(en("c3s2") == "chapter 3, section 2");
}

TEST_CASE("parents lead up to the whole") {
  const auto parent = [](const char* text) { return to_string(parent_of(*parse_locator(text))); };
  CHECK(parent("12/2/3/1") == "12/2/3");
  CHECK(parent("12/2/3") == "12/2");
  CHECK(parent("12//3") == "12");
  CHECK(parent("12/2") == "12");
  CHECK(parent("12-1").empty());
  CHECK(parent("12/2~3") == "12");
  CHECK(parent("10~15").empty());
  CHECK(parent("c3s2") == "c3");
  CHECK(parent("二（三）4") == "二（三）");
  CHECK(parent("").empty());
}

TEST_CASE("a range is told by both of its ends, at every level") {
  const auto zh = [](const char* text) { return describe_locator(*parse_locator(text), Language::zh); };
  const auto en = [](const char* text) { return describe_locator(*parse_locator(text), Language::en); };
  CHECK(zh("c2~3") == "第二章至第三章");
  CHECK(zh("p1d1~9") == "第一编第一分编至第九分编");
  CHECK(zh("p2~4") == "第二编至第四编");
  CHECK(zh("一~3") == "第一部分至第三部分");
  CHECK(zh("一（二）~4") == "第一部分第（二）项至第（四）项");
  CHECK(en("c2~3") == "chapters 2–3");
  CHECK(en("一（二）~4") == "sections 1(2)–1(4)");
  CHECK(en("三（十）4") == "section 3(10).4");
  CHECK(en("12/2/1~3") == "article 12, paragraph 2, items 1–3");
}

TEST_CASE("first, last, up_to and deepest") {
  const auto locator = [](const char* text) { return *parse_locator(text); };
  CHECK(to_string(locator("12-1~15-2").first()) == "12-1");
  CHECK(to_string(locator("12-1~15-2").last()) == "15-2");
  CHECK(to_string(locator("12/2~3").last()) == "12/3");
  CHECK(to_string(locator("p1d1~9").last()) == "p1d9");
  CHECK(locator("12//3").deepest() == Unit::item);
  CHECK(Locator{}.deepest() == Unit::none);
  CHECK(to_string(locator("12/2/3").up_to(Unit::paragraph)) == "12/2");
  CHECK(to_string(locator("12/2/1~3").up_to(Unit::article)) == "12");
  CHECK(to_string(locator("12/2/1~3").up_to(Unit::item)) == "12/2/1~3");
  CHECK(to_string(locator("c3").up_to(Unit::article)) == "c3");
}
