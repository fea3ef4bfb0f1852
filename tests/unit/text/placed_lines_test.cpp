#include "text/placed_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "unit/text/lines_of_words.hpp"

namespace yiju {
namespace {

constexpr double size = 16, left = 90, right = 506;

/// A line of the body: `indent` characters in, reaching the right margin or `ends` characters short of it.
PlacedLine line(const std::string& text, double top, double indent, double ends) {
  return {text, left + indent * size, right - ends * size, top, top + size, size};
}

PlacedLine centred(const std::string& text, double top, double width, double height = size) {
  return {text, (left + right - width) / 2, (left + right + width) / 2, top, top + height, height};
}

PlacedPage page_with(std::vector<PlacedLine> lines) { return {595, 842, std::move(lines)}; }

std::vector<std::string> joined(std::vector<PlacedPage> pages) {
  drop_page_furniture(pages);
  return join_paragraphs(pages);
}

using Paragraphs = std::vector<std::string>;

}  // namespace

TEST_CASE("PDF: full lines go on, short lines end a paragraph, indented ones begin one") {
  CHECK(joined({page_with(
            {line("第一条　为了规范公共数据，依照《临", 100, 2, 0), line("江市条例》第三条，制定本办法。", 130, 0, 9),
             line("第二条　本市适用本办法。本市适用。", 160, 2, 0), line("涉及秘密的，从其规定。", 190, 2, 14)})}) ==
        Paragraphs{"第一条　为了规范公共数据，依照《临江市条例》第三条，制定本办法。",
                   "第二条　本市适用本办法。本市适用。", "涉及秘密的，从其规定。"});
}

TEST_CASE("PDF: a date at the right margin goes on with nothing, whatever the next page begins with") {
  CHECK(joined({page_with({line("现将办法印发给你们，请认真贯彻执行。", 100, 2, 0), line("2026年3月5日", 130, 18, 0)}),
                page_with({line("临江市渡口办法", 100, 0, 19), line("第一条　渡口免费。", 130, 0, 14)})}) ==
        Paragraphs{"现将办法印发给你们，请认真贯彻执行。", "2026年3月5日", "临江市渡口办法", "第一条　渡口免费。"});
}

TEST_CASE("PDF: 第三条 at the start of a line within a sentence begins nothing") {
  CHECK(joined({page_with({line("第一条　违反本办法的，依照本办法的", 100, 2, 0),
                           line("第三条规定处罚，依照上位法的规定，", 130, 0, 0),
                           line("第四条　从其规定。", 160, 0, 12)})}) ==
        Paragraphs{"第一条　违反本办法的，依照本办法的第三条规定处罚，依照上位法的规定，第四条　从其规定。"});
}

TEST_CASE("PDF: without indents a mark after a full stop begins a paragraph") {
  CHECK(joined({page_with({line("第一条　为了规范公共数据制定本办法。", 100, 0, 0),
                           line("第二条　本市适用本办法，各区适用的。", 130, 0, 0),
                           line("（一）各区的办法，由各区另行规定的；", 160, 0, 0),
                           line("第三条规定的除外。", 190, 0, 12)})}) ==
        Paragraphs{"第一条　为了规范公共数据制定本办法。", "第二条　本市适用本办法，各区适用的。",
                   "（一）各区的办法，由各区另行规定的；第三条规定的除外。"});
}

TEST_CASE("PDF: without indents a sentence that fills its line ends what the document's other sentences end") {
  const std::vector<PlacedLine> flush = {
      line("第一条　为了规范公共数据制定本办法。", 100, 0, 3), line("本办法所称公共数据，是指市级的数据。", 130, 0, 3),
      line("各区的数据，适用本办法第三条的规定。", 160, 0, 0), line("各区可以另行规定办法并且报市级备案。", 190, 0, 0),
      line("具体办法由市级另行规定。", 220, 0, 7)};
  const Paragraphs parted{"第一条　为了规范公共数据制定本办法。", "本办法所称公共数据，是指市级的数据。",
                          "各区的数据，适用本办法第三条的规定。",
                          "各区可以另行规定办法并且报市级备案。具体办法由市级另行规定。"};
  CHECK(joined({page_with(flush)}) == parted);

  std::vector<PlacedLine> chatty = flush;
  chatty[0].text = "第一条　为了数据。为了办法。制定办法。";
  CHECK(joined({page_with(chatty)}).size() == 3);  // its sentences go on with others

  std::vector<PlacedLine> indented = flush;
  indented[1].left += 2 * size;
  CHECK(joined({page_with(indented)}).size() == 3);  // a paragraph would be indented
}

TEST_CASE("PDF: what a tagged file says of its paragraphs decides where the page does not tell") {
  std::vector<PlacedLine> lines = {
      line("第一条　为了规范公共数据制定本办法。", 100, 0, 3), line("本办法所称公共数据，是指市级的数据。", 130, 0, 3),
      line("各区的数据，适用本办法第三条的规定，", 160, 0, 0), line("各区可以另行规定办法并且报市级备案。", 190, 0, 0),
      line("各区应当依照本办法另行规定具体办法。", 220, 0, 0), line("具体办法由市级公布。", 250, 0, 7)};
  std::uint32_t block = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) lines[at].block = block += at == 3 || at == 4 ? 0 : 1;
  CHECK(
      joined({page_with(lines)}) ==
      Paragraphs{"第一条　为了规范公共数据制定本办法。", "本办法所称公共数据，是指市级的数据。",
                 "各区的数据，适用本办法第三条的规定，各区可以另行规定办法并且报市级备案。各区应当依照本办法另行规定具"
                 "体办法。",
                 "具体办法由市级公布。"});
  for (PlacedLine& each : lines) each.block = ++block;  // a line each: says nothing of paragraphs
  CHECK(joined({page_with(lines)}).size() == 4);
}

