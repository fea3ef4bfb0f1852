#include "document/line.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/white_space.hpp"

using namespace yiju;

namespace {

// A mark in a few letters: kind, number, and where the words begin.
std::string shown(std::string_view line) {
  static constexpr const char* kinds[] = {"blank",   "remark",  "rule",    "text",   "part",     "subpart",
                                          "chapter", "section", "article", "marker", "contents", "annex"};
  const LineMark mark = read_line_mark(line);
  std::string out = kinds[static_cast<std::size_t>(mark.kind)];
  if (mark.kind == LineKind::marker) out += std::to_string(static_cast<int>(mark.style));
  if (mark.number != 0) out += " " + std::to_string(mark.number);
  if (mark.suffix != 0) out += "-" + std::to_string(mark.suffix);
  if (mark.quoted) out += " quoted";
  if (mark.joined) out += " joined";
  if (mark.kind != LineKind::text) out += "|" + std::string(line.substr(mark.words));
  return out;
}

}  // namespace

TEST_CASE("the first bytes of a line tell its mark") {
  const struct {
    const char *line, *mark;
  } table[] = {
      {"", "blank|"},
      {"　　 \t\r", "blank|"},
      {"\xE2\x80\x8B", "blank|"},
      {"<!-- INFO END -->", "remark|<!-- INFO END -->"},
      {"第三条 本市", "article 3|本市"},
      {"　　第三条　本市", "article 3|本市"},
      {"第三条本市", "article 3 joined|本市"},
      {"● 第三条 本市", "article 3|本市"},
      {"•（三）渡口", "marker2 3|渡口"},
      {"\xEF\x82\xB7\t(三) 渡口", "marker2 3|渡口"},
      {"● 渡口", "text"},
      {"第三条", "article 3|"},
      {"**第三条** 本市", "article 3|本市"},
      {"**第三条**本市", "article 3|本市"},
      {"第一百二十三条之一 本市", "article 123-1|本市"},
      {"第12条 本市", "article 12|本市"},
      {"第１２条 本市", "article 12|本市"},
      {"第 十 二 条 本市", "article 12|本市"},
      {"第三十－条 本市", "article 31|本市"},
      {"笫十二条 本市", "article 12|本市"},
      {"第三條 本市", "article 3|本市"},
      {"第三条 【目的】本市", "article 3|本市"},
      {"第三条（新增）【目的】本市", "article 3|本市"},
      {"第三条 【目的】 （修改） 本市", "article 3|本市"},
      {"第三条 【目的】（新增部分）本市", "article 3|（新增部分）本市"},
      {"- （一）公园", "marker2 1|公园"},
      {"- 第三条 本市", "article 3|本市"},
      {"——公园", "text"},
      {"第三条〖目的〗本市", "article 3|本市"},
      {"第三条（目的）本市", "article 3|本市"},
      {"第三条（一）本市", "article 3 joined|（一）本市"},
      {"第三条规定的公园", "article 3 joined|规定的公园"},
      {"第三条、第四条", "text"},
      {"第三条第二款的公园", "text"},
      {"第三条 第二款、第四条中的“公园”", "article 3 joined|第二款、第四条中的“公园”"},
      {"第三条 第二次公布公园名录", "article 3|第二次公布公园名录"},
      {"第三人应当到场", "text"},
      {"第三项目组", "text"},
      {"## 第二章  规划", "chapter 2|规划"},
      {"第二章 规划", "chapter 2|规划"},
      {"第二章规定的公园", "text"},
      {"第二节 编制", "section 2|编制"},
      {"第一编 总则", "part 1|总则"},
      {"第一分编 通则", "subpart 1|通则"},
      {"第一部分 现状", "part 1|现状"},
      {"附　则", "chapter|"},
      {"附则规定", "text"},
      {"总则", "chapter|"},
      {"目　录", "contents|"},
      {"目录管理办法", "text"},
      {"（一）公园", "marker2 1|公园"},
      {"(十二) 公园", "marker2 12|公园"},
      {"㈠公园", "marker2 1|公园"},
      {"一、公园", "marker1 1|公园"},
      {"十一、公园", "marker1 11|公园"},
      {"七、二〇〇七年以后", "marker1 7|二〇〇七年以后"},
      {"1.公园", "marker3 1|公园"},
      {"１．公园", "marker3 1|公园"},
      {"2、公园", "marker3 2|公园"},
      {"⒊公园", "marker3 3|公园"},
      {"（1）公园", "marker4 1|公园"},
      {"1）公园", "marker4 1|公园"},
      {"①公园", "marker5 1|公园"},
      {"(b) parks", "marker6 2|parks"},
      {"1.5米", "text 1"},
      {"1．５米", "text 1"},
      {"二、三类公园", "text"},
      {"2026、2027年", "text"},
      {"2026年3月", "text"},
      {"一个公园", "text"},
      {"（公园）", "text"},
      {"“第三条 本市", "article 3 quoted|本市"},
      {"“（一）公园", "marker2 1 quoted|公园"},
      {"“公园”是指", "text quoted"},
      {"附件", "annex|"},
      {"附件2", "annex 2|"},
      {"附件一：守则", "annex 1|守则"},
      {"附录 守则", "annex|守则"},
      {"附：守则", "annex|守则"},
      {"附表", "annex|"},
      {"附件三所列的法律", "text"},
      {"附加费由市政府规定", "text"},
      {"## 附件一", "annex 1|"},
  };
  for (const auto& row : table) {
    const std::string line = row.line;
    CAPTURE(line);
    CHECK(shown(row.line) == std::string(row.mark));
  }
}

TEST_CASE("white space of all kinds is trimmed") {
  CHECK(trim(" \t　公园\xC2\xA0 \r\n") == "公园");
  CHECK(trim("　") == "");
  CHECK(trim("\xEF\xBB\xBF公园") == "公园");
  CHECK(space_before("公园") == 0);
}
