#include "query/wording_columns.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

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

TEST_CASE("what a table says itself is its own column, with the chapters, and no remark") {
  const Document table = parsed(
      "# 临江市游泳馆条例（修订草案）\n\n"
      "| 现行条例 | 修订草案 | 修改说明 |\n"
      "| --- | --- | --- |\n"
      "| 第一章 总则 | 第一章 总则 | |\n"
      "| 第一条 为了规范游泳馆管理，制定本条例。 | 第一条 为了保障安全，制定本条例。 | 增加目的 |\n"
      "| 第二章 管理 | 第二章 监督管理 | 改章名 |\n"
      "| 第二条 水质每月检测。 | 第二条 水质每季检测。 | |\n");
  const auto own = own_wording_of(table);
  REQUIRE(own.has_value());
  CHECK(own->source.text ==
        "# 临江市游泳馆条例（修订草案）\n\n第一章 总则\n\n第一条 为了保障安全，制定本条例。\n\n第二章 监督管理\n\n"
        "第二条 水质每季检测。\n\n");
  CHECK_FALSE(own_wording_of(*own).has_value());
}

TEST_CASE("an article that several were merged into stands beside each of them and is read once") {
  const Document table = parsed(
      "# 临江市游泳馆条例（修订草案）对照表\n\n"
      "| 现行条例 | 修订草案 |\n"
      "| --- | --- |\n"
      "| 第一条 游泳馆应当每月检测水质。 | 第一条 游泳馆应当每月检测水质，并配备救生员。 |\n"
      "| 第二条 游泳馆应当配备救生员。 | 第一条 游泳馆应当每月检测水质，并配备救生员。 |\n"
      "| 第三条 略。 | 第二条 略。 |\n");
  CHECK(table.articles.size() == 2);
  CHECK(table.diagnostics.empty());
  const auto columns = columns_of(table);
  REQUIRE(columns.has_value());
  CHECK(columns->after.articles.size() == 2);
  REQUIRE(columns->rows.size() == 3);
  CHECK(columns->rows[1].before == 1);
  CHECK(columns->rows[1].after == 0);
}

TEST_CASE("what stands side by side in a row is a pair, however much was rewritten") {
  const Document table = parsed(
      "# 临江市游泳馆办法修订对照表\n\n"
      "| 现行条文 | 修订后条文 |\n"
      "| --- | --- |\n"
      "| 第一条 水质由卫生部门每月检测，结果张贴在入口。 | 第一条 水质由卫生部门每季检测，结果张贴在入口。 |\n"
      "| 第二条 违反规定的，处罚款。 | 第二条 未按期换水的，由文体部门责令限期改正。 |\n"
      "| 第三条 救生员应当每年参加培训并考核合格。 | 第三条 救生员应当每年参加培训并考核合格。 |\n");
  const auto columns = columns_of(table);
  REQUIRE(columns.has_value());
  REQUIRE(columns->rows.size() == 3);
  const Extraction before = extract_citations(columns->before), after = extract_citations(columns->after);
  const DraftDiff diff = compare_drafts({columns->before, before, columns->after, after, columns->rows});
  REQUIRE(diff.articles.size() == 3);
  CHECK(std::string(relation_of(diff.articles[1])) == "changed");
}

TEST_CASE("two texts that a table only sets side by side by number are paired by their words") {
  const Document table = parsed(
      "# 临江市游泳馆办法新旧对照表\n\n"
      "| 现行条文 | 修订后条文 |\n"
      "| --- | --- |\n"
      "| 第一条 水质由卫生部门每月检测，结果张贴在入口。 | 第一条 游泳馆实行预约制度，名额向社会公布。 |\n"
      "| 第二条 救生员应当每年参加培训并考核合格。 | 第二条 水质由卫生部门每月检测，结果张贴在入口。 |\n"
      "| 第三条 儿童进入深水区应当由成年人陪同。 | 第三条 救生员应当每年参加培训并考核合格。 |\n");
  const auto columns = columns_of(table);
  REQUIRE(columns.has_value());
  CHECK(columns->rows.empty());
}

TEST_CASE("a text that is no such table has no columns") {
  CHECK_FALSE(columns_of(parsed("# 临江市游泳馆条例\n\n第一条 水质由卫生部门检测。\n")).has_value());
}

TEST_CASE("an old article that the table repeats beside each of its successors is one, and split") {
  const Document table = parsed(
      "# 临江市游泳馆办法: old and new side by side\n\n"
      "| old | new | what changed |\n"
      "| --- | --- | --- |\n"
      "| 第一条 水质每月检测。救生员每年考核。 | 第一条 水质由卫生部门每月检测。 | article 1, split |\n"
      "| 第一条 水质每月检测。救生员每年考核。 | 第二条 救生员由体育部门每年考核。 | article 1 → article 2, split |\n"
      "| 第二条 场馆免费开放。 | 第三条 场馆免费开放。 | |\n"
      "| 第三条 更衣柜随用随还。 | (dropped) | article 3, dropped |\n"
      "| (new) | 第四条 更衣柜的钥匙遗失的，应当照价赔偿。 | article 4, added |\n");
  const auto columns = columns_of(table);
  REQUIRE(columns.has_value());
  CHECK(columns->before.articles.size() == 3);
  CHECK(columns->after.articles.size() == 4);
  const Extraction before = extract_citations(columns->before), after = extract_citations(columns->after);
  const DraftDiff diff = compare_drafts({columns->before, before, columns->after, after, columns->rows});
  const auto said = [&](std::string_view relation) {
    return std::ranges::count_if(diff.articles, [&](const auto& one) { return relation_of(one) == relation; });
  };
  CHECK(said("split") == 2);
  CHECK(said("dropped") == 1);
  CHECK(said("new") == 1);
}
