#include "query/wording_columns.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "query/draft_diff.hpp"
#include "support/parsed.hpp"

using namespace yiju;

TEST_CASE("the columns of a table of old and new wording are compared like two files") {
  const Document table = parsed(
      "# 《临江市游泳馆条例》修订前后对照表\n\n"
      "| 现行条例 | 修订草案 | 修改说明 |\n"
      "| --- | --- | --- |\n"
      "| 第一条 为了规范游泳馆管理，制定本条例。 | 第一条 为了规范游泳馆管理，保障安全，制定本条例。 | 增加目的 |\n"
      "| | 第二条 游泳馆应当配备救生员。 | 新增 |\n"
      "| 第二条 水质由卫生部门每月检测。 | 第三条 水质由卫生部门每月检测。 | |\n");
  const auto columns = columns_of(table);
  REQUIRE(columns.has_value());
  CHECK(columns->before.articles.size() == 2);
  CHECK(columns->after.articles.size() == 3);
  CHECK(columns->after.source.text.find("新增") == std::string::npos);
  const Extraction before = extract_citations(columns->before), after = extract_citations(columns->after);
  const DraftDiff diff = compare_drafts({columns->before, before, columns->after, after});
  REQUIRE(diff.articles.size() == 3);
  CHECK(std::string(relation_of(diff.articles[0])) == "changed");
  CHECK(std::string(relation_of(diff.articles[1])) == "new");
  CHECK(std::string(relation_of(diff.articles[2])) == "renumbered");
}

TEST_CASE("a text that is no such table has no columns") {
  CHECK_FALSE(columns_of(parsed("# 临江市游泳馆条例\n\n第一条 水质由卫生部门检测。\n")).has_value());
}
