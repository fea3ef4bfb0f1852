#include "query/note_cover.hpp"

#include <doctest/doctest.h>

#include "citation/extractor.hpp"
#include "support/parsed.hpp"

using namespace yiju;

namespace {

const char* const draft_text =
    "# 临江市渡口条例（草案）\n\n"
    "第一条　为了规范渡口管理，制定本条例。\n\n"
    "第二条　渡口的设立由区人民政府批准，停渡应当提前公告。\n\n"
    "第三条　渡船应当配备救生设备，标明载客人数。\n\n"
    "第四条　渡工应当经培训合格，持证上岗。\n\n"
    "第五条　本条例自2027年1月1日起施行。\n";

NoteCover cover(const std::string& content) {
  const Document draft = parsed(draft_text);
  const Document note = parsed(
      "# 关于《临江市渡口条例（草案）》的说明\n\n现就《临江市渡口条例（草案）》（以下简称草案）作说明。\n\n"
      "一、主要内容\n\n" +
      content);
  const Extraction cited = extract_citations(note);
  const Span whole{0, static_cast<std::uint32_t>(note.source.text.size())};
  return cover_of({note, cited, whole}, draft, extract_citations(draft));
}

}  // namespace

TEST_CASE("a topic of which no article speaks is a promise that nothing keeps") {
  const NoteCover found =
      cover("草案规定了立法目的、渡口的设立批准、水上旅游补贴资金，明确了渡工培训持证和施行日期。\n");
  REQUIRE(found.unkept.size() == 1);
  CHECK(found.unkept[0].found == no_article);
}

TEST_CASE("the heading of a point promises the institution that it sets up") {
  const NoteCover found =
      cover("（一）建立持证上岗制度。渡工须培训。\n\n（二）设立乘客保险制度。鼓励投保。\n\n（三）完善监管。\n");
  REQUIRE(found.unkept.size() == 1);
  CHECK(found.unkept[0].found == no_article);
}

TEST_CASE("articles that are neither named nor spoken of are passed over") {
  const NoteCover found = cover("草案规定了立法目的、渡口的设立批准、施行日期，明确了渡工培训持证（第四条）。\n");
  CHECK(found.unkept.empty());
  CHECK(found.passed_over == std::vector<std::size_t>{2});
}

TEST_CASE("a topic that stands in another article than the note names") {
  const NoteCover found = cover("草案明确了渡船配备救生设备（第四条）。\n");
  REQUIRE(found.unkept.size() == 1);
  CHECK(found.unkept[0].said == 3);
  CHECK(found.unkept[0].found == 2);
}

TEST_CASE("a note that goes through no content passes nothing over") { CHECK(cover("").passed_over.empty()); }