TEST_CASE("PDF: blocks that stand beside each other are read as a tagged file orders them") {
  const auto word = [](const std::string& text, double from, double to, double top, std::uint32_t block) {
    PlacedLine placed{text, from, to, top, top + size, size};
    placed.block = placed.block_row = block;
    return placed;
  };
  const std::vector<PlacedLine> words = {word("临江市公园条例", 90, 202, 60, 1),
                                         word("第一条　为了加强公园管", 90, 266, 100, 4),
                                         word("相关链接", 400, 464, 102, 2),
                                         word("理，制定本条例。公园免", 90, 266, 124, 4),
                                         word("公园如何开放", 400, 496, 126, 3),
                                         word("费开放，由政府保障。", 90, 250, 148, 4),
                                         word("第二条　本条例适用。", 90, 250, 172, 5),
                                         word("1", 290, 298, 800, 0)};
  CHECK(joined({page_of_words(595, 842, words)}) ==
        Paragraphs{"临江市公园条例", "相关链接", "公园如何开放",
                   "第一条　为了加强公园管理，制定本条例。公园免费开放，由政府保障。", "第二条　本条例适用。"});

  std::vector<PlacedLine> plain = {words[0], words[1], words[3], words[5], words[6]};  // a footnote below is no column
  plain.push_back(word("¹ 见前条。", 90, 170, 700, 2));
  CHECK_FALSE(page_of_words(595, 842, plain).by_blocks);
}

