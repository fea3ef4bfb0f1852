#include "text/reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "citation/extractor.hpp"
#include "citation/listing.hpp"
#include "document/parser.hpp"
#include "support/messages.hpp"
#include "support/shared.hpp"
#include "text/document_names.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {
namespace {

std::string citations_of(Source source) {
  const Document document = parse_document(std::move(source));
  return citations_as_tsv(document, extract_citations(document));
}

std::string message_of(const std::string& name, const std::string& bytes) {
  try {
    (void)read_source_bytes(name, bytes);
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::input);
    CHECK(error.path == name);
    CHECK_FALSE(error.hint.empty());
    return both(error.message);
  }
  return "read without an error";
}

std::filesystem::path fixture(const std::string& name) { return source_folder() / "tests/reader" / name; }

}  // namespace

TEST_CASE("what cannot be seen and what counts the lines of a text is none of it") {
  const std::string typed =
      "1 临江市渡口条例\n2 第一条 依照《\xE2\x80\x8B港\xC2\xAD口法》\xE2\x81\xA0第三条管理。\n3 第二条 略。\n"
      "4 第三条 略。\n5 第四条 略。\n6 第五条 略。\n7 第六条 略。\n8 第七条 略。\n";
  CHECK(
      read_source_bytes("a.txt", typed).text.starts_with("临江市渡口条例\n第一条 依照《港口法》第三条管理。\n第二条"));
  CHECK(read_source_bytes("a.html", "<p>第一条\xE2\x81\xA0 渡口&#8203;免费。</p>").text == "第一条 渡口免费。\n");
}

TEST_CASE("the same law as TXT, DOCX, HTML and PDF gives the same text and the same citations") {
  const Source text = read_source(fixture("law.txt"));
  const std::string expected = citations_of(text);
  CHECK(std::count(expected.begin(), expected.end(), '\n') == 18);
  for (const char* name : {"law_typed.docx", "law_numbered.docx", "law.html", "law.pdf"}) {
    CAPTURE(name);
    Source source = read_source(fixture(name));
    CHECK(source.text == text.text);
    CHECK(source.diagnostics.empty());
    CHECK(citations_of(std::move(source)) == expected);
  }
}

TEST_CASE("the same law as old .doc gives the same citations") {
  CHECK(citations_of(read_source(fixture("law.doc"))) == citations_of(read_source(fixture("law.txt"))));
}

TEST_CASE("text boxes of old .doc stand where they are anchored") {
  CHECK(read_source(fixture("boxes.doc")).text ==
        "临江市渡口条例\n第一条　渡口免费。\n第二条　夜间停航。\n图一　渡口\n第三条　大风停航。\n");
}

TEST_CASE("what is a document by its name") {
  for (const char* name :
       {"a.txt",        "法/a.md",  "a.HTML", "a.htm", "a.docx",  "a.DOC",     "a.pdf",  "条例.征求意见稿.docx",
        "办法.wps",     "公文.ofd", "a.rtf",  "a.mht", "a.xml",   "a.epub",    "a.xlsx", "a.xls",
        "法/README.md", "公文.WPT", "a.dotx", "a.odt", "a.xhtml", "a.markdown"}) {
    CAPTURE(name);
    CHECK(is_document_name(name));
  }
  for (const char* name :
       {"_index.md", "register.json", "a.basis.tsv", "a.csv", "~$a.docx", "docx", "a.txt/b", "a.docx~", ".a.txt", ""}) {
    CAPTURE(name);
    CHECK_FALSE(is_document_name(name));
  }
}

TEST_CASE("what holds documents and is not read is known by its name, too") {
  CHECK(is_unread_document_name("卷/旧稿.RAR"));
  for (const char* name : {"讲解.pptx", "讲解.pps", "来信.EML", "公文.gw", "公文.uof", "卷.tgz"})
    CHECK(is_unread_document_name(name));
  CHECK_FALSE(is_unread_document_name("图.png"));
  CHECK_FALSE(is_unread_document_name("~$讲解.pptx"));
  CHECK(both(why_unread("旧稿.rar").message) ==
        "是压缩包，未解开 / expected a document, found an archive, not unpacked");
  CHECK(is_readme_name("法/README.md"));
  CHECK(is_readme_name("ReadMe.zh.md"));
  CHECK_FALSE(is_readme_name("readme.txt"));
}

