#include "document/document.hpp"

#include <doctest/doctest.h>

#include "document/dump.hpp"
#include "document/line.hpp"
#include "document/parser.hpp"

using namespace yiju;

namespace {

Document parsed(std::string text) {
  Source source;
  source.text = std::move(text);
  return parse_document(std::move(source));
}

const char* const park =
    "# 临江市公园条例\n"
    "## 第一章 总则\n"
    "第一条 为了规范公园管理，制定本条例。\n"
    "第二条 公园分为：\n"
    "（一）综合公园；\n"
    "（二）专类公园：\n"
    "1.植物园；\n"
    "2.动物园。\n"
    "名录另行公布。\n"
    "## 第二章 管理\n"
    "### 第一节 日常\n"
    "第三条 公园免费开放。\n"
    "第三条之一 夜间关闭。\n"
    "第五条 本条例自2026年5月1日起施行。\n";

std::string words(const Document& document, const char* locator) {
  const auto wanted = parse_locator(locator);
  REQUIRE(wanted);
  const NodeIndex node = find_provision(document, *wanted);
  if (node == no_node) return "none";
  const Span own = own_span(document, node);
  std::string out(slice(document.source.text, own));
  while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("a node keeps where its number ends") {
  const Document document = parsed(
      "臨江市公園條例\n## 第一章　總則\n**第一條** 【目的】制定本條例。\n第二條 公園分為：\n （一）綜合公園；\n  1. "
      "植物園。\n"
      "【第三条】 免费开放。\n附则\n第四条之一 施行。\n");
  std::string numbers;
  for (NodeIndex node = 0; node < document.nodes.size(); ++node) {
    const ProvisionNode& record = document.nodes[node];
    if (record.number_end != 0)
      numbers += std::string(said(text_of(document, node).substr(0, record.number_end))) + "|";
  }
  CHECK(numbers == "第一章|第一條|第二條|（一）|1.|【第三条】|第四条之一|");
}

TEST_CASE("a locator finds its node") {
  const Document document = parsed(park);
  CHECK(words(document, "1") == "第一条");
  CHECK(words(document, "2/1") == "公园分为：");
  CHECK(words(document, "2/1/1") == "（一）综合公园；");
  CHECK(words(document, "2//2") == "（二）专类公园：");
  CHECK(words(document, "2/1/2/2") == "2.动物园。");
  CHECK(words(document, "2/2") == "名录另行公布。");
  CHECK(words(document, "3-1") == "第三条之一");
  CHECK(words(document, "5/1") == "本条例自2026年5月1日起施行。");
  CHECK(words(document, "c2") == "## 第二章 管理");
  CHECK(words(document, "c2s1") == "### 第一节 日常");
  CHECK(words(document, "1~3") == "第一条");
  for (const char* missing : {"4", "6", "2/3", "2/1/3", "3-2", "c3", "c1s1", "1//1", "一"})
    CHECK(words(document, missing) == "none");
}

TEST_CASE("locator_of undoes find_provision") {
  const Document document = parsed(park);
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Locator locator = locator_of(document, i);
    if (document.nodes[i].number == 0) continue;
    CAPTURE(to_string(locator));
    CHECK(find_provision(document, locator) == i);
  }
}

TEST_CASE("every byte has a deepest node") {
  const Document document = parsed(park);
  for (std::uint32_t offset = 0; offset < document.source.text.size(); ++offset) {
    const NodeIndex node = node_at(document, offset);
    REQUIRE(node != no_node);
    CHECK(own_span(document, node).contains(offset));
  }
  CHECK(node_at(document, static_cast<std::uint32_t>(document.source.text.size())) == no_node);
}

TEST_CASE("articles out of order are found all the same") {
  const Document document = parsed("第九条 甲。\n第二条 乙。\n第二条 丙。\n第七条 丁。\n第七条之一 戊。\n");
  CHECK(words(document, "2") == "第二条");
  CHECK(find_provision(document, *parse_locator("2")) == document.articles[1]);
  CHECK(words(document, "9") == "第九条");
  CHECK(words(document, "7-1") == "第七条之一");
  CHECK(words(document, "8") == "none");
}

TEST_CASE("headings of official documents are found by their path") {
  const Document document = parsed("一、甲\n（一）乙\n1.丙\n（二）丁\n二、戊\n1.己\n");
  CHECK(words(document, "一") == "一、甲");
  CHECK(words(document, "一（二）") == "（二）丁");
  CHECK(words(document, "一（一）1") == "1.丙");
  CHECK(words(document, "二1") == "1.己");
  CHECK(words(document, "三") == "none");
  CHECK(to_string(locator_of(document, 3)) == "一（一）1");
}

TEST_CASE("points of a text without articles are found by article numbers") {
  const Document document = parsed("若干规定\n一、甲。\n乙。\n丙。\n二、丁：\n（一）戊；\n（二）己。\n");
  CHECK(words(document, "1") == "一、甲。");
  CHECK(words(document, "1/1") == "一、甲。");
  CHECK(words(document, "1/3") == "丙。");
  CHECK(words(document, "2//2") == "（二）己。");
  CHECK(words(document, "2/1/1") == "（一）戊；");
  for (const char* missing : {"3", "1/4", "2//3", "1-1"}) CHECK(words(document, missing) == "none");
}

TEST_CASE("quoted articles are not the document's own") {
  const Document document = parsed("关于修改《临江市公园条例》的决定\n一、将第三条修改为：\n“第三条 甲。\n“乙。”\n");
  CHECK(document.form == DocumentForm::amendment);
  CHECK(document.articles.empty());
  CHECK(words(document, "3") == "none");
  std::string kinds;
  for (const ProvisionNode& node : document.nodes) kinds += std::string(name_of(node.kind)) + " ";
  CHECK(kinds == "root title heading quote article paragraph paragraph ");
}

TEST_CASE("the tree as text and as JSON") {
  const Document document = parsed("# 临江市公园条例\n第一条 甲：\n（一）乙。\n");
  CHECK(write_tree_text(document, Language::zh) ==
        "标题：临江市公园条例\n形式：法规\n条数：1\n"
        "1  标题  # 临江市公园条例\n2  条 1  第一条\n2    款 1  甲：\n3      项 1  （一）乙。\n");
  const std::string json = write_tree_json(document);
  CHECK(json.find("\"locator\": \"1/1/1\"") != json.npos);
  CHECK(json.find("\"text\": \"（一）乙。\\n\"") != json.npos);
}

TEST_CASE("an article that is glued to the heading of its chapter is one") {
  const Document document =
      parsed("# 临江市拍卖条例\n\n## 第一章　总则\n\n第一条 甲。\n\n## 第二章　拍卖标的第二条 乙。\n\n第三条 丙。\n");
  REQUIRE(document.articles.size() == 3);
  CHECK(document.nodes[document.nodes[document.articles[1]].parent].number == 2);
}

TEST_CASE("what a treaty numbers below its articles is cited as paragraphs and as items") {
  const Document document = parsed("第一条\n一、甲。\n二、乙。\n第二条\n渡口：\n一、丙。\n二、丁。\n");
  CHECK(words(document, "1/2") == "二、乙。");
  CHECK(words(document, "1//2") == "二、乙。");
  CHECK(words(document, "1/3") == "none");
  CHECK(words(document, "2/2") == "none");  // 渡口： is the one paragraph, they are its items
}

TEST_CASE("paragraphs, items and subitems that share a line are found") {
  const Document document = parsed(
      "第一条 甲。　　乙：（一）丙：1.子；2.丑；（二）丁。\n第二条 "
      "渡口：\n（一）灯：1.红灯；2.绿灯；\n（二）船。\n第三条 戊。 "
      "己。\n");
  CHECK(words(document, "1/1") == "甲。　　");
  CHECK(words(document, "1/2") == "乙：");
  CHECK(words(document, "1/2/2") == "（二）丁。");
  CHECK(words(document, "1/2/1/2") == "2.丑；");
  CHECK(words(document, "2//1/2") == "2.绿灯；");
  CHECK(words(document, "2//2") == "（二）船。");
  CHECK(words(document, "3/2") == "none");
}