TEST_CASE("PDF: links at the side of a tagged page are none of its text, cells and numbers beside it are") {
  const auto word = [](const std::string& text, double from, double to, double top, std::uint32_t block,
                       std::uint32_t row = 0) {
    PlacedLine placed{text, from, to, top, top + size, size};
    placed.block = block;
    placed.block_row = row == 0 ? block : row;
    return placed;
  };
  std::vector<PlacedLine> page = {word("渡口概况", 20, 84, 100, 1),   word("政务公开", 20, 84, 124, 2),
                                  word("联系我们", 20, 84, 148, 3),   word("第一条　为了渡口，制定", 190, 366, 100, 4),
                                  word("本条例。", 190, 254, 124, 4), word("第二条　本条例适用。", 190, 350, 148, 5)};
  const Paragraphs law{"第一条　为了渡口，制定本条例。", "第二条　本条例适用。"};
  CHECK(joined({page_of_words(595, 842, page)}) == law);
  page[1].text = "第二章";
  CHECK(joined({page_of_words(595, 842, page)}).size() == 5);

  // A cell in the middle of its row beside one of several lines.
  CHECK(joined({page_of_words(
            595, 842,
            {word("临江市渡口条例", 90, 202, 60, 1), word("第一条", 90, 138, 124, 2, 2),
             word("为了渡口，制定本条例，", 190, 366, 100, 3, 2), word("保障安全，方便通行，便", 190, 366, 124, 3, 2),
             word("利公众。", 190, 254, 148, 3, 2)})}) ==
        Paragraphs{"临江市渡口条例", "第一条", "为了渡口，制定本条例，保障安全，方便通行，便利公众。"});
}

TEST_CASE("PDF: a paragraph goes on over the page, past header, footer and page number") {
  const auto page = [](int number, std::vector<PlacedLine> body) {
    body.insert(body.begin(), centred("临江市条例汇编", 40, 100));
    body.push_back(centred("- " + std::to_string(number) + " -", 790, 40));
    return page_with(std::move(body));
  };
  CHECK(joined({page(1, {line("第一条　甲。", 100, 2, 18), line("第二条　依照《临江市数据条例", 700, 2, 0)}),
                page(2, {line("》第三条第一款的规定执行。", 100, 0, 9), line("第三条　乙。", 130, 2, 18)}),
                page(3, {line("第四条　丙。", 100, 2, 18)})}) ==
        Paragraphs{"第一条　甲。", "第二条　依照《临江市数据条例》第三条第一款的规定执行。", "第三条　乙。",
                   "第四条　丙。"});
}

TEST_CASE("PDF: page numbers of one page in all their forms; other lines at the edge stay") {
  for (const char* number :
       {"1", "- 12 -", "— 3 —", "第 3 页", "第3页 共 10 页", "3/10", "Page 3 of 10", "iv", "１２", "·3·"}) {
    CAPTURE(number);
    CHECK(joined({page_with({line("第一条　甲。", 100, 2, 18), centred(number, 790, 40)})}) ==
          Paragraphs{"第一条　甲。"});
  }
  for (const char* kept : {"临江市人民政府", "2024年1月1日", "（一）", "3.甲"}) {
    CAPTURE(kept);
    CHECK(joined({page_with({line("第一条　甲。", 100, 2, 18), centred(kept, 790, 90)})}).back() == kept);
  }
}

TEST_CASE("PDF: a title of two lines is one, and apart from the text") {
  CHECK(
      joined({page_with({centred("临江市人民政府关于印发", 100, 300, 26), centred("临江市数据方案的通知", 135, 280, 26),
                         line("各区人民政府，市政府各部门、各直属：", 190, 0, 0),
                         line("现将方案印发给你们，请认真贯彻，并依", 220, 2, 0), line("照执行。", 250, 0, 22),
                         line("第一条　甲。", 280, 2, 18), line("第二条　甲。", 310, 2, 18)})}) ==
      Paragraphs{"临江市人民政府关于印发临江市数据方案的通知", "各区人民政府，市政府各部门、各直属：",
                 "现将方案印发给你们，请认真贯彻，并依照执行。", "第一条　甲。", "第二条　甲。"});
}

TEST_CASE("PDF: lines of a table of contents stay apart and lose their dots") {
  CHECK(joined({page_with(
            {line("第一章　总则…………………………1", 100, 0, 0), line("第二章　归集......................12", 130, 0, 0),
             line("第一章　总则", 160, 0, 20)})}) == Paragraphs{"第一章　总则", "第二章　归集", "第一章　总则"});
}

