// Any bytes give a tree. What tree a text gives is told in tests/spec/structure.txt.
#include "document/parser.hpp"

#include <doctest/doctest.h>

#include <random>

#include "document/dump.hpp"
#include "support/tree_invariants.hpp"

using namespace yiju;

namespace {

Document parsed(std::string text) {
  Source source;
  source.text = std::move(text);
  return parse_document(std::move(source));
}

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  out.reserve(words.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += words;
  return out;
}

const char* const sample =
    "\xEF\xBB\xBF# 临江市公园条例\n（草案）\n2019年3月1日 临江市第九届人民代表大会常务委员会第三次会议通过\n<!-- INFO "
    "END -->\n"
    "目录\n第一章 总则\n第一章 总则\n第一条 【目的】为了规范公园管理，制定本条例。\n第二条 "
    "公园分为：\n（一）综合公园；\n1.植物园；\n"
    "说明文字。\n（二）专类公园。\n名录另行公布。\n### 第一节 日常\n第三条之一 夜间关闭。 第四条 甲。\n第六条 "
    "“公园”是指公园。\n"
    "一、总体要求\n（一）目标\n附件1：守则\n第一条 甲。\n临江市人民政府\n2026年3月1日\n“第九条 乙。”\n";

}  // namespace

TEST_CASE("odd texts give a tree") {
  const std::string texts[] = {
      "",
      "\n",
      "\n\n\r\n\n",
      " ",
      std::string(3, '\0'),
      std::string("第一条\0甲\n\0\0第二条 乙", 27),
      "\xEF\xBB\xBF",
      "\xFF\xFE\x80\n第\xAC一条 甲",
      "\xE7\xAC",
      "第",
      "第一",
      "第一条",
      "#",
      "######## 第一章",
      "****",
      "（",
      "（一",
      "“",
      "一、",
      "1.",
      "附",
      "附件",
      "目录",
      "目录\n目录\n目录\n",
      "<!--",
      "<!-- INFO END -->",
      "第〇条 甲\n第零条 乙\n第九九九九九九九九九九条 丙\n",
      "第一条 甲\r\n（一）乙\r\n",
      "第一条 甲\r第二条 乙\r",
      "2026年3月1日",
      "# 关于修改的决定\n“\n“\n”\n",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    const Document document = parsed(text);
    CHECK(broken_invariant(document) == "");
    CHECK_FALSE(write_tree_text(document, Language::zh).empty());
    CHECK_FALSE(write_tree_json(document).empty());
  }
}

TEST_CASE("lines end with a carriage return or without") {
  const Document unix_lines = parsed("第一条 甲：\n（一）乙。\n丙。\n");
  const Document dos_lines = parsed("第一条 甲：\r\n（一）乙。\r\n丙。\r\n");
  CHECK(write_tree_text(unix_lines, Language::en) == write_tree_text(dos_lines, Language::en));
  CHECK(broken_invariant(dos_lines) == "");
}

TEST_CASE("large hostile texts stay linear") {
  constexpr std::size_t million = 1'000'000;
  const std::string texts[] = {
      repeated("公园", 10 * million / 6),
      repeated("第一条", 10 * million / 9),
      repeated("第一条\n", million),
      repeated("第一条 甲\n第三条 乙\n", million / 4),
      repeated("第九条 第十条 ", million / 4),
      repeated("（一）甲\n", million),
      "第一条 甲\n" + repeated("乙\n（一）丙\n", million / 4),
      "第一条 甲\n" + repeated("（一）丙\n乙\n", million / 4),
      repeated("# ", million),
      repeated("第一章\n", million / 2),
      repeated("一、\n（一）\n", million / 2),
      "第一章\n" + repeated("第二章\n", million / 4) + "甲\n" + repeated("第一章\n", million / 4),
      "第一条 甲：\n" + repeated("乙；\n", million / 2),
      "第一条 甲：\n" + repeated("乙；\n（二）丙；\n", million / 4),
      repeated("附件1\n", million / 2),
      repeated("2026年3月1日\n", million / 2),
      "关于修改《甲》的决定\n一、修改为：" + repeated("“", million),
      "关于修改《甲》的决定\n一、修改为：" + repeated("“甲”乙", million / 4),
      "关于修改《甲》的决定\n" + repeated("“第一条 甲\n", million / 4),
      "甲条例\n" + repeated("（2019年3月1日通过）", million / 8),
      repeated("甲\n", million) + "2026年3月1日\n",
      repeated(" ", 10 * million),
      repeated("\n", 10 * million),
      repeated("《", million) + "\n" + repeated("》", million),
  };
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    CAPTURE(i);
    const Document document = parsed(texts[i]);
    CHECK(broken_invariant(document) == "");
  }
}

TEST_CASE("look-ups stay cheap on hostile texts") {
  const Document document = parsed("第一条 甲\n" + repeated("乙\n", 200'000) + repeated("第二条\n", 200'000));
  Locator locator;
  locator[Unit::article] = 1;
  std::size_t found = 0;
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    locator[Unit::paragraph] = static_cast<std::uint16_t>(1 + i % 60'000);
    found += find_provision(document, locator) != no_node ? 1U : 0U;
    locator[Unit::article] = static_cast<std::uint16_t>(1 + i % 2);
  }
  CHECK(found > 0);
}

TEST_CASE("property: texts changed at random keep the promises") {
  std::mt19937 random(20260302);
  const std::string original = sample;
  for (int round = 0; round < 4000; ++round) {
    std::string text = original;
    for (int change = static_cast<int>(random() % 12); change >= 0; --change) {
      const std::size_t at = random() % (text.size() + 1);
      const std::size_t length = std::min<std::size_t>(random() % 24, text.size() - at);
      switch (random() % 4) {
        case 0:
          text.erase(at, length);
          break;
        case 1:
          text.insert(at, text.substr(random() % (text.size() + 1), length));
          break;
        case 2:
          text.insert(at, 1, static_cast<char>(random()));
          break;
        default:
          text.insert(at, "\n");
          break;
      }
    }
    CAPTURE(round);
    const Document document = parsed(text);
    REQUIRE(broken_invariant(document) == "");
    if (round % 40 == 0) CHECK_FALSE(write_tree_json(document).empty());
  }
}

TEST_CASE("the same text gives the same tree") {
  CHECK(write_tree_json(parsed(sample)) == write_tree_json(parsed(sample)));
}
