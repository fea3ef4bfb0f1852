// The writers of the basis table, on a table made by hand that holds what strangers' titles may hold.
#include "output/table.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/markup.hpp"

using namespace yiju;

namespace {

BasisSheetRow row(std::string chapter, std::string article, std::string caption, std::string instrument) {
  BasisSheetRow one;
  one.chapter = std::move(chapter);
  one.article = std::move(article);
  one.caption = std::move(caption);
  one.instrument = std::move(instrument);
  one.provision = "第二十条";
  one.words = "第二十条 本市鼓励数据流通。\n流通应当安全。";
  one.relation = "实施";
  one.asserted_by = "分析";
  one.status = "已指明";
  one.note = "=1+1";
  one.evidence = "临江.basis.tsv:3";
  return one;
}

BasisSheet sample() {
  BasisSheet sheet;
  sheet.draft = "临江市数据条例（草案）";
  sheet.title = "《临江市数据条例（草案）》立法依据对照表";
  sheet.summary = "共 3 条，其中 2 条有依据，1 条未见依据。";
  sheet.source = "数据来源：临江.basis.tsv。";
  sheet.columns = usual_basis_columns();
  sheet.rows.push_back(row("", "整部草案", "", "立法法"));
  sheet.rows.push_back(row("第一章　总则", "第一条", "目的", "</script><img onerror=alert(1)>"));
  sheet.rows.push_back(row("第一章　总则", "第一条", "目的", "\"quoted\" & <b>"));
  BasisSheetRow gap;
  gap.chapter = "第一章　总则";
  gap.article = "第二条";
  gap.gap = true;
  gap.status = "无依据";
  sheet.rows.push_back(gap);
  sheet.rows.push_back(row("第二章　流通", "第三条", "a|b", "=cmd()"));
  return sheet;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace

TEST_CASE("column names are known in both languages") {
  CHECK(header_of(BasisColumn::words, Language::zh) == "依据原文");
  CHECK(header_of(BasisColumn::note, Language::en) == "why");
  CHECK(parse_basis_columns("依据文件,relation") ==
        std::vector<BasisColumn>{BasisColumn::instrument, BasisColumn::relation});
  CHECK(parse_basis_columns("").size() == 8);
  CHECK_THROWS_AS((void)parse_basis_columns("依据文件,颜色"), Error);
}

TEST_CASE("CSV has a byte order mark, quotes, and no formula") {
  const std::string csv = write_table_csv(sample());
  CHECK(csv.starts_with("\xEF\xBB\xBF草案条文,依据文件,依据条款,依据原文,关系,认定者,状态,备注\r\n"));
  CHECK(csv.find("\n第三条　a|b,'=cmd(),第二十条,\"第二十条 "
                 "本市鼓励数据流通。\n流通应当安全。\",实施,分析,已指明,'=1+1\r\n") != std::string::npos);
  CHECK(csv.find("\"\"\"quoted\"\" & <b>\"") != std::string::npos);
}

TEST_CASE("HTML escapes titles and spans articles over their sources") {
  const std::string html = write_table_html(sample());
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("&lt;/script&gt;&lt;img onerror=alert(1)&gt;") != std::string::npos);
  CHECK(html.find("<td class=\"article\" rowspan=\"2\"><b>第一条</b>目的</td>") != std::string::npos);
  CHECK(count(html, "<tr class=\"band\">") == 2);
  CHECK(count(html, "<tr id=\"gap-4\" class=\"gap\">") == 1);
  CHECK(html.find("<a href=\"#gap-4\">第二条</a>") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
}

TEST_CASE("Markdown makes one table a chapter") {
  const std::string markdown = write_table_markdown(sample());
  CHECK(count(markdown, "| 草案条文 | 依据文件 |") == 3);
  CHECK(markdown.find("a\\|b") != std::string::npos);
  CHECK(markdown.find("**无依据**") != std::string::npos);
  CHECK(markdown.find("<img") == std::string::npos);
}

TEST_CASE("DOCX and XLSX are the same bytes each time") {
  CHECK(write_table_docx(sample()) == write_table_docx(sample()));
  const std::vector<FindingRow> findings = {{"error", "dangling", "a.txt:3:1", "《甲法》第九条", "=没有第九条"}};
  const std::string book = write_table_xlsx(sample(), findings);
  CHECK(book == write_table_xlsx(sample(), findings));
  CHECK(book.starts_with("PK"));
}

TEST_CASE("forbidden and broken characters never reach an XML file") {
  CHECK(escape_markup("a\x01\xFFz<") == "a\uFFFD\uFFFDz&lt;");
  CHECK(clean_text("一\x0B二") == "一\uFFFD二");
  CHECK(escape_csv("-1", false) == "-1");
  CHECK(escape_csv("@x", true) == "'@x");
}
