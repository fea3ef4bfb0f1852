#include <doctest/doctest.h>

#include "base/error.hpp"
#include "output/answer/answer_text.hpp"
#include "query/query_engine.hpp"
#include "query/query_parser.hpp"
#include "sample_graph.hpp"
#include "support/messages.hpp"

using namespace yiju;

namespace {

std::string answered(std::string_view json, const QueryParameters& given = {}) {
  const LegalGraph graph = test::sample_graph();
  return to_text(graph, run_query(graph, parse_query("q.json", json, given)), {});
}

std::string refused(std::string_view json, const QueryParameters& given = {}) {
  try {
    (void)parse_query("q.json", json, given);
  } catch (const Error& error) {
    return both(error) + (error.hint.empty() ? "" : " | " + both(error.hint));
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a query follows edges from a named node") {
  CHECK(answered(R"({"title": {"zh": "一条的依据", "en": "an article's sources"},
                     "parameters": {"article": "草案第二条"},
                     "start": {"node": "$article"}, "follow": [{}]})") == R"(一条的依据：1 项
└─ 《数据审查办法（试行）》第二条 · 部门规章  审查范围
     《临江市数据条例（草案）》第二条 实施〔分析〕→ 《数据审查办法（试行）》第二条  审查范围可比照 bill.basis.tsv:2
)");
}

TEST_CASE("a parameter is set from outside") {
  const std::string query = R"({"parameters": {"article": "草案第二条"}, "start": {"node": "$article"}, "follow": {}})";
  CHECK(answered(query, {{"article", "草案第三条"}}).find("数据法》第九条") != std::string::npos);
  CHECK(refused(query, {{"artikel", "x"}}) == "查询没有参数 artikel / the query has no parameter artikel");
}

TEST_CASE("filters keep articles that have or have not an edge") {
  CHECK(answered(R"({"start": {"draft": true, "below": "article"},
                     "where": {"has_no": {"outcome": ["resolved", "outside"]}}})") ==
        R"(├─ 《临江市数据条例（草案）》第四条 · 草案
├─ 《临江市数据条例（草案）》第五条 · 草案
├─ 《临江市数据条例（草案）》第六条 · 草案
└─ 《临江市数据条例（草案）》第七条 · 草案
)");
  CHECK(answered(R"({"start": {"kind": "article", "draft": true}, "where": {"unspecific": true}})") ==
        "└─ 《临江市数据条例（草案）》第六条 · 草案\n");
}

TEST_CASE("groups are counted, sorted and cut") {
  CHECK(answered(R"({"start": {"draft": true, "below": "chapter"}, "follow": {"to": "instrument"},
                     "group": ["start", "instrument"], "sort": "count", "limit_each": 1})") ==
        R"(2  《临江市数据条例（草案）》第一章 · 草案  总则  《中华人民共和国数据法》 · 法律
1  《临江市数据条例（草案）》第二章 · 草案  保障  《河东办法》
1 项未列出
)");
  CHECK(answered(R"({"start": {"node": "草案"}, "follow": {"internal": "any"}, "group": "asserted_by"})") ==
        "1  说明\n5  条文\n1  分析\n");
}

TEST_CASE("hops and paths: what a repeal would touch") {
  CHECK(answered(R"({"start": {"node": "宪法"}, "follow": {"direction": "in", "hops": "all"}, "return": "paths"})") ==
        R"(└─ 《中华人民共和国宪法》 … 《中华人民共和国数据法》第一条 · 法律
     《中华人民共和国数据法》第一条 依据〔条文〕→ 《中华人民共和国宪法》  “宪法” law.md:2
)");
  CHECK(
      answered(R"({"start": {"node": "宪法"}, "follow": [{"direction": "in", "to": "instrument", "hops": [1, 2]}]})") ==
      R"(├─ 《中华人民共和国数据法》 · 法律
│    《中华人民共和国数据法》第一条 依据〔条文〕→ 《中华人民共和国宪法》  “宪法” law.md:2
├─ 《临江市数据条例（草案）》 · 草案
│    《临江市数据条例（草案）》第一条 依据〔条文〕→ 《中华人民共和国数据法》  “《数据法》” bill.md:3
│    《临江市数据条例（草案）》第三条第一款 引用〔条文〕→ 《中华人民共和国数据法》第九条  “数据法第九条” bill.md:9
└─ 《数据审查办法（试行）》 · 部门规章
     《数据审查办法（试行）》第一条 依据〔条文〕→ 《中华人民共和国数据法》  “《数据法》” rule.md:2
)");
}

TEST_CASE("edges are returned as lines") {
  CHECK(answered(R"({"start": {"draft": true}, "follow": {"outcome": "unknown"}, "return": "edges"})") ==
        "《临江市数据条例（草案）》第五条 引用〔条文〕→ 《河东办法》  “《河东办法》” bill.md:14\n");
}

TEST_CASE("a malformed query is told with its place and the nearest word") {
  CHECK(refused("{") ==
        "q.json:1:2: 不是合格的 JSON：对象成员缺名称 / malformed JSON: Missing a name for object member.");
  CHECK(refused("[]") == "q.json:1:1: 应为对象，实为数组 / expected an object, found an array");
  CHECK(refused("{}") == "q.json:1:1: 应有成员 \"start\" / expected a member \"start\"");
  CHECK(refused("{\"start\": {},\n \"folow\": {}}") ==
        "q.json:2:2: 应为 title, parameters, start, follow, where, return, group, sort, limit, limit_each 之一，实为 "
        "\"folow\" / "
        "expected one of title, parameters, start, follow, where, return, group, sort, limit, limit_each, found "
        "\"folow\" | "
        "是否想写 \"follow\"？ / did you mean \"follow\"?");
  CHECK(refused(R"({"start": {"kind": "artcle"}})").ends_with("did you mean \"article\"?"));
  CHECK(refused(R"({"start": {}, "follow": {"relation": 3}})") ==
        "q.json:1:38: 应为文字，实为数 / expected a string, found a number");
  CHECK(refused(R"({"start": {}, "limit": -1})").starts_with("q.json:1:24: 应为 0 到"));
  CHECK(refused(R"({"start": {}, "follow": {"hops": [2, 1]}})").starts_with("q.json:1:34: 步数应从 1 起"));
  CHECK(refused(R"({"start": {"node": "$x"}})") == "q.json:1:20: 没有参数 $x / no parameter $x");
  CHECK(refused(R"({"start": {}, "return": "groups"})").starts_with("q.json:1:25: 返回分组时"));
}
