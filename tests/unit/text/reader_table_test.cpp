#include "text/reader_table.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

/// Cells by |, rows by /, each with its number: "1:a|b/3:c".
std::string shown(const TableRows& table) {
  std::string out;
  for (const TableRow& row : table.rows) {
    out += (out.empty() ? "" : "/") + std::to_string(row.number) + ":";
    for (std::size_t at = 0; at < row.cells.size(); ++at) out += (at == 0 ? "" : "|") + row.cells[at];
  }
  return out;
}

std::string csv(const std::string& bytes) { return shown(read_tables_bytes("表.csv", bytes).at(0)); }

std::string xlsx_of(const std::string& sheet, const std::string& strings = {}) {
  return zip_of(
      {{"xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"依据\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}});
}

std::string xlsx(const std::string& sheet, const std::string& strings = {}) {
  return shown(read_tables_bytes("表.xlsx", xlsx_of(sheet, strings)).at(0));
}

}  // namespace

TEST_CASE("CSV: quotes, line breaks in cells, other separators, a byte order mark") {
  CHECK(csv("a,b\nc,d\n") == "1:a|b/2:c|d");
  CHECK(csv("\xEF\xBB\xBF草案条文,依据\r\n第一条,\"《甲法》, \"\"乙\"\"\"\r\n") ==
        "1:草案条文|依据/2:第一条|《甲法》, \"乙\"");
  CHECK(csv("a,\"b\nc\"\n\nd") == "1:a|b\nc/4:d");
  CHECK(csv("a;b,c;d\n1;2;3") == "1:a|b,c|d/2:1|2|3");
  CHECK(csv("a\tb,c\n") == "1:a|b,c");
  CHECK(csv("sep=;\na;b\n") == "2:a|b");
  CHECK(csv("a,,\n,,\n,b\n") == "1:a/3:|b");
  CHECK(csv("\xB2\xDD\xB0\xB8\xCC\xF5\xCE\xC4,\xD2\xC0\xBE\xDD\n") == "1:草案条文|依据");
  CHECK(csv("").empty());
  CHECK(csv("\"unclosed, a\nb") == "1:unclosed, a\nb");
}

TEST_CASE("CSV: the guard before = + - @ is not part of the cell") { CHECK(csv("'=1+1,'甲,'-\n") == "1:=1+1|'甲|-"); }

TEST_CASE("XLSX: shared, inline and formula strings, numbers, booleans") {
  CHECK(
      xlsx(
          "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>行内</t></is></c>"
          "<c r=\"D2\"><v>32</v></c><c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" "
          "t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>缓存</v></c>"
          "<c r=\"G2\"><f>1+1</f></c></row></sheetData>",
          "<si><t>零</t></si><si><r><t>第三</t></r><r><t>条_x000D_款</t></r><rPh><t>x</t></rPh></si>") ==
      "2:第三条\n款||行内|32|TRUE|缓存");
}

TEST_CASE("XLSX: cells without references follow each other; merged ones are carried down, not across") {
  CHECK(xlsx("<sheetData><row><c t=\"str\"><v>第一条</v></c><c t=\"str\"><v>甲</v></c></row><row><c/><c "
             "t=\"str\"><v>乙</v></c></row>"
             "<row r=\"5\"><c r=\"B5\" t=\"str\"><v>丙</v></c></row></sheetData><mergeCells><mergeCell "
             "ref=\"A1:A5\"/></mergeCells>") == "1:第一条|甲/2:第一条|乙/5:第一条|丙");
}

TEST_CASE("XLSX: hostile references take no memory") {
  CHECK(xlsx("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>远</v></c><c r=\"ZZZZZZZZZZ1\" "
             "t=\"str\"><v>x</v></c></row>"
             "<row r=\"99999999999\"><c t=\"str\"><v>x</v></c></row><row r=\"-3\"><c "
             "t=\"str\"><v>x</v></c></row></sheetData>"
             "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\":\"/><mergeCell ref=\"x\"/></mergeCells>")
            .empty());
  CHECK(xlsx("<sheetData><row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>-1</v></c><c "
             "t=\"str\"><v>a</v></c></row></sheetData>") == "1:||a");
}

TEST_CASE("XLSX: one long string named by many cells is refused") {
  std::string cells;
  for (int at = 0; at < 600; ++at) cells += "<row><c t=\"s\"><v>0</v></c></row>";
  const std::string bytes =
      xlsx_of("<sheetData>" + cells + "</sheetData>", "<si><t>" + std::string(500000, 'x') + "</t></si>");
  CHECK_THROWS_WITH_AS(
      (void)read_tables_bytes("表.xlsx", bytes),
      "expected what a file of its size may need, found more: it has more than 16 MB of words and cells", Error);
}

TEST_CASE("DOCX: tables as rows, merged cells carried down, spanning cells keep the columns") {
  const auto cell = [](const std::string& text, const std::string& properties = {}) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + (text.empty() ? "<w:p/>" : paragraph(text)) + "</w:tc>";
  };
  const std::string bytes =
      docx_of(paragraph("题") + "<w:tbl><w:tr>" + cell("条文", "<w:gridSpan w:val=\"2\"/>") + cell("依据") +
              "</w:tr><w:tr>" + cell("第一条", "<w:vMerge w:val=\"restart\"/>") + cell("甲") + cell("乙") +
              "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("丙") + cell("丁") + "</w:tr></w:tbl>");
  const std::vector<TableRows> tables = read_tables_bytes("表.docx", bytes);
  REQUIRE(tables.size() == 1);
  CHECK(shown(tables[0]) == "1:条文||依据/2:第一条|甲|乙/3:第一条|丙|丁");
}

TEST_CASE("rows become tab-separated lines at their own line numbers") {
  CHECK(to_tsv({"", {{1, {"a", "b\tc\nd"}}, {4, {"e"}}}}) == "a\tb c d\n\n\ne\n");
}

TEST_CASE("old workbooks and protected ones say so") {
  const std::string container = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(504, '\0');
  CHECK_THROWS_WITH_AS((void)read_tables_bytes("表.xls", container),
                       "expected a workbook, found another old Office file", Error);
}

}  // namespace yiju
