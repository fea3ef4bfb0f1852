#include "text/unified_han.hpp"

#include <doctest/doctest.h>

#include "text/reader.hpp"
#include "unit/text/office_file.hpp"

namespace yiju {

TEST_CASE("radicals that stand for characters become these") {
  CHECK(with_unified_han("第⼀条　⼈⺠政府⻓、⻔⼾⾏为；\uF9F4海") == "第一条　人民政府长、门户行为；林海");
}

TEST_CASE("other text stays as it is, broken bytes too") {
  for (const char* text : {"", "第一条　人民", "⺀ stroke", "a\xE2\xBA", "\xE2\xBC", "\xEF\xA4", "！＋１①"}) {
    CAPTURE(text);
    CHECK(with_unified_han(text) == text);
  }
}

TEST_CASE("DOCX and HTML with pasted radicals read as characters, a plain text keeps its bytes") {
  CHECK(read_source_bytes("a.docx", docx_of(paragraph("第⼀条"))).text == "第一条\n");
  CHECK(read_source_bytes("a.html", "<html><p>第⼀条</p>").text == "第一条\n");
  CHECK(read_source_bytes("a.txt", "第⼀条").text == "第⼀条");
}

}  // namespace yiju