TEST_CASE("PDF: two columns are read one after the other, under a title that goes across") {
  std::vector<PlacedLine> words = {centred("临江市人民代表大会公告", 60, 300)};
  std::string left_text, right_text;
  for (int at = 0; at < 14; ++at) {
    const double top = 100 + 20 * at;
    words.push_back({"左栏的文字一直写到栏边", 90, 290, top, top + size, size});
    words.push_back({"右栏的文字一直写到栏边", 310, 510, top, top + size, size});
    left_text += "左栏的文字一直写到栏边";
    right_text += "右栏的文字一直写到栏边";
  }
  CHECK(joined({page_with(lines_of_words(words))}) == Paragraphs{"临江市人民代表大会公告", left_text + right_text});
}

TEST_CASE("PDF: words side by side are one line; only a wide gap between Chinese characters is a space") {
  const auto word = [](const std::string& text, double from, double to, double top) {
    return PlacedLine{text, from, to, top, top + size, size, 0};
  };
  const std::vector<PlacedLine> lines =
      lines_of_words({word("第三条", 90, 138, 100), word("依照", 154, 186, 101), word("GB/T", 188, 220, 100),
                      word("1", 225, 233, 100), word("执行", 234, 266, 100), word("下行", 90, 122, 130)});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "第三条　依照GB/T 1执行");
  CHECK(lines[1].text == "下行");
}

TEST_CASE("PDF: a line that is spaced out evenly is read without its gaps") {
  std::vector<PlacedLine> words;
  double at = 90;
  for (const char* character : {"临", "江", "市", "人", "民", "政", "府"}) {
    words.push_back({character, at, at + size, 100, 100 + size, size});
    at += 2 * size;
  }
  CHECK(lines_of_words(words).at(0).text == "临江市人民政府");
  CHECK(lines_of_words({{"总", 90, 106, 100, 116, size}, {"则", 138, 154, 100, 116, size}}).at(0).text == "总　则");
}

TEST_CASE("PDF: blanks between words that a program recognised are none, and no columns") {
  std::vector<PlacedLine> words;
  for (int row = 0; row < 3; ++row) {
    for (int word = 0; word < 10; ++word) {
      const double left_end = 90 + 40 * word, top = 100 + 24 * row;
      words.push_back({word == 0 ? "第三条" : "数据", left_end, left_end + 30, top, top + size, 14, 0, 0, true});
    }
  }
  const std::vector<PlacedLine> lines = lines_of_words(words);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "第三条　数据数据数据数据数据数据数据数据数据");
}

TEST_CASE("PDF: a page that lies on its side is read upright, marks across it are left out") {
  for (const int turned : {0, 1, 2, 3}) {
    CAPTURE(turned);
    // Two lines of an upright page of 600 x 800, put as they lie on the turned page.
    std::vector<PlacedLine> words;
    const auto put = [&](const std::string& text, double from, double to, double top, double bottom) {
      PlacedLine word{text, from, to, top, bottom, size, 0, turned};
      if (turned == 1) word.left = 800 - bottom, word.right = 800 - top, word.top = from, word.bottom = to;
      if (turned == 2) word.left = 600 - to, word.right = 600 - from, word.top = 800 - bottom, word.bottom = 800 - top;
      if (turned == 3) word.left = top, word.right = bottom, word.top = 600 - to, word.bottom = 600 - from;
      words.push_back(word);
    };
    put("第一条", 90, 138, 100, 116);
    put("甲乙丙", 154, 202, 100, 116);
    put("第二条", 90, 138, 130, 146);
    words.push_back({"样", 300, 340, 300, 340, 40, 0, (turned + 1) % 4});
    const bool side = turned % 2 == 1;
    const PlacedPage page = page_of_words(side ? 800 : 600, side ? 600 : 800, words);
    CHECK(page.width == 600);
    REQUIRE(page.lines.size() == 2);
    CHECK(page.lines[0].text == "第一条　甲乙丙");
    CHECK(page.lines[1].text == "第二条");
  }
}

