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
  REQUIRE(answer.lists.size() == 1);
  const GapList& list = answer.lists[0];
  CHECK(list.count(GapReason::only_self) == 1);
  CHECK(list.count(GapReason::nothing_cited) == 1);
  CHECK(list.count(GapReason::only_unspecific) == 1);
  CHECK(list.count(GapReason::only_unresolved) == 1);
  // The texts are not at hand, so what the articles do is not known; what names a source comes last.
  REQUIRE(list.gaps.size() == 4);
  CHECK(list.gaps[0].tier == GapTier::untold);
  CHECK(list.gaps[1].tier == GapTier::untold);
  CHECK(list.gaps[2].tier == GapTier::unspecific);
  CHECK(list.gaps[3].tier == GapTier::unresolved);
  const std::string text = to_text(graph, answer, {});
  CHECK(text.find("“有关法律、法规” bill.md:16") != std::string::npos);
  CHECK(text.find("“《河东办法》” bill.md:14：未收录这个名称的文件") != std::string::npos);
}

TEST_CASE("a source that is named is a source") {
  const LegalGraph graph = test::sample_graph();
  const std::string text = to_text(graph, find_gaps(graph), {});
  CHECK(text.find("1 条所指明的依据未收录或未能核对") != std::string::npos);
  CHECK(text.find("无依据") == std::string::npos);
}

TEST_CASE("gaps of an instrument that is named") {
  const LegalGraph graph = test::sample_graph();
  const GapsAnswer answer = find_gaps(graph, {graph.find("中华人民共和国数据法")});
  REQUIRE(answer.lists.size() == 1);
  REQUIRE(answer.lists[0].gaps.size() == 1);
  CHECK(graph.id(answer.lists[0].gaps[0].unit) == "中华人民共和国数据法#9");
  CHECK(answer.lists[0].gaps[0].reason == GapReason::only_self);
}
