#include "query/trace.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "output/answer/answer_text.hpp"
#include "query/impact.hpp"
#include "sample_graph.hpp"

using namespace yiju;

namespace {

std::string traced(std::string_view id, const TraceOptions& options = {}) {
  const LegalGraph graph = test::sample_graph();
  return to_text(graph, trace(graph, graph.find(id), options), {});
}

std::string impacted(std::string_view id, const ImpactOptions& options = {}) {
  const LegalGraph graph = test::sample_graph();
  return to_text(graph, impact(graph, graph.find(id), options), {});
}

// Units: what impact lists.
std::vector<NodeId> units_of(const LegalGraph& graph) {
  std::vector<NodeId> units;
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (graph.nodes()[node].kind == ProvisionKind::article) units.push_back(node);
  }
  return units;
}

}  // namespace

TEST_CASE("trace goes from an article without sources on with its instrument's enacting clause") {
  CHECK(traced("临江市数据条例（草案）#2") == R"(《临江市数据条例（草案）》第二条
└─ 实施〔分析〕《数据审查办法（试行）》第二条 · 部门规章  审查范围
     审查范围可比照 bill.basis.tsv:2
     该条未引依据，以下是其所在文件的依据：
   └─ 依据〔条文〕《中华人民共和国数据法》 · 法律
        “《数据法》” rule.md:2
      └─ 依据〔条文〕《中华人民共和国宪法》 · 宪法 （最高层级）
           “宪法” law.md:2

全文依据
├─ 依据〔条文〕《中华人民共和国数据法》 · 法律 （依据已列出）
│    “《数据法》” bill.md:3
└─ 依据〔说明〕《数据发展规划》 · 国务院文件 （文本未收录）
     “《数据发展规划》” note.md:7
)");
}

TEST_CASE("trace leaves citations inside the instrument alone unless asked") {
  const LegalGraph graph = test::sample_graph();
  const NodeId article = graph.find("临江市数据条例（草案）#4");
  const TraceAnswer plain = trace(graph, article);
  CHECK(plain.own.empty());
  CHECK(plain.internal == 1);
  const TraceAnswer inside = trace(graph, article, {.depth = 0, .internal = true});
  REQUIRE(!inside.own.empty());
  CHECK(graph.id(inside.own[0].node) == "临江市数据条例（草案）#3");
  CHECK(inside.own[0].end == StepEnd::followed);
}

TEST_CASE("trace stops at a depth and says so") {
  const LegalGraph graph = test::sample_graph();
  const TraceAnswer answer = trace(graph, graph.find("临江市数据条例（草案）#2"), {.depth = 1, .internal = false});
  REQUIRE(answer.own.size() == 1);
  CHECK(answer.own[0].end == StepEnd::depth);
}

TEST_CASE("trace tells a citation of an unknown title with its reason") {
  CHECK(traced("临江市数据条例（草案）#5").find("《河东办法》 （未收录这个名称的文件）") != std::string::npos);
  const LegalGraph graph = test::sample_graph();
  const TraceAnswer answer = trace(graph, graph.find("临江市数据条例（草案）#5"));
  REQUIRE(answer.own.size() == 1);
  CHECK(answer.own[0].end == StepEnd::unresolved);
}

TEST_CASE("trace cuts cycles") {
  GraphDraft draft;
  const InstrumentId one = test::add_instrument(draft, "甲办法", Level::departmental_rule);
  const InstrumentId other = test::add_instrument(draft, "乙办法", Level::departmental_rule);
  const NodeId first = draft.provision(one, "1"), second = draft.provision(other, "1");
  draft.edge(first, second, Relation::cites);
  draft.edge(second, first, Relation::cites);
  const LegalGraph graph = std::move(draft).freeze();
  const TraceAnswer answer = trace(graph, first);
  REQUIRE(answer.own.size() == 2);
  CHECK(answer.own[0].end == StepEnd::followed);
  CHECK(answer.own[1].end == StepEnd::cycle);
}

TEST_CASE("impact names what rests on an instrument, directly and through others") {
  CHECK(impacted("中华人民共和国数据法") == R"(《中华人民共和国数据法》
直接：3 处
├─ 《临江市数据条例（草案）》 · 草案
│  ├─ 第一条
│  │    依据〔条文〕→ 全文  “《数据法》” bill.md:3
│  └─ 第三条
│       引用〔条文〕→ 第九条  “数据法第九条” bill.md:9
└─ 《数据审查办法（试行）》 · 部门规章
   └─ 第一条
        依据〔条文〕→ 全文  “《数据法》” rule.md:2

间接：1 处
└─ 《临江市数据条例（草案）》 · 草案
   └─ 第二条  ← 经 《数据审查办法（试行）》第一条
        实施〔分析〕→ 《数据审查办法（试行）》第二条  审查范围可比照 bill.basis.tsv:2
)");
  const LegalGraph graph = test::sample_graph();
  CHECK(impact(graph, graph.find("中华人民共和国数据法"), {.depth = 1}).steps.size() == 3);
}

TEST_CASE("impact is trace reversed") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const LegalGraph graph = test::random_graph(seed);
    std::vector<TraceAnswer> traces;
    const std::vector<NodeId> units = units_of(graph);
    for (const NodeId unit : units) traces.push_back(trace(graph, unit));
    for (NodeId node = 0; node < graph.nodes().size(); ++node) {
      const std::vector<NodeId> family = family_of(graph, node);
      const ImpactAnswer answer = impact(graph, node);
      for (std::size_t at = 0; at < units.size(); ++at) {
        const bool reached = std::any_of(traces[at].own.begin(), traces[at].own.end(), [&](const TraceStep& step) {
          return std::find(family.begin(), family.end(), step.node) != family.end();
        });
        const bool listed = std::any_of(answer.steps.begin(), answer.steps.end(),
                                        [&](const ImpactStep& step) { return step.unit == units[at]; });
        CAPTURE(seed);
        CAPTURE(graph.id(node));
        CAPTURE(graph.id(units[at]));
        CHECK(reached == listed);
      }
    }
  }
}
