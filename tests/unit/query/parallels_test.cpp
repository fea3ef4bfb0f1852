#include "query/parallels.hpp"

#include <doctest/doctest.h>

#include "../graph/graph_of_texts.hpp"
#include "output/answer/answer_json.hpp"
#include "query/foundation.hpp"

using namespace yiju;

namespace {

constexpr const char* province =
    "# 江东省数据条例\n\n2019年5月1日 江东省人民代表大会常务委员会通过\n\n"
    "第一条 为了促进数据利用，制定本条例。\n\n"
    "第二条 公共数据以流转为常态，以封存为特例。县级以上人民政府应当加强领导。\n\n"
    "第三条 县级以上人民政府应当加强领导。\n";
constexpr const char* sister =
    "# 河西省数据条例\n\n2021年5月1日 河西省人民代表大会常务委员会通过\n\n"
    "第一条 公共数据管理应当安全有序。公共数据以流转为常态，以封存为特例；具体办法另行制定。\n";

/// What is found for an article of a text.
std::vector<Parallel> parallels_of(const GraphOfTexts& given, std::string_view id, ParallelsOptions options = {}) {
  const SuggestLibrary library(given.graph, given.index);
  const NodeId asked = given.graph.find(id);
  REQUIRE(asked != none);
  return ParallelFinder(library, options).find(asked, given.words_of(asked));
}

}  // namespace

TEST_CASE("a clause inside a longer article of another text is found, with what it is by level and date") {
  const TestTexts texts{{"地方性法规/a.md", province}, {"地方性法规/b.md", sister}};
  const GraphOfTexts given(texts);
  const std::vector<Parallel> found = parallels_of(given, "河西省数据条例#1");
  REQUIRE(found.size() == 1);
  CHECK(given.graph.id(found[0].found) == "江东省数据条例#2");
  CHECK(found[0].kind == ParallelKind::from_sister);
  REQUIRE(found[0].clauses.size() == 1);
  CHECK(found[0].clauses[0].asked == 1);
  CHECK(found[0].clauses[0].found == 0);
  CHECK(found[0].clauses[0].contained > 0.99F);
  CHECK(parallels_of(given, "江东省数据条例#2").front().kind == ParallelKind::by_sister);
}

TEST_CASE("the text's own articles are left out unless asked for") {
  const TestTexts texts{{"地方性法规/a.md", province}};
  const GraphOfTexts given(texts);
  CHECK(parallels_of(given, "江东省数据条例#3").empty());
  ParallelsOptions options;
  options.same_instrument = true;
  const std::vector<Parallel> found = parallels_of(given, "江东省数据条例#3", options);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ParallelKind::same_text);
}
