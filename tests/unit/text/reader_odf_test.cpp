#include "text/reader_odf.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "support/messages.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

std::string flat(const std::string& text, const std::string& styles = {}, const std::string& pages = {}) {
  return "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\">"
         "<office:styles>" +
         styles + "</office:styles><office:master-styles>" + pages +
         "</office:master-styles><office:body><office:text>" + text + "</office:text></office:body></office:document>";
}

std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }

std::string text_of(const std::string& bytes, const ReadOptions& options = {}) {
  return read_source_bytes("a.fodt", bytes, options).text;
}

std::string item(const std::string& text, const std::string& more = {}) {
  return "<text:list-item>" + p(text) + more + "</text:list-item>";
}

const std::string counted =
    "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-prefix=\"第\" "
    "style:num-suffix=\"条\" style:num-format=\"一, 二, 三, ...\"/><text:list-level-style-number text:level=\"2\" "
    "loext:num-list-format=\"（%2%）\" style:num-format=\"一, 二, 三, ...\"/></text:list-style>";

}  // namespace

TEST_CASE("ODF: paragraphs are lines, with the blanks, tabs and breaks that show") {
  CHECK(text_of(flat(p("第一条<text:s text:c=\"2\"/>渡\n <text:span>口</text:span>免费。") +
                     p("甲<text:line-break/>乙"))) == "第一条  渡 口免费。\n甲\n乙\n");
  CHECK(text_of(flat("<text:section><text:h>题</text:h></text:section>"
                     "<text:table-of-content><text:index-body>" +
                     p("第一章 总则<text:tab/>3") + "</text:index-body></text:table-of-content>")) ==
        "题\n第一章 总则\n");
}

TEST_CASE("ODF: 第一条 is counted, a list goes on where it says so") {
  const std::string open = "<text:list xml:id=\"a\" text:style-name=\"L\">";
  CHECK(text_of(flat(open + item("甲", "<text:list>" + item("子") + item("丑") + "</text:list>") + item("乙") +
                         "</text:list>" + p("丙") + "<text:list text:continue-list=\"a\" text:style-name=\"L\">" +
                         item("丁") + "</text:list>",
                     counted)) == "第一条　甲\n（一）子\n（二）丑\n第二条　乙\n丙\n第三条　丁\n");
  const std::string own = "<text:list text:style-name=\"L\">";
  CHECK(text_of(flat(own + item("甲") + "</text:list>" + own + item("乙") + "</text:list>", counted)) ==
        "第一条　甲\n第一条　乙\n");
  CHECK(text_of(flat(own + "<text:list-item text:start-value=\"7\">" + p("甲") + p("乙") + "</text:list-item>" +
                         item("丙") + "</text:list>",
                     counted)) == "第七条　甲\n乙\n第八条　丙\n");
}

TEST_CASE("ODF: notes and comments belong to where they stand, text boxes follow their paragraph") {
  const std::string note =
      "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
      p("见甲法。") + "</text:note-body></text:note>";
  const std::string comment = "<office:annotation><dc:creator>某人</dc:creator>" + p("存疑。") + "</office:annotation>";
  const std::string file = flat(p("第一条" + note + comment + " 甲。") +
                                p("<draw:frame><draw:text-box>" + p("框") + "</draw:text-box></draw:frame>乙"));
  const Source source = read_source_bytes("a.fodt", file);
  CHECK(source.text == "第一条 甲。\n乙\n框\n见甲法。\n");
  CHECK(source.notes.size() == 1);
  ReadOptions all;
  all.comments = true;
  CHECK(read_source_bytes("a.fodt", file, all).notes.size() == 2);
}

TEST_CASE("ODF: tracked changes, read as accepted or as rejected") {
  const std::string changes =
      "<text:tracked-changes><text:changed-region text:id=\"i\"><text:insertion/></text:changed-region>"
      "<text:changed-region text:id=\"d\"><text:deletion>" +
      p("收费。") + p("第二条 旧") + "</text:deletion></text:changed-region></text:tracked-changes>";
  const std::string file =
      flat(changes + p("第一条 渡口<text:change text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>免费"
                       "<text:change-end text:change-id=\"i\"/>。"));
  CHECK(text_of(file) == "第一条 渡口免费。\n");
  ReadOptions before;
  before.revisions = Revisions::original;
  CHECK(text_of(file, before) == "第一条 渡口收费。\n第二条 旧。\n");
}

