// The list of formats, and each writer of tables on a basis table that holds what strangers' titles may hold.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/markup.hpp"
#include "output/basis/basis_table.hpp"
#include "output/dossier/booklet.hpp"
#include "output/format.hpp"
#include "text/zip_reader.hpp"

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

std::string drawn(std::string_view format, const Table& table) { return find_format(format)->write.table(table); }
std::string drawn(std::string_view format) { return drawn(format, table_of(sample())); }

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
  const std::string csv = drawn("csv");
  CHECK(csv.starts_with("\xEF\xBB\xBF草案条文,依据文件,依据条款,依据原文,关系,认定者,状态,备注\r\n"));
  CHECK(csv.find("\n第三条　a|b,'=cmd(),第二十条,\"第二十条 "
                 "本市鼓励数据流通。\n流通应当安全。\",实施,分析,已指明,'=1+1\r\n") != std::string::npos);
  CHECK(csv.find("\"\"\"quoted\"\" & <b>\"") != std::string::npos);
}

TEST_CASE("HTML escapes titles and spans articles over their sources") {
  const std::string html = drawn("html");
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("&lt;/script&gt;&lt;img onerror=alert(1)&gt;") != std::string::npos);
  CHECK(html.find("<td class=\"label\" rowspan=\"2\"><b>第一条</b>目的</td>") != std::string::npos);
  CHECK(count(html, "<tr class=\"band\">") == 2);
  CHECK(count(html, "<tr id=\"row-4\" class=\"lacking\">") == 1);
  CHECK(html.find("<a href=\"#row-4\">第二条</a>") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
}

TEST_CASE("an English HTML table says which of its words are Chinese") {
  Table table = table_of(sample());
  CHECK(count(drawn("html", table), "<span lang") == 0);
  table.language = Language::en;
  const std::string html = drawn("html", table);
  CHECK(html.find("<span lang=\"zh-CN\">第二十条 本市鼓励数据流通。") != std::string::npos);
  CHECK(html.find("&quot;quoted&quot; &amp; &lt;b&gt;") != std::string::npos);
  CHECK(html.find("<title>《") != std::string::npos);  // a title holds no markup
}

TEST_CASE("rows of a workbook grow, and a Word file says what its faces are called elsewhere") {
  const std::string workbook = drawn("xlsx");
  const std::string sheet = ZipReader("xlsx", workbook).read("xl/worksheets/sheet1.xml").value();
  CHECK(sheet.find(" ht=\"") != std::string::npos);
  CHECK(sheet.find("customHeight") == std::string::npos);
  const auto printed_on = [](std::uint32_t weight, std::string_view paper) {
    Table table = table_of(sample());
    for (TableColumn& column : table.columns) column.weight = weight;
    const std::string book = drawn("xlsx", table);
    return ZipReader("xlsx", book).read("xl/worksheets/sheet1.xml").value().find(paper) != std::string::npos;
  };
  CHECK(printed_on(5, "paperSize=\"9\""));   // A4
  CHECK(printed_on(50, "paperSize=\"8\""));  // A3
  const std::string document = drawn("docx");
  ZipReader archive("docx", document);
  CHECK(archive.read("word/fontTable.xml").value().find("w:name=\"仿宋_GB2312\"><w:altName w:val=\"仿宋,") !=
        std::string::npos);
  CHECK(archive.read("word/styles.xml").value().find("<w:name w:val=\"heading 2\"/>") != std::string::npos);
}

TEST_CASE("the contents of a booklet name the page of each part, which the program that opens it counts") {
  Booklet booklet;
  booklet.title = "卷宗";
  booklet.parts = {{.heading = "对照表", .table = table_of(sample())},
                   {.heading = "缺口", .table = table_of(sample())}};
  const std::string bytes = write_booklet(booklet);
  const std::string document = ZipReader("docx", bytes).read("word/document.xml").value();
  for (const char* const part : {"part_1", "part_2"}) {
    CHECK(document.find(std::string(" PAGEREF ") + part + " \\h ") != std::string::npos);
    CHECK(document.find(std::string("w:name=\"") + part + "\"") != std::string::npos);
  }
  CHECK(count(document, "w:dirty=\"true\"") == 2);
}

TEST_CASE("Markdown makes one table a chapter") {
  const std::string markdown = drawn("markdown");
  CHECK(count(markdown, "| 草案条文 | 依据文件 |") == 3);
  CHECK(markdown.find("a\\|b") != std::string::npos);
  CHECK(markdown.find("**无依据**") != std::string::npos);
  CHECK(markdown.find("<img") == std::string::npos);
}

TEST_CASE("DOCX and XLSX are the same bytes each time") {
  for (const std::string_view format : {"docx", "xlsx"}) {
    CHECK(drawn(format) == drawn(format));
    CHECK(drawn(format).starts_with("PK"));
  }
}

TEST_CASE("JSON has the columns' keys, text fits a terminal") {
  const std::string json = drawn("json");
  CHECK(json.find("\"article\": \"第一条　目的\"") != std::string::npos);
  CHECK(json.find("\"band\": \"第二章　流通\"") != std::string::npos);
  Table table;
  table.columns = {{"name", "名称", 20, ColumnKind::label}, {"count", "数量", 8, ColumnKind::number}};
  table.rows = {{{"条例", "3"}}, {{"办法", "12"}}};
  CHECK(drawn("text", table) == "名称  数量\n条例     3\n办法    12\n");
  CHECK(drawn("json", table).find("\"count\": 12") != std::string::npos);
}

TEST_CASE("every format that draws tables says so when there is nothing") {
  Table table;
  table.title = "甲";
  table.nothing = "没有发现";
  table.columns = {{"name", "名称"}};
  for (const std::string_view format : {"text", "markdown", "html"}) {
    CHECK(drawn(format, table).find("没有发现") != std::string::npos);
  }
  for (const std::string_view format : table_formats()) CHECK(!drawn(format, table).empty());
}

TEST_CASE("a format is one row and one file") {
  for (const Format& format : all_formats()) {
    CAPTURE(format.name);
    CHECK(find_format(format.name) == &format);
    CHECK(!format.what.zh.empty());
    CHECK(!format.what.en.empty());
    if (format.write.table == nullptr) continue;
    const std::string name = "write_table_" + std::string(format.name);
    const std::string file = "output/table/table_" + std::string(format.name) + ".cpp";
    for (const FoundFile& source : list_files(YIJU_SOURCE_DIR "/lib")) {
      if (!source.path.ends_with(".cpp") || source.path.ends_with("output/format.cpp")) continue;
      const bool own = source.path.ends_with(file);
      CHECK_MESSAGE((read_file(source.path).find(name) != std::string::npos) == own, source.path);
    }
  }
}

TEST_CASE("a file's ending names its format among those of a command") {
  const std::vector<std::string_view> names = {"text", "csv", "gephi", "markdown"};
  CHECK(ending_of("out/对照表.md") == "md");
  CHECK(ending_of("out.d/name").empty());
  CHECK(ending_of("out/").empty());
  CHECK(format_of_ending("csv", names) == "csv");
  CHECK(format_of_ending("docx", names).empty());
  CHECK(format_of_ending("", names).empty());
  CHECK(endings_of(names) == ".txt .csv .md");
}

TEST_CASE("forbidden and broken characters never reach an XML file") {
  CHECK(escape_markup("a\x01\xFFz<") == "a\uFFFD\uFFFDz&lt;");
  CHECK(clean_text("一\x0B二") == "一\uFFFD二");
  CHECK(escape_csv("-1", false) == "-1");
  CHECK(escape_csv("@x", true) == "'@x");
}
