#include "text/reader_docx.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "text/docx_numbering.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

std::string text_of(const std::string& bytes) { return read_source_bytes("草案.docx", bytes).text; }

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string abstract_list(int id, const std::string& content) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + content + "</w:abstractNum>";
}

std::string list(int id, int abstract, const std::string& overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract) + "\"/>" +
         overrides + "</w:num>";
}

}  // namespace

TEST_CASE("DOCX: of alternatives the first that Word understands") {
  const auto body = [](const std::string& required) {
    return docx_of(
        "<mc:AlternateContent xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        "xmlns:own=\"urn:own\"><mc:Choice Requires=\"" +
        required + "\">" + paragraph("甲") + "</mc:Choice><mc:Fallback>" + paragraph("乙") +
        "</mc:Fallback></mc:AlternateContent>");
  };
  CHECK(text_of(body("wps")) == "甲\n");
  CHECK(text_of(body("own")) == "乙\n");
  CHECK(text_of(body("wps own")) == "乙\n");
}

TEST_CASE("DOCX: paragraphs are lines, runs are joined, breaks end lines") {
  CHECK(text_of(docx_of(paragraph("第一条　为了") + paragraph("第二条"))) == "第一条　为了\n第二条\n");
  CHECK(text_of(docx_of(
            "<w:p><w:r><w:t>依照《临江</w:t></w:r><w:r><w:t xml:space=\"preserve\">市 条例》</w:t></w:r></w:p>")) ==
        "依照《临江市 条例》\n");
  CHECK(text_of(docx_of("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>")) ==
        "一\n二\t三\n");
  CHECK(text_of(docx_of(paragraph("") + paragraph("有") + paragraph(""))) == "有\n");
}

TEST_CASE("DOCX: 第%1条 is counted as Word counts it") {
  const std::string chapters =
      abstract_list(0, level(0, "chineseCountingThousand", "第%1章") +
                           level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>") +
                           level(2, "chineseCounting", "（%3）", "<w:suff w:val=\"nothing\"/>")) +
      list(1, 0);
  CHECK(text_of(docx_of(numbered("总则", 1, 0) + numbered("甲", 1, 1) + numbered("乙：", 1, 1) +
                            numbered("丙；", 1, 2) + numbered("丁。", 1, 2) + numbered("职责", 1, 0) +
                            numbered("戊：", 1, 1) + numbered("己。", 1, 2),
                        chapters)) ==
        "第一章　总则\n第一条　甲\n第二条　乙：\n（一）丙；\n（二）丁。\n第二章　职责\n第三条　戊：\n（一）己。\n");
}

TEST_CASE("DOCX: levels restart after any level above, decimal where w:isLgl says so") {
  const std::string legal =
      abstract_list(0, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")) + list(4, 0);
  CHECK(text_of(docx_of(numbered("甲", 4, 0) + numbered("乙", 4, 1) + numbered("丙", 4, 1) + numbered("丁", 4, 0) +
                            numbered("戊", 4, 1),
                        legal)) == "一、甲\n1.1 乙\n1.2 丙\n二、丁\n2.1 戊\n");
}

TEST_CASE("DOCX: lists on one abstract list go on counting, an override starts anew once") {
  const std::string lists = abstract_list(0, level(0, "decimal", "%1.")) + list(1, 0) + list(2, 0) +
                            list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>");
  CHECK(text_of(docx_of(numbered("a", 1, 0) + numbered("b", 2, 0) + numbered("c", 3, 0) + numbered("d", 3, 0),
                        lists)) == "1. a\n2. b\n5. c\n6. d\n");
}

TEST_CASE("DOCX: numbering by paragraph style, by list style, and taken away with numId 0") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"tiao\"><w:pPr><w:numPr><w:numId "
      "w:val=\"7\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"sub\"><w:basedOn w:val=\"tiao\"/></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"laws\"><w:pPr><w:numPr><w:numId "
      "w:val=\"8\"/></w:numPr></w:pPr></w:style>";
  const std::string lists = abstract_list(0, "<w:numStyleLink w:val=\"laws\"/>") +
                            abstract_list(1, level(0, "decimal", "%1)") + level(1, "chineseCountingThousand", "第%2条",
                                                                                "<w:pStyle w:val=\"tiao\"/>")) +
                            list(7, 0) + list(8, 1);
  CHECK(text_of(docx_of(paragraph("甲", "<w:pStyle w:val=\"tiao\"/>") + paragraph("乙", "<w:pStyle w:val=\"sub\"/>") +
                            paragraph("丙", "<w:pStyle w:val=\"tiao\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                            paragraph("丁", "<w:pStyle w:val=\"tiao\"/>"),
                        lists, styles)) == "第一条　甲\n第二条　乙\n丙\n第三条　丁\n");
}