TEST_CASE("content tells the kind, whatever the name") {
  CHECK(read_source_bytes("改名.txt", docx_of(paragraph("正文"))).text == "正文\n");
  CHECK(read_source_bytes("改名.doc", "<html><body><p>第一条　甲。</p></body></html>").text == "第一条　甲。\n");
  CHECK(read_source_bytes("a.md", "# 题\n<p>不是网页</p>\n").text == "# 题\n<p>不是网页</p>\n");
  CHECK(read_source_bytes("a.txt", "说 %PDF- 的文字").text == "说 %PDF- 的文字");
}

TEST_CASE("Chinese text under the name of an office document is read as the text that it is") {
  const std::string law = "临江市渡口条例\n第一条　渡口免费。\n";
  for (const char* name : {"a.docx", "a.wps", "a.pdf", "a.xls", "a.ofd"})
    CHECK(read_source_bytes(name, law).text == law);
  CHECK(read_source_bytes("a.docx", "\xFF\xFE\x2C\x7B").text == "第");
}

TEST_CASE("files that promise what they are not say so") {
  for (const char* other : {"plain words", "\x01\x02第一条", "\xFF\xFE\xFF"})
    CHECK(message_of("a.docx", other) == "内容不是.docx / expected a .docx file, found other content");
  for (const char* name : {"a.pdf", "a.doc", "a.rtf", "a.mht", "a.docx"})
    CHECK(message_of(name, "") == "空文件 / expected a document, found an empty file");
  CHECK(read_source_bytes("a.txt", "").text.empty());
  CHECK(message_of("a.docx", zip_of({{"ppt/presentation.xml", "<p/>"}})) ==
        "是演示文稿，不读 / expected a document, found slides, which are not read");
}

TEST_CASE("each protected or foreign file has its own message") {
  std::string container("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  container.append(504, '\0');
  const auto utf16 = [](const std::string& text) {
    std::string out;
    for (const char c : text) out += c, out += '\0';
    return out;
  };
  const std::string is_protected = "文件有密码保护 / expected a readable document, found one protected by a password";
  CHECK(message_of("a.docx", container + utf16("EncryptedPackage")) == is_protected);
  std::string word(512, '\0');
  word.replace(0, 2, "\xEC\xA5");
  word[11] = 1;
  CHECK(message_of("a.doc", container + word + utf16("WordDocument")) == is_protected);
  CHECK(message_of("a.doc", container + utf16("PowerPoint Document")) ==
        "是旧版 Office 文件，但不是 Word 文档 / expected a Word document, found another old Office file");
  CHECK(message_of("a.pdf", read_file(fixture("protected.pdf"))) ==
        "PDF 有密码保护 / expected a readable PDF, found one protected by a password");
}

TEST_CASE("a .doc older than Word 97 says what to install where no converter is there") {
  std::string word6 = read_file(fixture("law.doc"));
  const std::size_t stream = word6.find("\xEC\xA5");
  REQUIRE(stream != std::string::npos);
  word6.replace(stream + 2, 2, std::string("\x65\0", 2));  // its version
  const char* const path = std::getenv("PATH");
  const std::string before = path == nullptr ? "" : path;
  ::setenv("PATH", "/nowhere", 1);
  const std::string message = message_of("a.doc", word6);
  ::setenv("PATH", before.c_str(), 1);
  CHECK(message ==
        "读 .doc 需要转换程序，这台机器上没有 / expected a converter for old .doc files, found none installed");
}

TEST_CASE("missing files and folders are told apart") {
  CHECK_THROWS_AS((void)read_source("没有这个文件.txt"), Error);
  CHECK_THROWS_AS((void)read_source(source_folder().string()), Error);
}

TEST_CASE("Markdown: definitions at the end are notes to where the text refers to them") {
  const Source law = read_source_bytes(
      "办法.md", "第一条 甲。[^1]\n\n第二条 乙。[^a]\n\n[^1]: 参见丙。\n    又见丁。\n\n[^a]: 戊。\n");
  REQUIRE(law.notes.size() == 2);
  CHECK(law.text.substr(0, law.notes[0].anchor) == "第一条 甲。");
  CHECK(slice(law.text, law.notes[0].text) == "[^1]: 参见丙。\n    又见丁。");
  CHECK(slice(law.text, law.notes[1].text) == "[^a]: 戊。");
  CHECK(read_source_bytes("办法.md", "第一条 甲。\n\n[^1]: 乙。\n").notes.empty());
  CHECK(read_source_bytes("办法.md", "[^1]: 乙。\n").notes.empty());
}

}  // namespace yiju
