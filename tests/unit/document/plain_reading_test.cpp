#include "document/plain_reading.hpp"

#include <doctest/doctest.h>

#include "base/white_space.hpp"
#include "document/parser.hpp"

using namespace yiju;

namespace {

Document parsed(std::string text) {
  return parse_document(Source{.path = "t.txt", .text = std::move(text), .diagnostics = {}});
}

}  // namespace

TEST_CASE("a text in traditional characters has the structure of the same text in simplified ones") {
  const Document written = parsed(
      "臨江市圖書館條例\n（2024年3月1日臨江市人民代表大會常務委員會通過）\n\n第一條 為了發展圖書館事業，制定本條例。\n"
      "第二條 圖書館應當：\n（一）免費開放；\n（二）公布時間。\n第三條 本條例自2024年5月1日起施行。\n");
  const Document read = parsed(
      "临江市图书馆条例\n（2024年3月1日临江市人民代表大会常务委员会通过）\n\n第一条 为了发展图书馆事业，制定本条例。\n"
      "第二条 图书馆应当：\n（一）免费开放；\n（二）公布时间。\n第三条 本条例自2024年5月1日起施行。\n");
  REQUIRE(written.nodes.size() == read.nodes.size());
  for (std::size_t i = 0; i < read.nodes.size(); ++i) {
    CHECK(written.nodes[i].kind == read.nodes[i].kind);
    CHECK(written.nodes[i].span == read.nodes[i].span);
  }
  CHECK(written.adopted == read.adopted);
  CHECK(written.effective == read.effective);
}

TEST_CASE("title and issuers are shown as they are written") {
  const Document written = parsed(
      "臨江市圖書館條例\n（2024年3月1日臨江市人民代表大會常務委員會通過）\n\n第一條 "
      "為了發展圖書館事業，制定本條例。\n");
  CHECK(written.title == "臨江市圖書館條例");
  REQUIRE(written.issuers.size() == 1);
  CHECK(written.issuers[0] == "臨江市人民代表大會常務委員會");
  CHECK(written.source.text.find("發展") != std::string::npos);
  const Document read = plain_reading(written);
  CHECK(read.title == "临江市图书馆条例");
  CHECK(read.source.text.size() == written.source.text.size());
}

TEST_CASE("the rules read no page number inside a sentence") {
  const Document written = parsed(
      "临江市渡口条例\n\n第一条 违反本条例规定的，依照《临江市船\n\n— 3 —\n\n员条例》第五条处罚。\n"
      "第二条 渡口由市人民政府管理。\n");
  REQUIRE(written.page_breaks.size() == 1);
  CHECK_FALSE(is_read_as_written(written));
  CHECK(trim(slice(written.source.text, written.page_breaks[0])) == "— 3 —");
  CHECK(plain_reading(written).source.text.find("— 3 —") == std::string::npos);
  CHECK(plain_reading(written).source.text.size() == written.source.text.size());
  CHECK(is_read_as_written(parsed("临江市渡口条例\n\n第一条 渡口由市人民政府管理。\n")));
}
