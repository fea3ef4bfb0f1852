#include "text/reader_encoding.hpp"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include "base/error.hpp"
#include "support/messages.hpp"
#include "text/reader.hpp"

namespace yiju {
namespace {

const std::string simplified = "第三条　违反本条例第二条第一款规定的，依照《临江市数据条例》处罚。\n（一）责令改正；\n";
const std::string traditional =
    "第三條　違反本條例第二條第一款規定的，依照《臨江市數據條例》處罰。\n（一）責令改正；\n";

std::string in_encoding(const char* encoding, const std::string& text) {
  std::string out(text.size() * 4, '\0');
  UErrorCode status = U_ZERO_ERROR;
  out.resize(static_cast<std::size_t>(ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                                   text.data(), static_cast<std::int32_t>(text.size()), &status)));
  return out;
}

void check_guess(const char* encoding, const std::string& text, Encoding expected) {
  CAPTURE(encoding);
  const Source source = read_plain_text("法.txt", in_encoding(encoding, text));
  CHECK(source.text == text);
  CHECK(source.encoding == expected);
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].code == DiagnosticCode::encoding_guessed);
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, byte order mark and line breaks included") {
  for (const std::string& text : {simplified, "\xEF\xBB\xBF" + simplified, std::string("a\r\nb"), std::string()}) {
    const Source source = read_plain_text("法.txt", text);
    CHECK(source.text == text);
    CHECK(source.encoding == Encoding::utf8);
    CHECK(source.diagnostics.empty());
  }
}

TEST_CASE("GB18030, Big5 and UTF-16 are detected and said to be guessed") {
  check_guess("GB18030", simplified, Encoding::gb18030);
  check_guess("GBK", simplified, Encoding::gb18030);
  check_guess("GB18030", "第三条　𠮷林\n", Encoding::gb18030);
  check_guess("Big5", traditional, Encoding::big5);
  check_guess("UTF-16LE", simplified, Encoding::utf16le);
  check_guess("UTF-16BE", simplified, Encoding::utf16be);
  check_guess("UTF-16LE", "Article 3\n", Encoding::utf16le);
  CHECK(read_plain_text("a", "\xFF\xFE" + in_encoding("UTF-16LE", simplified)).text == simplified);
  CHECK(read_plain_text("a", "\xFE\xFF" + in_encoding("UTF-16BE", simplified)).text == simplified);
}

TEST_CASE("short GB18030 texts are still told from Big5") {
  for (const char* text : {"第三条", "临江市数据条例", "根据", "前款", "总则"})
    check_guess("GB18030", text, Encoding::gb18030);
  for (const char* text : {"第三條", "臨江市數據條例", "總則", "罰則"}) check_guess("Big5", text, Encoding::big5);
}

TEST_CASE("broken UTF-8 stays as it is, and the first broken byte is named") {
  const std::string text = simplified + "\xE6\x9D" + simplified;
  const Source source = read_plain_text("法.txt", text);
  CHECK(source.text == text);
  CHECK(source.encoding == Encoding::utf8);
  REQUIRE(source.diagnostics.size() == 1);
  CHECK(source.diagnostics[0].code == DiagnosticCode::broken_utf8);
  CHECK(source.diagnostics[0].span.begin == simplified.size());
}

TEST_CASE("binary files are refused with a hint") {
  for (const std::string& bytes :
       {std::string("\x7F"
                    "ELF\2\1\1\0\0\0",
                    10),
        std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11)}) {
    try {
      (void)read_source_bytes("文件.txt", bytes);
      FAIL("read as text");
    } catch (const Error& error) {
      CHECK(error.code == ErrorCode::input);
      CHECK(both(error.message) ==
            "不是文本，是未知种类的二进制文件 / expected a text, found a binary file of unknown kind");
      CHECK_FALSE(error.hint.empty());
    }
  }
}

TEST_CASE("a declared encoding holds where the bytes are not UTF-8") {
  CHECK(read_declared_text("a", in_encoding("Big5", "公告"), "big5").text == "公告");
  CHECK(read_declared_text("a", "公告", "gb2312").text == "公告");
  CHECK(read_declared_text("a", in_encoding("GBK", "公告"), "GB2312").diagnostics.empty());
  CHECK(read_declared_text("a", in_encoding("GBK", "公告"), "x-unheard-of").text == "公告");
}

TEST_CASE("Word's XML is read in the encoding that it names, and in UTF-16") {
  const std::string xml =
      "<?xml version=\"1.0\" encoding=\"GBK\"?><w:wordDocument "
      "xmlns:w=\"x\"><w:body><w:p><w:r><w:t>第三条　违反本条例的。"
      "</w:t></w:r></w:p></w:body></w:wordDocument>";
  CHECK(read_source_bytes("法.doc", in_encoding("GBK", xml)).text == "第三条　违反本条例的。\n");
  CHECK(read_source_bytes("法.doc", "\xFF\xFE" + in_encoding("UTF-16LE", xml)).text == "第三条　违反本条例的。\n");
}

TEST_CASE("lines that end in carriage returns, vertical tabs or Unicode separators alone are lines") {
  CHECK(read_plain_text("法.txt", "第一条　甲。\r第二条　乙。\r").text == "第一条　甲。\n第二条　乙。\n");
  CHECK(read_plain_text("法.txt", "第一条　甲。\v第二条　乙。").text == "第一条　甲。\n第二条　乙。");
  CHECK(read_plain_text("法.txt", "第一条　甲。\u2028第二条　乙。\u2029").text == "第一条　甲。\n第二条　乙。\n");
  CHECK(read_plain_text("法.txt", "第一条　甲。\r\n乙\v。\r\n").text == "第一条　甲。\r\n乙\v。\r\n");
}

}  // namespace yiju
