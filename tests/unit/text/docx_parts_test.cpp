// What stands in a DOCX beside its paragraphs: chunks of other formats, notes, comments, the side of its changes, cells.
#include <doctest/doctest.h>

#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

std::string docx_with(const std::string& body, std::initializer_list<std::pair<std::string, std::string>> parts,
                      const std::string& relations) {
  ZipArchive archive;
  archive.add("word/document.xml", in_word("document", "<w:body>" + body + "</w:body>"));
  archive.add("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
  for (const auto& [name, bytes] : parts) archive.add(name, bytes);
  return archive.finish();
}

std::string chunk(const std::string& part, const std::string& bytes) {
  return docx_with(paragraph("前") + "<w:altChunk r:id=\"c1\"/>" + paragraph("后"), {{"word/" + part, bytes}},
                   "<Relationship Id=\"c1\" Type=\"http://x/aFChunk\" Target=\"" + part + "\"/>");
}

std::string run(const std::string& content) { return "<w:r>" + content + "</w:r>"; }
std::string text_run(const std::string& text) { return run("<w:t>" + text + "</w:t>"); }

}  // namespace

TEST_CASE("DOCX: a chunk of another format is read where it stands") {
  const auto text_of = [](const std::string& bytes) { return read_source_bytes("稿.docx", bytes).text; };
  CHECK(text_of(chunk("a.html", "<html><ul><li><a>第一章</a></li></ul><p>第一条　甲。</p></html>")) ==
        "前\n第一章\n第一条　甲。\n后\n");
  CHECK(text_of(chunk("a.mht", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>甲</p>")) ==
        "前\n甲\n后\n");
  CHECK(text_of(chunk("a.rtf", "{\\rtf1\\ansi\\uc1\\u31532?\\u19968?\\par}")) == "前\n第一\n后\n");
  CHECK(text_of(chunk("a.docx", docx_of(paragraph("内")))) == "前\n内\n后\n");
  CHECK(text_of(chunk("a.txt", "一\n二\n")) == "前\n一\n二\n后\n");
}

TEST_CASE("DOCX: a chunk that cannot be read is named, as text that is lost") {
  const Source broken = read_source_bytes("稿.docx", chunk("a.docx", "PK\x03\x04 cut short"));
  CHECK(broken.text == "前\n后\n");
  REQUIRE(broken.diagnostics.size() == 1);
  CHECK(is_lost_part(broken.diagnostics[0]));
  CHECK(describe_diagnostic(broken.diagnostics[0], Language::en).find("word/a.docx: ") != std::string::npos);
  const Source outside = read_source_bytes(
      "稿.docx",
      docx_with("<w:altChunk r:id=\"c1\"/>" + paragraph("后"), {},
                "<Relationship Id=\"c1\" Type=\"http://x/aFChunk\" TargetMode=\"External\" Target=\"http://y\"/>"));
  REQUIRE(outside.diagnostics.size() == 1);
  CHECK(is_lost_part(outside.diagnostics[0]));
}

TEST_CASE("DOCX: a note stands behind the body and is tied to the words that refer to it") {
  const std::string body = "<w:p>" + text_run("依照《甲法》") + run("<w:footnoteReference w:id=\"2\"/>") +
                           text_run("第三条") + "</w:p>" + paragraph("乙");
  const Source source = read_source_bytes(
      "稿.docx",
      docx_of(body, "", "", "<w:footnote w:id=\"2\">" + paragraph("注一") + paragraph("注二") + "</w:footnote>"));
  CHECK(source.text == "依照《甲法》第三条\n乙\n注一\n注二\n");
  REQUIRE(source.notes.size() == 1);
  CHECK(slice(source.text, source.notes[0].text) == "注一\n注二");
  CHECK(source.notes[0].kind == NoteKind::footnote);
  CHECK(source.text.substr(0, source.notes[0].anchor) == "依照《甲法》");
  CHECK(body_size(source) == source.text.find("注一"));
}

TEST_CASE("DOCX: comments are read where asked for, and else counted") {
  const std::string bytes = docx_with(
      "<w:p>" + text_run("甲") + run("<w:commentReference w:id=\"0\"/>") + "</w:p>",
      {{"word/comments.xml",
        in_word("comments", "<w:comment w:id=\"0\" w:author=\"审核\">" + paragraph("据《乙法》") + "</w:comment>")}},
      "<Relationship Id=\"r1\" Type=\"http://x/comments\" Target=\"comments.xml\"/>");
  const Source without = read_source_bytes("稿.docx", bytes);
  CHECK(without.text == "甲\n");
  REQUIRE(without.diagnostics.size() == 1);
  CHECK(without.diagnostics[0].code == DiagnosticCode::comments_passed_over);
  ReadOptions options;
  options.comments = true;
  const Source with = read_source_bytes("稿.docx", bytes, options);
  CHECK(with.text == "甲\n据《乙法》\n");
  REQUIRE(with.notes.size() == 1);
  CHECK(with.notes[0].author == "审核");
}

TEST_CASE("DOCX: either side of the tracked changes") {
  const std::string bytes =
      docx_of("<w:p>" + text_run("第一条　") + "<w:del>" + run("<w:delText>旧</w:delText>") + "</w:del><w:ins>" +
              text_run("新") + "</w:ins></w:p>" + paragraph("前", "<w:rPr><w:ins/></w:rPr>") + paragraph("后"));
  CHECK(read_source_bytes("稿.docx", bytes).text == "第一条　新\n前\n后\n");
  ReadOptions options;
  options.revisions = Revisions::original;
  const Source original = read_source_bytes("稿.docx", bytes, options);
  CHECK(original.text == "第一条　旧\n前后\n");
  REQUIRE(original.diagnostics.size() == 1);
  CHECK(original.diagnostics[0].code == DiagnosticCode::changes_rejected);
  CHECK(original.diagnostics[0].found == 3);
}

TEST_CASE("DOCX: cells are known by row and column, however many lines they have") {
  const auto cell = [](const std::string& content) { return "<w:tc>" + content + "</w:tc>"; };
  const Source source = read_source_bytes(
      "表.docx", docx_of("<w:tbl><w:tr>" + cell(paragraph("现行")) + cell(paragraph("修改后")) + "</w:tr><w:tr>" +
                         cell(paragraph("")) + cell(paragraph("第一条") + paragraph("第二款")) + "</w:tr></w:tbl>"));
  CHECK(source.text == "现行\t修改后\n第一条\n第二款\n");
  REQUIRE(source.cells.size() == 3);
  CHECK(slice(source.text, source.cells[1].text) == "修改后");
  CHECK(slice(source.text, source.cells[2].text) == "第一条\n第二款");
  CHECK(source.cells[2].row == 1);
  CHECK(source.cells[2].column == 1);
}

TEST_CASE("DOCX: a title that stands in the header alone is read") {
  const std::string section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>";
  const auto docx = [&](const std::string& header, const std::string& first) {
    return docx_with(paragraph(first) + section, {{"word/header1.xml", in_word("hdr", paragraph(header))}},
                     "<Relationship Id=\"h\" Type=\"http://x/header\" Target=\"header1.xml\"/>");
  };
  CHECK(read_source_bytes("稿.docx", docx("临江市数据条例（草案）", "第一条　甲。")).text ==
        "临江市数据条例（草案）\n第一条　甲。\n");
  CHECK(read_source_bytes("稿.docx", docx("内部资料", "第一条　甲。")).text == "第一条　甲。\n");
  CHECK(read_source_bytes("稿.docx", docx("临江市数据条例", "临江市数据条例")).text == "临江市数据条例\n");
}

TEST_CASE("DOCX: a content control that still shows its hint holds nothing") {
  CHECK(
      read_source_bytes("稿.docx", docx_of("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                                           paragraph("单击此处输入文字") + "</w:sdtContent></w:sdt>" + paragraph("甲")))
          .text == "甲\n");
}

TEST_CASE("Word as one XML file: a flat package, and Word 2003 with its labels") {
  const std::string flat =
      "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"p\"><pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>"
      "<w:document><w:body>" +
      paragraph("第一条　甲。") + "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>";
  CHECK(read_source_bytes("稿.doc", flat).text == "第一条　甲。\n");
  const std::string old =
      "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"w\" xmlns:wx=\"x\"><w:body><wx:sect><w:p><w:pPr><w:listPr>"
      "<wx:t wx:val=\"第一条\"/></w:listPr></w:pPr>" +
      text_run("甲") + run("<w:footnote>" + paragraph("注") + "</w:footnote>") +
      "</w:p></wx:sect></w:body></w:wordDocument>";
  const Source source = read_source_bytes("稿.doc", old);
  CHECK(source.text == "第一条　甲\n注\n");
  CHECK(source.notes.size() == 1);
}

TEST_CASE("Word 2003 XML: lists are counted where the file does not say their labels") {
  const auto listed = [](const std::string& words) {
    return "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/></w:listPr></w:pPr>" + text_run(words) +
           "</w:p>";
  };
  const std::string old =
      "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"w\"><w:lists><w:listDef w:listDefId=\"4\"><w:lvl w:ilvl=\"0\">"
      "<w:start w:val=\"1\"/><w:nfc w:val=\"37\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:listDef><w:list "
      "w:ilfo=\"1\">"
      "<w:ilst w:val=\"4\"/></w:list></w:lists><w:body>" +
      listed("甲。") + listed("乙。") + "</w:body></w:wordDocument>";
  CHECK(read_source_bytes("稿.xml", old).text == "第一条　甲。\n第二条　乙。\n");
}

}  // namespace yiju
