#include "graph/legal_graph.hpp"

#include <doctest/doctest.h>

#include "sample_graph.hpp"

using namespace yiju;

TEST_CASE("edges are found from both ends, whatever the order in which they were added") {
  const LegalGraph graph = sample_graph();
  const NodeId first = graph.find("临江市数据条例#1");
  REQUIRE(first != none);
  REQUIRE(graph.out_edges(first).size() == 2);
  CHECK(graph.string(graph.out_edges(first)[0].words) == "《数据管理法》");
  CHECK(graph.out_edges(first)[1].group == 0);
  const NodeId law = graph.find("数据管理法");
  REQUIRE(graph.in_edges(law).size() == 1);
  CHECK(graph.edges()[graph.in_edges(law)[0]].from == first);
  CHECK(graph.out_edges(law).empty());
}

TEST_CASE("a provision's parents lead to its instrument, and children stand in reading order") {
  const LegalGraph graph = sample_graph();
  const NodeId item = graph.find("数据管理法#12/2/3");
  REQUIRE(item != none);
  CHECK(graph.nodes()[item].kind == ProvisionKind::item);
  CHECK(graph.id(graph.nodes()[item].parent) == "数据管理法#12/2");
  const NodeId chapter = graph.find("临江市数据条例#c1");
  REQUIRE(graph.children(chapter).size() == 2);
  CHECK(graph.id(graph.children(chapter)[1]) == "临江市数据条例#2");
  CHECK(graph.caption(chapter) == "总则");
}

TEST_CASE("every node is found by its id") {
  const LegalGraph graph = sample_graph();
  for (NodeId node = 0; node < graph.nodes().size(); ++node) CHECK(graph.find(graph.id(node)) == node);
  CHECK(graph.find("数据管理法#99-1") != none);
  CHECK(graph.find("数据管理法#98") == none);
  CHECK(graph.find("数据管理法#") == none);
  CHECK(graph.find("数据管理法#x") == none);
  CHECK(graph.find("数据管理") == none);
  CHECK(graph.find("数据管理法#1+2") == none);
}

TEST_CASE("labels name a provision as people write it") {
  const LegalGraph graph = sample_graph();
  CHECK(graph.label(graph.find("数据管理法#12/2/3"), Language::zh) == "《数据管理法》第十二条第二款第（三）项");
  CHECK(graph.label(graph.find("数据管理法"), Language::en) == "《数据管理法》");
}

TEST_CASE("candidates of an unknown title") {
  const LegalGraph graph = sample_graph();
  const EdgeRecord& edge = graph.edges()[graph.in_edges(graph.find("云上办法"))[0]];
  REQUIRE(graph.candidates(edge).size() == 2);
  CHECK(graph.title(graph.candidates(edge)[0]) == "数据管理法");
  CHECK(graph.candidates(graph.edges()[0]).empty());
}

TEST_CASE("texts of one instrument are told apart by their tag, the newest answers without one") {
  GraphDraft draft;
  const InstrumentId law = draft.instrument("数据管理法", Level::law);
  for (const std::uint16_t year : {std::uint16_t{2018}, std::uint16_t{2021}}) {
    const std::uint32_t file = draft.file("数据管理法" + std::to_string(year), none);
    NodeRecord text;
    text.parent = draft.node_of(law);
    text.instrument = law;
    text.document = file;
    draft.columns.files[file].instrument = law;
    draft.columns.files[file].version = {year, 1, 1};
    draft.columns.files[file].tag = draft.columns.strings.add(std::to_string(year));
    draft.columns.files[file].node = static_cast<NodeId>(draft.columns.nodes.size());
    draft.columns.nodes.push_back(text);
    NodeRecord article;
    article.kind = ProvisionKind::article;
    article.number = 3;
    draft.below(draft.columns.files[file].node, article);
  }
  const LegalGraph graph = std::move(draft).freeze();
  CHECK(graph.find("数据管理法#3") == graph.find("数据管理法@2021#3"));
  CHECK(graph.find("数据管理法@2018#3") != graph.find("数据管理法@2021#3"));
  CHECK(graph.find("数据管理法@2019#3") == none);
  CHECK(graph.id(graph.find("数据管理法@2018")) == "数据管理法@2018");
}