TEST_CASE("DOCX: number formats") {
  CHECK(format_number("chineseCountingThousand", 112) == "一百一十二");
  CHECK(format_number("chineseCounting", 99) == "九十九");
  CHECK(format_number("chineseCounting", 100) == "一〇〇");
  CHECK(format_number("ideographTraditional", 2) == "乙");
  CHECK(format_number("ideographTraditional", 11) == "11");
  CHECK(format_number("ideographZodiac", 12) == "亥");
  CHECK(format_number("chineseLegalSimplified", 12) == "壹拾贰");
  CHECK(format_number("decimalEnclosedCircleChinese", 3) == "③");
  CHECK(format_number("decimalFullWidth", 12) == "１２");
  CHECK(format_number("upperLetter", 28) == "BB");
  CHECK(format_number("lowerRoman", 14) == "xiv");
  CHECK(format_number("bullet", 3).empty());
  CHECK(format_number("hindiVowels", 3) == "3");
}

TEST_CASE("DOCX: tracked changes read as accepted, also where a paragraph's end was deleted") {
  CHECK(text_of(docx_of("<w:p><w:r><w:t>第一条　</w:t></w:r><w:del><w:r><w:delText>废</w:delText></w:r></w:del>"
                        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>")) == "第一条　新\n");
  CHECK(text_of(docx_of(paragraph("前", "<w:rPr><w:del/></w:rPr>") + paragraph("后"))) == "前后\n");
  CHECK(text_of(docx_of("<w:moveFrom><w:p><w:r><w:t>旧处</w:t></w:r></w:p></w:moveFrom>"
                        "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></"
                        "w:moveTo></w:p>")) == "新处\n");
}

TEST_CASE("DOCX: hidden text, field codes and comments are no text; field results and links are") {
  CHECK(text_of(docx_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish "
                        "w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>")) == "显\n");
  CHECK(text_of(docx_of("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT "
                        "\"http://x\"</w:instrText></w:r>"
                        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>第三条</w:t></w:r></w:p>")) ==
        "第三条\n");
  CHECK(text_of(docx_of("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>链接</w:t></"
                        "w:r></w:hyperlink></w:p>"
                        "</w:sdtContent></w:sdt>")) == "链接\n");
}

TEST_CASE("DOCX: a text box is read once, footnotes stand at the end") {
  const std::string box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
  CHECK(text_of(
            docx_of("<w:p><w:r><w:t>正文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" +
                    box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")) == "正文\n框\n");
  CHECK(text_of(docx_of(
            "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + paragraph("乙"), "", "",
            "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>"
            "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>")) == "甲\n乙\n注\n");
}

TEST_CASE("DOCX: a row of a table is a line, a cell of several paragraphs several lines") {
  const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
  CHECK(text_of(docx_of("<w:tbl><w:tr>" + cell(paragraph("草案条文")) + cell(paragraph("依据")) + "</w:tr><w:tr>" +
                        cell(paragraph("第一条") + paragraph("第二款")) + cell(paragraph("甲法")) +
                        "</w:tr></w:tbl>")) == "草案条文\t依据\n第一条\n第二款\n甲法\n");
}

TEST_CASE("DOCX: page numbers in a table of contents are cut off") {
  CHECK(text_of(docx_of(
            "<w:p><w:pPr><w:pStyle w:val=\"t1\"/></w:pPr><w:r><w:t>第一章　总则</w:t><w:tab/><w:t>3</w:t></w:r></w:p>",
            "", "<w:style w:styleId=\"t1\"><w:name w:val=\"toc 1\"/></w:style>")) == "第一章　总则\n");
}

TEST_CASE("DOCX: folders may be parted by backslashes, the header's title stand above a table") {
  const std::string body = in_word("document", "<w:body>" + paragraph("甲") + "</w:body>");
  CHECK(text_of(zip_of({{"word\\document.xml", body}})) == "甲\n");
  const std::string table = in_word("document", "<w:body><w:tbl><w:tr><w:tc>" + paragraph("现行条文") +
                                                    "</w:tc><w:tc>" + paragraph("修订草案") +
                                                    "</w:tc></w:tr></w:tbl><w:sectPr><w:headerReference r:id=\"h\"/>"
                                                    "</w:sectPr></w:body>");
  CHECK(text_of(zip_of({{"word/document.xml", table},
                        {"word/_rels/document.xml.rels",
                         "<Relationships><Relationship Id=\"h\" Type=\"x/header\" Target=\"h.xml\"/></Relationships>"},
                        {"word/h.xml", in_word("hdr", paragraph("临江市渡口条例"))}})) ==
        "临江市渡口条例\n现行条文\t修订草案\n");
}

TEST_CASE("DOCX: the main part is found under another name") {
  const std::string bytes =
      zip_of({{"_rels/.rels",
               "<Relationships><Relationship Type=\"http://x/officeDocument\" "
               "Target=\"/word/document2.xml\"/></Relationships>"},
              {"word/document2.xml", in_word("document", "<w:body>" + paragraph("二号") + "</w:body>")}});
  CHECK(text_of(bytes) == "二号\n");
}

TEST_CASE("DOCX: an empty one has no text, and says so") {
  const Source source = read_source_bytes("空.docx", docx_of(""));
  CHECK(source.text.empty());
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].code == DiagnosticCode::no_text);
}

}  // namespace yiju
