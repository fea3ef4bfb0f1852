#include "graph/node_id.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "graph/draft.hpp"
#include "graph/graph_json.hpp"
#include "unit/graph/graph_of_texts.hpp"

using namespace yiju;

namespace {

void check_ids(const LegalGraph& graph) {
  std::set<std::string> seen;
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    const std::string id = graph.id(node);
    CAPTURE(id);
    CHECK(graph.find(id) == node);
    CHECK(seen.insert(id).second);
  }
  const std::string json = write_graph_json(graph);
  CHECK(write_graph_json(read_graph_json("g.json", json)) == json);
}

/// Lines of a text in an order that nobody would write.
std::string jumble(std::mt19937& random) {
  static const std::vector<std::string> lines{"第一章 总则",
                                              "第二章 管理",
                                              "第一节 一般规定",
                                              "第一编 通则",
                                              "一、总体要求",
                                              "二、任务",
                                              "（一）目标。",
                                              "（三）保障。",
                                              "1. 工作。",
                                              "2. 检查。",
                                              "（1）甲。",
                                              "（2）乙。",
                                              "第一条 本条例适用于下列活动：",
                                              "第三条 依照本条例第九条第二款第（四）项办理。",
                                              "第三条之一 依照第二章办理。",
                                              "第五条 违反第十条至第十二条的，依照《临江市河道条例》第八条处理。",
                                              "甲。",
                                              "# 无号的标题",
                                              "## 又一个",
                                              "依照本通知第二部分第（三）项、第九部分办理。",
                                              "附则",
                                              "第〇条 乙。",
                                              "第七万条 丙。"};
  std::string text = "临江市数据条例\n";
  for (std::size_t count = 3 + random() % 25; count > 0; --count) text += lines[random() % lines.size()] + "\n";
  return text;
}

}  // namespace

TEST_CASE("an article below a heading is found by its id") {
  const GraphOfTexts graph(TestTexts{{"a.md", "临江市渡口规定\n一、总则\n第一条 甲。\n二、渡口\n第二条 乙。\n"},
                                     {"b.md", "# 临江市堤防规定\n\n## 堤防\n\n第一条 甲。\n"}});
  CHECK(graph.graph.find("临江市渡口规定#2") != none);
  CHECK(graph.graph.find("临江市堤防规定#1") != none);
  check_ids(graph.graph);
}

TEST_CASE("a heading 1. without a 一、 above it is no article 1") {
  const GraphOfTexts graph(TestTexts{{"a.md", "临江市渡口通知\n第一章 渡口\n1. 甲。\n2. 乙。\n"}});
  check_ids(graph.graph);
}

TEST_CASE("numbering that starts anew gives each node an id of its own") {
  const GraphOfTexts graph(
      TestTexts{{"a.md", "临江市渡口规定\n第一条 甲。\n第二条 乙。\n第一条 丙。\n第一条 丁。\n一、戊\n一、己\n"}});
  CHECK(graph.graph.find("临江市渡口规定#1+3") != none);
  check_ids(graph.graph);
}

TEST_CASE("texts of one title are told apart, whatever their files are called") {
  const std::string text = "临江市渡口规定\n第一条 甲。\n";
  const GraphOfTexts graph(TestTexts{{"a/x.md", text}, {"b/x.2.md", text}, {"c/x.md", text}, {"d/x#+1.md", text}});
  check_ids(graph.graph);
}

TEST_CASE("a title that looks like an id leads to itself") {
  GraphDraft draft;
  for (const char* title : {"甲法", "甲法#1", "甲法#1+2", "甲@2018", "甲%23乙", "乙+2", "#", "%"}) {
    draft.file(std::string(title) + ".md", draft.instrument(title, Level::law));
    draft.provision(draft.instrument(title), "1/2");
    draft.provision(draft.instrument(title), "二（三）");
  }
  const LegalGraph graph = std::move(draft).freeze();
  CHECK(graph.id(graph.instruments()[1].node) == "甲法%231");
  check_ids(graph);
}

TEST_CASE("property: every node of a jumbled text is found by its id, and JSON brings it back") {
  std::mt19937 random(20261127);
  for (int round = 0; round < 150; ++round) {
    TestTexts texts;
    for (std::size_t count = 1 + random() % 3; count > 0; --count)
      texts.emplace_back(std::to_string(texts.size()) + ".md", jumble(random));
    CAPTURE(texts.front().second);
    check_ids(GraphOfTexts(texts).graph);
  }
}
