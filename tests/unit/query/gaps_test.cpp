#include "query/gaps.hpp"

#include <doctest/doctest.h>

#include "output/answer/answer_json.hpp"
#include "output/answer/answer_text.hpp"
#include "sample_graph.hpp"

using namespace yiju;

TEST_CASE("gaps of the draft are told apart by their reason") {
  const LegalGraph graph = test::sample_graph();
  const GapsAnswer answer = find_gaps(graph);
  CHECK(answer.found());
  CHECK(to_text(graph, answer, {}) ==
        R"(《临江市数据条例（草案）》：7 条中有 4 条没有自己的依据（另有全文依据 2 处，不代替各条依据）
├─ 第四条：只引用本文件自身条款
│    “前条” bill.md:12
├─ 第五条：所引依据均未能查实
│    “《河东办法》” bill.md:14：没有这个名称的文件
├─ 第六条：只有不指明的依据
│    “有关法律、法规” bill.md:16
└─ 第七条：没有引用任何依据
)");
}

TEST_CASE("gaps of an instrument that is named") {
  const LegalGraph graph = test::sample_graph();
  const GapsAnswer answer = find_gaps(graph, {graph.nodes()[graph.find("中华人民共和国数据法")].instrument});
  REQUIRE(answer.lists.size() == 1);
  REQUIRE(answer.lists[0].gaps.size() == 1);
  CHECK(graph.id(answer.lists[0].gaps[0].unit) == "中华人民共和国数据法#9");
  CHECK(answer.lists[0].gaps[0].reason == GapReason::only_self);
}
