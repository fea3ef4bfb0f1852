#include "query/node_finder.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "sample_graph.hpp"
#include "support/messages.hpp"

using namespace yiju;

namespace {

// The id of what is found, with * where it holds what was asked for; else the message and hint.
std::string found(const LegalGraph& graph, std::string_view text) {
  try {
    const FoundNode node = find_node(graph, text);
    return graph.id(node.node) + (node.widened ? " *" : "");
  } catch (const Error& error) {
    return both(error.message) + " | " + both(error.hint);
  }
}

}  // namespace

TEST_CASE("a NODE is found as a person writes it") {
  const LegalGraph graph = test::sample_graph();
  CHECK(found(graph, "《中华人民共和国数据法》第九条") == "中华人民共和国数据法#9");
  CHECK(found(graph, "《数据法》第九条") == "中华人民共和国数据法#9");
  CHECK(found(graph, "数据法第9条") == "中华人民共和国数据法#9");
  CHECK(found(graph, "数据法") == "中华人民共和国数据法");
  CHECK(found(graph, "中华人民共和国数据法#9") == "中华人民共和国数据法#9");
  CHECK(found(graph, "数据法#9") == "中华人民共和国数据法#9");
  CHECK(found(graph, "数据审查办法第二条") == "数据审查办法（试行）#2");
  CHECK(found(graph, "审查办法第二条") == "数据审查办法（试行）#2");
  CHECK(found(graph, "草案第三条") == "临江市数据条例（草案）#3");
  CHECK(found(graph, "条例第三条第二款") == "临江市数据条例（草案）#3/2");
  CHECK(found(graph, "第三条") == "临江市数据条例（草案）#3");
  CHECK(found(graph, "article 3") == "临江市数据条例（草案）#3");
  CHECK(found(graph, "draft article 3") == "临江市数据条例（草案）#3");
  CHECK(found(graph, "《中华人民共和国数据法》 article 9") == "中华人民共和国数据法#9");
  CHECK(found(graph, "草案第二章") == "临江市数据条例（草案）#c2");
  CHECK(found(graph, " 草案 ") == "临江市数据条例（草案）");
  CHECK(found(graph, "《临江市数据条例》第五条") == "临江市数据条例（草案）#5");
}

TEST_CASE("a draft is asked for by its kind or its stage, and by no other's") {
  GraphDraft draft;
  const auto add = [&](const char* file, const char* title) {
    (void)draft.file(file, test::add_instrument(draft, title, Level::draft));
  };
  add("a.md", "乙市灯会管理细则（征求意见稿）");
  add("b.md", "乙市灯会管理细则（修订草案送审稿）");
  const LegalGraph graph = std::move(draft).freeze();
  const std::string last = "乙市灯会管理细则（修订草案送审稿）";
  for (const char* name : {"草案", "本细则", "细则", "该细则", "送审稿", "修订草案", "修订草案送审稿", "细则（送审稿）",
                           "细则修订草案", "draft"})
    CHECK_MESSAGE(found(graph, name) == last, name);
  CHECK(found(graph, "征求意见稿") == "乙市灯会管理细则（征求意见稿）");
  GraphDraft worked_over;
  (void)worked_over.file("c.md", test::add_instrument(worked_over, "丙市灯会管理办法（修订稿）", Level::draft));
  CHECK(found(std::move(worked_over).freeze(), "修订稿") == "丙市灯会管理办法（修订稿）");
  CHECK(found(graph, "办法第一条").starts_with("没有叫“办法”的文件"));
  CHECK(found(graph, "表决稿第一条").starts_with("没有叫“表决稿”的文件"));
}

TEST_CASE("a paragraph that nothing cites is found in what holds it") {
  const LegalGraph graph = test::sample_graph();
  CHECK(found(graph, "草案第三条第二款第（一）项") == "临江市数据条例（草案）#3/2 *");
  CHECK(found(graph, "草案第二条第五款") == "临江市数据条例（草案）#2 *");
}

TEST_CASE("a NODE that is not there is told with the nearest names") {
  const LegalGraph graph = test::sample_graph();
  CHECK(found(graph, "数据审察办法第九条") ==
        "没有叫“数据审察办法”的文件 / no instrument is called \"数据审察办法\" | "
        "相近的名称：《数据审查办法（试行）》 / nearest titles: 《数据审查办法（试行）》");
  CHECK(found(graph, "草案第八条") ==
        "《临江市数据条例（草案）》没有第八条 / 《临江市数据条例（草案）》 has no article 8 | "
        "该文件共 7 条 / it has 7 articles");
  CHECK(found(graph, "《宪法》第一条") ==
        "《中华人民共和国宪法》第一条不在图中：其文本未收录，也没有条文引用它 / 《中华人民共和国宪法》 article 1 is "
        "not in the "
        "graph: its text is not loaded, and nothing cites it | ");
  CHECK(found(graph, "《数据法") == "《 之后应有 》：《数据法 / expected 》 after 《: 《数据法 | ");
  CHECK(found(graph, "《数据法》等") ==
        "书名号之后应为一个条款（第二十条、第二十条第二款），实为：等 / expected one provision (第二十条, 20/2) after "
        "》, found: "
        "等 | ");
  CHECK(found(graph, std::string(9000, '#')) == "文件或条款写得过长 / the title or provision is too long | ");
  CHECK(found(graph, "") == "应写明文件或条款 / expected a title or a provision, found nothing | ");
}

TEST_CASE("a title that two instruments bear is not guessed") {
  GraphDraft draft;
  (void)draft.file("a.md", test::add_instrument(draft, "甲市数据条例", Level::local_regulation));
  (void)draft.file("b.md", test::add_instrument(draft, "甲市 数据条例", Level::local_regulation));
  const LegalGraph graph = std::move(draft).freeze();
  CHECK(found(graph, "甲市数据条例") == "甲市数据条例");
  CHECK(found(graph, "《甲市“数据”条例》").starts_with("有几件文件都叫“甲市“数据”条例” / several instruments"));
}
