#include "query/suggest.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "../graph/graph_of_texts.hpp"
#include "query/left_open.hpp"

using namespace yiju;

namespace {

const TestTexts texts = {{"a.md",
                          "# 中华人民共和国灯塔法\n\n第一条 为了保护灯塔，制定本法。\n\n"
                          "第二条 灯塔的看守人应当每夜巡查灯具，登记熄灭的时刻。\n\n"
                          "第三条 看守人不巡查灯具的，处二百元罚款。\n"},
                         {"b.md",
                          "# 江东省灯塔条例\n\n第一条 根据《中华人民共和国灯塔法》，制定本条例。\n\n"
                          "第二条 看守人依照《中华人民共和国灯塔法》第二条每夜巡查灯具，登记熄灭的时刻。\n"},
                         {"c.md",
                          "# 河西省灯塔条例（草案）\n\n第一条 为了保护灯塔，制定本条例。\n\n"
                          "第二条 灯塔看守人每夜巡查灯具，登记熄灭时刻。\n\n第三条 本条例自公布之日起施行。\n"},
                         {"d.md", "# 河西省渡船条例\n\n第一条 渡船的船工应当每日检修船桨。\n"}};

std::vector<Suggestion> suggestions(const GraphOfTexts& given, std::uint32_t article) {
  const SuggestLibrary library(given.graph, given.index);
  const Document& draft = given.corpus.documents[2];
  const SuggestAsker asker{
      draft, given.corpus.extractions[2], given.graph.files()[2].instrument, Level::local_regulation, {}};
  return suggest(SuggestDraft(library, asker), draft.articles.at(article - 1), {.most = 10, .all_near = true});
}

}  // namespace

TEST_CASE("the provision that an article repeats comes first, with the article of a sister that cites it as a reason") {
  const GraphOfTexts given(texts);
  const std::vector<Suggestion> found = suggestions(given, 2);
  REQUIRE(!found.empty());
  CHECK(given.graph.id(found[0].provision) == "中华人民共和国灯塔法#2");
  CHECK(found[0].votes_for_provision);
  REQUIRE(!found[0].voters.empty());
  CHECK(given.graph.id(found[0].voters[0]) == "江东省灯塔条例#2");
}

TEST_CASE("texts of other places, and the draft itself, are not suggested") {
  const GraphOfTexts given(texts);
  for (const Suggestion& suggestion : suggestions(given, 2)) {
    const std::string id = given.graph.id(suggestion.provision);
    CHECK(id.find("江东省") == std::string::npos);
    CHECK(id.find("草案") == std::string::npos);
  }
}

TEST_CASE("articles on entry into force, scope and offices rest on nothing") {
  struct Case {
    const char* words;
    bool nothing;
  };
  for (const Case& each :
       {Case{" 本条例自2026年1月1日起施行。", true}, Case{" 本办法由市灯塔管理部门负责解释。", true},
        Case{" 市灯塔主管部门负责全市灯塔的监督管理工作。其他部门按照各自职责做好相关工作。", true},
        Case{" 市灯塔主管部门主管全市灯塔工作，县灯塔主管部门在其职责范围内负责本县灯塔工作。", true},
        Case{" 在本市行政区域内建造、看守灯塔，适用本条例。", true},
        Case{" 本条例适用于本市灯塔的建造和管理。军用灯塔的建造，按照有关规定执行。", false},
        Case{" 在港区内看守灯塔，除遵守本条例外，还应当符合港口安全的要求。", false},
        Case{" 灯塔机关执行任务时，公民和组织应当协助、配合其工作。", false}, Case{" 看守人应当每夜巡查灯具。", false},
        Case{" 市灯塔主管部门负责灯塔许可工作。", false}}) {
    CAPTURE(each.words);
    CHECK(rests_on_nothing(each.words) == each.nothing);
  }
}

TEST_CASE("an article has a form, and knows which articles of its text refer to it") {
  const GraphOfTexts given(TestTexts{{"a.md",
                                      "# 中华人民共和国灯塔法\n\n第一条 为了保护灯塔，制定本法。\n\n"
                                      "第二条 看守人有下列情形的，应当停止看守：（一）年满七十岁；（二）目力不济。\n\n"
                                      "第三条 看守人有本法第二条规定情形的，由主管部门另行指派。\n\n"
                                      "第四条 看守人擅离职守的，处二百元罚款。\n"}});
  const SuggestLibrary library(given.graph, given.index);
  CHECK(library.form(0) == ArticleForm::framing);
  CHECK(library.form(1) == ArticleForm::body);
  CHECK(library.form(3) == ArticleForm::penalty);
  CHECK(library.refers_to(1).empty());
  REQUIRE(library.referred_by(1).size() == 1);
  CHECK(library.referred_by(1)[0].other == 2);
  CHECK(library.position(0) < library.position(3));
}

TEST_CASE("a clause that leans on a source without naming it is left open") {
  CHECK(is_left_open("涉及外轮引航的，由港口主管部门依法处理"));
  CHECK(is_left_open("灯塔的拆除依照有关法律、法规的规定审批"));
  CHECK_FALSE(is_left_open("看守人应当每夜巡查灯具"));
}

TEST_CASE("the law that like clauses cite comes before others that the rest of an article speaks of") {
  const GraphOfTexts given(TestTexts{
      {"a.md", "# 中华人民共和国引航法\n\n第一条 为了引航安全，制定本法。\n\n第二条 引航员引领船舶，应当持证。\n"},
      {"b.md", "# 中华人民共和国拖船法\n\n第一条 为了管理拖船，制定本法。\n\n第二条 拖船每夜点亮号灯。\n"},
      {"c.md",
       "# 河西省灯塔条例（草案）\n\n第一条 为了保护灯塔，制定本条例。\n\n"
       "第二条 灯塔每夜点亮。外国船舶进港需要协助的，按照有关规定办理。\n"},
      {"d.md",
       "# 江东省港口条例\n\n第一条 为了管理港口，制定本条例。\n\n"
       "第二条 码头每年检修。外国船舶进港需要协助的，按照《中华人民共和国引航法》的规定办理。\n"}});
  const SuggestLibrary library(given.graph, given.index);
  const std::size_t named = static_cast<std::size_t>(std::ranges::count(library.citing_clauses(), true));
  CHECK(named == 1);
  const std::vector<Suggestion> found = suggestions(given, 2);
  REQUIRE(!found.empty());
  CHECK(given.graph.title(given.graph.nodes()[found[0].provision].instrument) == "中华人民共和国引航法");
}