TEST_CASE("ODF: deleted words that a flat file leaves in the text stand between their marks") {
  const auto mark = [](const std::string& end, const std::string& id) {
    return "<text:change-" + end + " text:change-id=\"" + id + "\"/>";
  };
  const std::string changes =
      "<text:tracked-changes><text:changed-region text:id=\"d\"><text:deletion><office:change-info/></text:deletion>"
      "</text:changed-region><text:changed-region text:id=\"e\"><text:deletion/></text:changed-region>"
      "</text:tracked-changes>";
  const std::string file =
      flat(changes + p("第一条 渡口" + mark("start", "d") + "收费" + mark("end", "d") + "免费。") + mark("start", "e") +
           p("第二条 收费的标准。") + p(mark("end", "e") + "第二条 本条例施行。"));
  CHECK(text_of(file) == "第一条 渡口免费。\n第二条 本条例施行。\n");
  ReadOptions before;
  before.revisions = Revisions::original;
  CHECK(text_of(file, before) == "第一条 渡口收费免费。\n第二条 收费的标准。\n第二条 本条例施行。\n");
}

TEST_CASE("ODF: rows are lines; covered cells keep the columns; hidden text is none; the header may hold the title") {
  const Source table = read_source_bytes(
      "a.fodt", flat("<table:table><table:table-header-rows><table:table-row><table:table-cell "
                     "table:number-columns-spanned=\"2\">" +
                     p("甲") + "</table:table-cell><table:covered-table-cell/><table:table-cell>" + p("乙") +
                     "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
                     "<table:covered-table-cell/><table:table-cell>" +
                     p("丙") + "</table:table-cell></table:table-row></table:table>"));
  CHECK(table.text == "甲\t乙\n\t丙\n");
  REQUIRE(table.cells.size() == 3);
  CHECK(table.cells[1].column == 2);
  CHECK(table.cells[2].column == 1);
  CHECK(text_of(flat(p("显<text:span text:style-name=\"h\">隐</text:span>"),
                     "<style:style style:name=\"h\"><style:text-properties text:display=\"none\"/></style:style>")) ==
        "显\n");
  CHECK(text_of(flat(p("第一条 甲。"), "",
                     "<style:master-page><style:header>" + p("临江市渡口条例") +
                         "</style:header></style:master-page>")) == "临江市渡口条例\n第一条 甲。\n");
}

TEST_CASE("ODF: packed as well; what is protected or no text says so") {
  const std::string content = flat(p("甲"));
  CHECK(read_source_bytes("a.doc",
                          zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}}))
            .text == "甲\n");
  const auto message_of = [](const std::string& bytes) {
    try {
      return read_source_bytes("a.odt", bytes).text;
    } catch (const Error& error) {
      return both(error.message);
    }
  };
  CHECK(message_of(
            zip_of({{"mimetype", "x"}, {"META-INF/manifest.xml", "<m:encryption-data/>"}, {"content.xml", "?"}})) ==
        "文件有密码保护 / expected a readable document, found one protected by a password");
  CHECK(message_of("<?xml version=\"1.0\"?><office:document><office:body><office:spreadsheet/></office:body>"
                   "</office:document>") ==
        "是 OpenDocument，但不是文字文档 / expected an OpenDocument text, found a spreadsheet or slides");
  CHECK(message_of(zip_of({{"mimetype", "x"}})) ==
        "里面没有正文部分 content.xml / expected an OpenDocument text in content.xml, found none");
}

TEST_CASE("ODF: lists within lists without end are read to a depth") {
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<text:list><text:list-item>";
  deep += p("甲");
  for (int i = 0; i < 3000; ++i) deep += "</text:list-item></text:list>";
  const Source source = read_source_bytes("a.fodt", flat(p("乙") + deep));
  CHECK(source.text == "乙\n");
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].code == DiagnosticCode::part_skipped);
}

}  // namespace yiju
