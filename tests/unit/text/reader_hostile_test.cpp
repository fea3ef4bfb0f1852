// Files made to break readers. Each gives its own Error or a text; none crashes, hangs or takes the memory.
#include <doctest/doctest.h>

#include <chrono>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "support/messages.hpp"
#include "support/shared.hpp"
#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

/// The message without its hint; "" where it was read.
std::string message_of(const std::string& name, const std::string& bytes) {
  try {
    (void)read_source_bytes(name, bytes);
    return {};
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::input);
    CHECK_FALSE(error.hint.empty());
    return both(error.message);
  }
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string fixture(const std::string& name) { return read_file(source_folder() / "tests/reader" / name); }

/// Bytes from a seeded generator (xorshift), the same on every run.
class Random {
 public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 20240601;
};

}  // namespace

TEST_CASE("hostile: an archive bomb is refused before it takes the memory") {
  const std::string bomb = docx_of(paragraph(std::string(std::size_t{300} << 20, 'x')));
  CHECK(bomb.size() < 2'000'000);
  const auto start = std::chrono::steady_clock::now();
  CHECK(holds(message_of("炸弹.docx", bomb),
              " / expected parts that unpack to at most 256 MB, found more in word/document.xml"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("hostile: a member that lies about its size") {
  std::string bytes = docx_of(paragraph("第一条　甲。"));
  const std::size_t central = bytes.find("PK\x01\x02");
  REQUIRE(central != std::string::npos);
  std::string huge = bytes;
  huge.replace(central + 24, 4, "\x00\x00\x00\x80", 4);  // 2 GB unpacked, says the directory
  CHECK(holds(message_of("大.docx", huge), "found more in word/document.xml"));
  std::string small = bytes;
  small.replace(central + 24, 4, "\x05\x00\x00\x00", 4);
  (void)message_of("小.docx", small);  // what is there counts, not what the directory says
}

TEST_CASE("hostile: external entities and billion laughs have nothing to work on") {
  const std::string entities =
      "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY "
      "b \"&a;&a;&a;&a;\">]>"
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>甲&x;&b;乙</w:t></w:r></w:p></w:body></w:document>";
  CHECK(read_source_bytes("实体.docx", zip_of({{"word/document.xml", entities}})).text == "甲&x;&b;乙\n");
}

TEST_CASE("hostile: links, remote templates and other parts are not followed") {
  const std::string relations =
      "<Relationships><Relationship Type=\"http://x/styles\" Target=\"http://example.invalid/s.xml\" "
      "TargetMode=\"External\"/>"
      "<Relationship Type=\"http://x/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>";
  CHECK(read_source_bytes(
            "链接.docx", zip_of({{"word/document.xml", in_word("document", "<w:body>" + paragraph("甲") + "</w:body>")},
                                 {"word/_rels/document.xml.rels", relations}}))
            .text == "甲\n");
}

TEST_CASE("hostile: a DOCX without document.xml, or with broken XML") {
  CHECK(holds(message_of("空壳.docx", zip_of({{"word/styles.xml", "<w:styles/>"}})), "word/document.xml, found none"));
  CHECK(holds(message_of("空壳.docx", zip_of({{"word/document.xml", "<x/>"}})), "word/document.xml, found none"));
  CHECK(
      holds(message_of("坏.docx", zip_of({{"word/document.xml", "<w:document><w:body>"}})), "found it broken at byte"));
}

TEST_CASE("hostile: elements nested 100,000 deep") {
  std::string open, close;
  for (int at = 0; at < 100000; ++at) {
    open += "<w:sdt>";
    close += "</w:sdt>";
  }
  const Source source = read_source_bytes("深.docx", docx_of(paragraph("甲") + open + paragraph("乙") + close));
  CHECK(source.text == "甲\n");
  REQUIRE_FALSE(source.diagnostics.empty());
  CHECK(source.diagnostics[0].code == DiagnosticCode::part_skipped);
  std::string table_open, table_close;
  for (int at = 0; at < 50000; ++at) {
    table_open += "<w:tbl><w:tr><w:tc>";
    table_close += "</w:tc></w:tr></w:tbl>";
  }
  CHECK(read_source_bytes("深.docx", docx_of(paragraph("甲") + table_open + paragraph("乙") + table_close)).text ==
        "甲\n");
}

TEST_CASE("hostile: styles and lists that point at each other") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"l\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  const std::string lists =
      "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"l\"/><w:lvl w:ilvl=\"99\"/><w:lvl "
      "w:ilvl=\"0\"><w:start "
      "w:val=\"-5\"/><w:lvlText w:val=\"%9%0%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>"
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"77\"/></w:num>";
  const std::string text =
      read_source_bytes("环.docx", docx_of(paragraph("甲", "<w:pStyle w:val=\"a\"/>") + numbered("乙", 1, 0) +
                                               numbered("丙", 2, 0) + numbered("丁", 1, 99) + numbered("戊", 1, -4),
                                           lists, styles))
          .text;
  CHECK(holds(text, "甲\n"));
  CHECK(holds(text, "丙\n丁\n"));
}

TEST_CASE("hostile: every truncation of a DOCX and a PDF gives a message or a text") {
  for (const char* name : {"law_numbered.docx", "law.pdf"}) {
    const std::string whole = fixture(name);
    for (std::size_t size = 0; size < whole.size(); size += whole.size() / 23 + 1) {
      CAPTURE(size);
      (void)message_of(name, whole.substr(0, size));
    }
  }
  CHECK(holds(message_of("断.docx", fixture("law_typed.docx").substr(0, 2000)), "found a damaged one"));
  CHECK(message_of("断.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj <<") ==
        "PDF 已损坏或不完整 / expected a whole PDF, found a damaged one");
}

TEST_CASE("hostile: a PDF without text says that it has none") {
  const std::string scan =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length 17>>stream\n0 0 "
      "595 842 re f\n\nendstream endobj\n"
      "trailer<</Root 1 0 R>>\n%%EOF";
  CHECK(message_of("扫描.pdf", scan) ==
        "PDF 没有文字层，像是扫描件 / expected a PDF with text, found one without a text layer (a scan?)");
}

TEST_CASE("hostile: bytes changed at random") {
  Random random;
  for (const char* name : {"law_numbered.docx", "law_typed.docx", "law.html", "law.pdf", "law.txt"}) {
    const std::string whole = fixture(name);
    const int rounds = std::string_view(name).ends_with(".pdf") ? 12 : 60;
    for (int round = 0; round < rounds; ++round) {
      std::string bytes = whole;
      for (int at = 0; at < 20; ++at) bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
      CAPTURE(round);
      (void)message_of(name, bytes);
    }
  }
}

}  // namespace yiju
