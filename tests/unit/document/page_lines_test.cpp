#include "document/page_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "document/parser.hpp"

namespace yiju {
namespace {

// Pages of 12 lines, the last one shorter, each with `above` and `below`, where # is its number.
std::string paged(const std::string& above, const std::string& below, const std::string& parted = "") {
  const auto with_number = [](std::string line, int page) {
    if (const std::size_t at = line.find('#'); at != std::string::npos) line.replace(at, 1, std::to_string(page));
    return line.empty() ? line : line + '\n';
  };
  std::string text;
  for (int page = 1; page < 5; ++page) {
    text += (page == 1 ? "" : parted) + with_number(above, page) + (page == 1 ? "临江市渡口条例\n" : "");
    for (int line = 0; line < (page == 4 ? 3 : 12); ++line)
      text += "市人民政府应当加强对渡口的管理，并且将渡口的名录和开放的时间向社会公布，接受社会公众的\n";
    text += with_number(below, page);
  }
  return text;
}

std::vector<std::string> page_lines_of(const std::string& text, bool wrapped) {
  std::vector<std::string> lines;
  for (const std::size_t at : find_page_lines(text, wrapped))
    lines.push_back(text.substr(at, text.find('\n', at) - at));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "numbers of pages are told by counting, and where nothing else tells of pages by the sentences that they part") {
  const Lines numbers = {"1", "2", "3", "4"};
  CHECK(page_lines_of(paged("", "#"), true) == numbers);
  CHECK(page_lines_of(paged("", "#"), false) == numbers);
  CHECK(page_lines_of(paged("", "#/4"), true) == Lines{"1/4", "2/4", "3/4", "4/4"});
  CHECK(page_lines_of(paged("", ""), true).empty());
  std::string rows;
  for (int i = 1; i < 4; ++i) {
    rows += std::to_string(i) + '\n';
    for (int line = 0; line < 12; ++line) rows += "渡口的管理。\n";
  }
  CHECK(page_lines_of(rows, false).empty());
  CHECK(page_lines_of(paged("#00", ""), true).empty());
}

TEST_CASE("a head comes again beside the numbers, at the feeds of pages, or with the number in it") {
  const std::string head = "临江市人民政府公报";
  CHECK(page_lines_of(paged(head, "- # -"), false).size() == 8);
  CHECK(page_lines_of(paged(head, "", "\f"), false) == Lines(4, head));
  CHECK(page_lines_of(paged(head + "　第#页", ""), true).size() == 4);
  CHECK(page_lines_of(paged("# " + head, ""), true).size() == 4);
  CHECK(page_lines_of(paged(head, ""), true).empty());                   // nothing tells of pages
  CHECK(page_lines_of(paged("临江市渡口条例", "#"), true).size() == 8);  // the title below the first head stays
}

TEST_CASE("what a browser prints around its pages is none of the text, in a text whose lines nothing breaks") {
  std::string text;
  for (int page = 1; page < 4; ++page) {
    text += "11/29/26, 10:33 AM\n";
    if (page == 1) text += "临江市渡口条例\n";
    for (int line = 1; line < 12; ++line) text += "渡口每日10:33开放。\n";
    text += "file:///C:/law.html\n" + std::to_string(page) + "/3\n";
  }
  CHECK(page_lines_of(text, false).size() == 9);
  std::string glued = text;
  for (std::size_t at = 0; (at = glued.find("html\n", at)) != std::string::npos;) glued[at + 4] = ' ';
  CHECK(page_lines_of(glued, false).size() == 6);
  std::string other = text;
  other.replace(other.rfind("3/3"), 3, "3/7");  // counts to no total
  CHECK(page_lines_of(other, false).empty());
}

TEST_CASE("a sentence goes on behind the lines of pages") {
  Source source;
  source.text =
      "临江市渡口条例\n第一条　市人民政府应当加强对渡口的管理，并且将渡口的名录和开放的时间向社会\n- 1 -\n"
      "公布。\n第二条　渡口免费。\n\f第三条　略。\n";
  const Document document = parse_document(std::move(source));
  CHECK(document.articles.size() == 3);
  CHECK(document.page_breaks.size() == 1);
}

TEST_CASE("of two pages a head is told by the number beside it") {
  const std::string page = "市人民政府应当加强对渡口的管理。\n";
  std::string lines;
  for (int i = 0; i < 12; ++i) lines += page;
  const std::string head = "临江市渡口公报 2026年第5号\n";
  CHECK(page_lines_of(head + "— 1 —\n" + lines + head + "— 2 —\n" + lines, false) ==
        Lines{"临江市渡口公报 2026年第5号", "— 1 —", "临江市渡口公报 2026年第5号", "— 2 —"});
  CHECK(page_lines_of(head + lines + "— 1 —\n" + lines + head + lines, false) == Lines{"— 1 —"});
}

TEST_CASE("what a site has below a text begins with the texts before and behind it") {
  const std::string text = "第一条 渡口免费。\n第二条 本条例施行。\n";
  CHECK(page_lines_of(text + "上一篇：临江市公园条例\n下一篇：没有了\n主办：临江市司法局\n", false) ==
        Lines{"上一篇：临江市公园条例", "下一篇：没有了", "主办：临江市司法局"});
  CHECK(page_lines_of("上一篇：临江市公园条例\n" + text, false).empty());
  CHECK(page_lines_of("来源：临江发布\n" + text + "来源：临江发布\n编辑：某某\n【打印本页】 【关闭窗口】\n", false) ==
        Lines{"来源：临江发布", "编辑：某某", "【打印本页】 【关闭窗口】"});
}

}  // namespace yiju
