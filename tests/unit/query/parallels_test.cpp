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

TEST_CASE("a clause that has the words in another order is no parallel where the words are at hand") {
  CHECK(share_in_order("公示中标候选人", "应当公示中标的候选人") == 1);
  CHECK(share_in_order("招标人公示中标候选人", "在中标候选人以外确定的招标人") < 0.6F);
  CHECK(share_in_order("", "甲") == 0);
  const TestTexts texts{{"地方性法规/a.md",
                         "# 江东省渡口条例\n\n2019年5月1日 江东省人民代表大会常务委员会通过\n\n第一条 "
                         "夜渡的船工擅自熄灭桅灯的，由巡河员扣留缆绳，因风浪停摆渡船的除外。\n"},
                        {"地方性法规/b.md",
                         "# 河西省渡口条例\n\n2021年5月1日 河西省人民代表大会常务委员会通过\n\n第一条 "
                         "渡船因风浪停摆的，船工应当在缆绳旁点亮桅灯。\n"}};
  const GraphOfTexts given(texts);
  const SuggestLibrary library(given.graph, given.index);
  const NodeId asked = given.graph.find("河西省渡口条例#1");
  ParallelsOptions options;
  options.least = 0.3F;
  CHECK(ParallelFinder(library, options).find(asked, given.words_of(asked)).size() == 1);
  const ParallelFinder reading(library, options, [&](NodeId node) { return given.words_of(node); });
  CHECK(reading.find(asked, given.words_of(asked)).empty());
}

TEST_CASE("of two texts the one revised after the other came may have the words from itself") {
  const TestTexts texts{{"地方性法规/a.md",
                         "# 江东省渡口条例\n\n2010年5月1日 江东省人民代表大会常务委员会通过 2020年3月1日 "
                         "江东省人民代表大会常务委员会修正\n\n第一条 渡船以灯为号，以锣为令，不鸣不开。\n"},
                        {"地方性法规/b.md",
                         "# 河西省渡口条例\n\n2015年5月1日 河西省人民代表大会常务委员会通过\n\n第一条 "
                         "渡船以灯为号，以锣为令，不鸣不开。\n"}};
  const GraphOfTexts given(texts);
  CHECK(parallels_of(given, "江东省渡口条例#1").front().kind == ParallelKind::elsewhere);
  CHECK(parallels_of(given, "河西省渡口条例#1").front().kind == ParallelKind::from_sister);
}
