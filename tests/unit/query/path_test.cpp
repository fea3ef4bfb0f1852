#include "query/path.hpp"

#include <doctest/doctest.h>

#include "output/answer/answer_text.hpp"
#include "sample_graph.hpp"

using namespace yiju;

TEST_CASE("path finds the shortest chain, read in either direction") {
  const LegalGraph graph = test::sample_graph();
  const PathAnswer answer = find_paths(graph, graph.find("临江市数据条例（草案）#2"), graph.find("中华人民共和国宪法"));
  CHECK(to_text(graph, answer, {}) == R"(《临江市数据条例（草案）》第二条 · 草案
  ↓ 属于
《临江市数据条例（草案）》第一章 · 草案
  ↓ 属于
《临江市数据条例（草案）》 · 草案
  ↓ 包含
《临江市数据条例（草案）》第一章 · 草案
  ↓ 包含
《临江市数据条例（草案）》第一条 · 草案
  ↓ 依据〔条文〕  “《数据法》” bill.md:3
《中华人民共和国数据法》 · 法律
  ↓ 包含
《中华人民共和国数据法》第一条 · 法律
  ↓ 依据〔条文〕  “宪法” law.md:2
《中华人民共和国宪法》 · 宪法
)");
}

TEST_CASE("path tells when two nodes are not connected") {
  GraphDraft draft;
  const InstrumentId one = draft.instrument("甲办法"), other = draft.instrument("乙办法");
  const LegalGraph graph = std::move(draft).freeze();
  const PathAnswer answer = find_paths(graph, graph.instruments()[one].node, graph.instruments()[other].node);
  CHECK(answer.paths.empty());
  CHECK(to_text(graph, answer, {.language = Language::en, .color = false}) ==
        "《甲办法》 and 《乙办法》 are not connected\n");
}

TEST_CASE("a path is connected, and its steps are edges or structure of the graph") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const LegalGraph graph = test::random_graph(seed);
    const auto count = static_cast<std::uint32_t>(graph.nodes().size());
    for (const bool directed : {false, true}) {
      const PathAnswer answer = find_paths(graph, seed % count, (seed * 7) % count, {.directed = directed, .most = 4});
      for (const Path& path : answer.paths) {
        NodeId at = answer.from;
        for (const PathStep& step : path) {
          NodeId begin = at, end = step.node;
          if (!step.forward) std::swap(begin, end);
          if (step.edge == none) {
            CHECK(graph.nodes()[end].parent == begin);
          } else {
            CHECK(graph.edges()[step.edge].from == begin);
            CHECK(graph.edges()[step.edge].to == end);
            if (directed) CHECK(step.forward);
          }
          at = step.node;
        }
        CHECK(at == answer.to);
      }
    }
  }
}
