#include "query/rank.hpp"

#include <doctest/doctest.h>

#include "output/answer/answer_text.hpp"
#include "sample_graph.hpp"

using namespace yiju;

TEST_CASE("what is cited from outside is ranked, best first") {
  const LegalGraph graph = test::sample_graph();
  const RankAnswer answer = rank(graph);
  REQUIRE(answer.instruments.size() == 5);
  CHECK(graph.id(answer.instruments[0].node) == "中华人民共和国数据法");
  CHECK(answer.instruments[0].citations == 3);
  CHECK(answer.instruments[0].instruments == 2);
  REQUIRE(answer.provisions.size() == 2);
  CHECK(graph.id(answer.provisions[0].node) == "中华人民共和国数据法#9");
}

TEST_CASE("by weight the constitution comes first: all of it rests there") {
  const LegalGraph graph = test::sample_graph();
  const RankAnswer answer = rank(graph, {.by = RankOrder::weight, .most = 1});
  REQUIRE(answer.instruments.size() == 1);
  CHECK(graph.id(answer.instruments[0].node) == "中华人民共和国宪法");
}

TEST_CASE("weights of a ranking sum to at most 1, and rows are in order") {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    const RankAnswer answer = rank(test::random_graph(seed), {.by = RankOrder::citations, .most = 0});
    double sum = 0;
    for (std::size_t at = 0; at < answer.instruments.size(); ++at) {
      sum += answer.instruments[at].weight;
      if (at > 0) CHECK(answer.instruments[at - 1].citations >= answer.instruments[at].citations);
    }
    CHECK(sum <= 1.000001);
  }
}