TEST_CASE("PDF: vertical text is told from lines") {
  std::vector<PlacedLine> words;
  for (int column = 0; column < 3; ++column) {
    for (int row = 0; row < 10; ++row)
      words.push_back({"字", 400.0 - 40 * column, 416.0 - 40 * column, 100.0 + 18 * row, 116.0 + 18 * row, size});
  }
  CHECK(page_of_words(595, 842, words).vertical);
}

TEST_CASE("PDF: what may not begin a line leaves room at the end of the line before") {
  // 性， went to the next line together, since a comma may not begin one: the line is not short.
  CHECK(joined({page_with(
            {line("第一条　发挥公民法人或者其他组织的积极", 100, 0, 0), line("性，维护公共利益。", 130, 0, 9),
             line("第二条　发挥公民法人或其他组织的主动", 160, 0, 2), line("性，促进发展。", 190, 0, 14)})}) ==
        Paragraphs{"第一条　发挥公民法人或者其他组织的积极性，维护公共利益。",
                   "第二条　发挥公民法人或其他组织的主动性，促进发展。"});
}

TEST_CASE("PDF: paragraphs of a page of the web stand apart by a blank, not by indents") {
  CHECK(joined(
            {page_with({line("第一条　当事人可以约定由保证机构代偿。", 100, 0, 0),
                        line("保证机构代偿以后可以向债务人追偿本金。", 130, 0, 0),
                        line("第二条　保证机构的设立变更终止应当依照", 160, 0, 0), line("规定备案。", 184, 0, 20)})}) ==
        Paragraphs{"第一条　当事人可以约定由保证机构代偿。", "保证机构代偿以后可以向债务人追偿本金。",
                   "第二条　保证机构的设立变更终止应当依照规定备案。"});
}

TEST_CASE("PDF: many words a row of a recognised page leave no gutter where each row has one there") {
  std::vector<PlacedLine> words;
  for (int row = 0; row < 30; ++row) {
    for (int at = 0; at < 24; ++at)  // words of one character, a row a little beside the one above
      words.push_back({"字", 60.0 + 17 * at + row % 5, 75.0 + 17 * at + row % 5, 100.0 + 20 * row, 115.0 + 20 * row, 15,
                       0, 0, true});
  }
  CHECK(lines_of_words(words).size() == 30);
}

TEST_CASE("PDF: the last page of a text in two columns has them though it holds few lines") {
  const auto page = [](int rows_left, int rows_right) {
    std::vector<PlacedLine> words;
    for (int row = 0; row < std::max(rows_left, rows_right); ++row) {
      const double top = 100 + 20 * row;
      if (row < rows_left) words.push_back({"甲甲甲甲甲甲甲甲甲甲", 60, 260, top, top + 15, 15});
      if (row < rows_right) words.push_back({"乙乙乙乙乙乙乙乙乙乙", 300, 500, top, top + 15, 15});
    }
    return words;
  };
  const PlacedPage full = page_of_words(595, 842, page(20, 20));
  REQUIRE(full.gutter.has_value());
  const PlacedPage last = page_of_words(595, 842, page(6, 2), full);
  REQUIRE(last.lines.size() == 8);
  CHECK(last.lines[5].column == 1);
  CHECK(last.lines[6].column == 2);
  CHECK(page_of_words(595, 842, page(6, 2)).lines.size() == 6);
}

TEST_CASE("PDF: what a browser prints above and below a page is dropped, on a single page, too") {
  CHECK(joined({page_with({line("2026/11/27 21:34　临江市公园条例", 20, 0, 3), line("第一条　公园免费。", 100, 2, 14),
                           line("file:///C:/公园.html", 815, 0, 3)})}) == Paragraphs{"第一条　公园免费。"});
  CHECK(joined({page_with({line("11/27/26, 9:34 PM　临江市公园条例", 20, 0, 3),
                           line("第一条　公园免费。", 100, 2, 14)})}) == Paragraphs{"第一条　公园免费。"});
  CHECK(joined({page_with({line("2026/11号文件", 20, 0, 3), line("第一条　公园免费。", 100, 2, 14)})}).size() == 2);
}

}  // namespace yiju
