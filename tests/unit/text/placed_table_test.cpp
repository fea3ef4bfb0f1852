#include "text/placed_table.hpp"

#include <doctest/doctest.h>

#include "text/column_head.hpp"
#include "text/placed_source.hpp"

namespace yiju {
namespace {

constexpr double size = 10, width = 600, height = 800;

/// A word of full-width characters that begins `from` characters behind the left edge of the page.
PlacedLine word(const std::string& text, double from, double top) {
  const double left = from * size, length = static_cast<double>(text.size() / 3) * size;
  return {text, left, left + length, top, top + size, size};
}

using Words = std::vector<PlacedLine>;

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// Three columns that begin at 5, 20 and 35.
const Words heads = {word("现行条例", 8, 140), word("修订草案", 23, 140), word("修改说明", 38, 140)};
const Words title = {word("临江市公园条例修订对照表", 22, 110)};
const Words first_rows = {word("第一条　为了保护公园，制", 5, 160),
                          word("第一条　为了建设公园，根", 20, 160),
                          word("机构改革", 35, 160),
                          word("定本条例。", 5, 172),
                          word("据上位法，制定本条例。", 20, 172),
                          word("第二条　公园免费开放。", 20, 184),
                          word("新增", 35, 184),
                          word("第二条　本条例施行，依照", 5, 196),
                          word("第三条　本条例施行，依照", 20, 196)};
const Words last_rows = {word("公告。", 5, 160), word("公告。", 20, 160)};

Source source_of(const std::vector<Words>& pages) {
  std::vector<PlacedPage> placed;
  for (const Words& words : pages) placed.push_back(page_of_words(width, height, words, last_of(placed)));
  return source_of_pages("table.pdf", std::move(placed), "PDF");
}

}  // namespace

TEST_CASE("PDF: a table of two wordings is read by its heads, row by row") {
  const Source source =
      source_of({with(with(title, heads), with(first_rows, {word("公告。", 5, 208), word("公告。", 20, 208)}))});
  // The row without an old wording begins at its first cell.
  CHECK(source.text ==
        "临江市公园条例修订对照表\n"
        "现行条例\t修订草案\t修改说明\n"
        "第一条　为了保护公园，制定本条例。\t第一条　为了建设公园，根据上位法，制定本条例。\t机构改革\n"
        "第二条　公园免费开放。\t新增\n"
        "第二条　本条例施行，依照公告。\t第三条　本条例施行，依照公告。\n");
  REQUIRE(source.cells.size() == 10);
  CHECK(source.cells[6].column == 1);
  CHECK(source.cells[7].column == 2);
}

TEST_CASE("PDF: a table of two wordings goes on over the page, with and without its heads") {
  const Source bare = source_of({with(with(title, heads), first_rows), last_rows});
  const Source repeated = source_of({with(with(title, heads), first_rows), with(heads, last_rows)});
  for (const Source* source : {&bare, &repeated}) {
    CHECK(source->text.ends_with("第二条　本条例施行，依照公告。\t第三条　本条例施行，依照公告。\n"));
    CHECK(source->cells.back().table == 0);
    CHECK(source->cells.back().row == 3);
  }
}

TEST_CASE("PDF: a table of one wording beside numbers and remarks is read by its heads, too") {
  const Words words = {word("序号", 3, 140),
                       word("草案条文", 16, 140),
                       word("备注", 38, 140),
                       word("一", 4, 160),
                       word("第一条　为了保护渡口，制", 7, 160),
                       word("无", 38, 160),
                       word("定本条例。", 7, 172),
                       word("第二条　渡口免费开放，由", 7, 186),
                       word("二", 4, 192),
                       word("市交通局管理。", 7, 198)};
  CHECK(source_of({words}).text ==
        "序号\t草案条文\t备注\n"
        "一\t第一条　为了保护渡口，制定本条例。\t无\n"
        "二\t第二条　渡口免费开放，由市交通局管理。\n");
}

TEST_CASE("PDF: cells may stand a fifth of a character apart, and a chapter below the heads is none of them") {
  const Words words = {word("现行规定", 8, 140),
                       word("修改后", 23, 140),
                       word("第一章", 5, 160),
                       word("总则", 8.3, 160),
                       word("第一章", 17.2, 160),
                       word("总则", 20.5, 160),
                       word("第一条　渡口实行收费", 5, 180),
                       word("第一条　渡口实行免费开放，", 17.2, 180),
                       word("制度，收费的标准报市里", 5, 192),
                       word("依照公告办理。", 17.2, 192),
                       word("批准。", 5, 204)};
  CHECK(source_of({words}).text ==
        "现行规定\t修改后\n"
        "第一章 总则\t第一章 总则\n"
        "第一条　渡口实行收费制度，收费的标准报市里批准。\t第一条　渡口实行免费开放，依照公告办理。\n");
}

TEST_CASE("PDF: a cell that goes on below repeated heads is none of them") {
  Words rows = first_rows;
  rows.push_back(word("依照《", 35, 196));
  const std::string text =
      source_of({with(with(title, heads), rows),
                 with(heads, {word("渡口法》", 35, 158), word("公告。", 5, 170), word("公告。", 20, 170)})})
          .text;
  CHECK(text.find("渡口法》") != text.npos);
  CHECK(text.find("修改说明", text.find("第一条")) == text.npos);
}

TEST_CASE("PDF: a narrow column may part 第十一 from 条, and a chapter is no cell that goes on") {
  const Words words = {word("条次", 3, 140),
                       word("现行规定", 9, 140),
                       word("修改后", 23, 140),
                       word("第一章　总则", 7, 160),
                       word("第一章　总则", 20, 160),
                       word("第一", 3, 172),
                       word("渡口收费。", 7, 172),
                       word("渡口免费。", 20, 172),
                       word("条", 3, 184),
                       word("第二", 3, 196),
                       word("船舶靠岸。", 7, 196),
                       word("船舶不靠岸。", 20, 196),
                       word("条", 3, 208)};
  CHECK(source_of({words}).text ==
        "条次\t现行规定\t修改后\n第一章　总则\t第一章　总则\n"
        "第一条\t渡口收费。\t渡口免费。\n第二条\t船舶靠岸。\t船舶不靠岸。\n");
}

TEST_CASE("PDF: what two cells of a row say at a page's edge is no header") {
  Words words = with(title, heads);
  for (int row = 0; row < 4; ++row) {
    const double top = row == 3 ? 760 : 160 + 20 * row;
    words.push_back(word("第一条　渡口免费开放。", 5, top));
    words.push_back(word("第一条　渡口免费开放。", 20, top));
  }
  const std::string text = source_of({words, {word("公告。", 5, 160), word("公告。", 20, 160)}}).text;
  std::size_t rows = 0;
  for (std::size_t at = text.find("放。\t第"); at != text.npos; at = text.find("放。\t第", at + 3)) ++rows;
  CHECK(rows + (text.find("放。公告。\t第") != text.npos ? 1 : 0) == 4);
}

TEST_CASE("PDF: a paragraph below a table of two wordings ends it, a chapter over its columns does not") {
  Words words = with(title, heads);
  words.push_back(word("第一章　总则", 23, 152));
  words = with(std::move(words), {word("第一条　甲甲甲甲。", 5, 166), word("第一条　乙乙乙乙。", 20, 166),
                                  word("第二条　丙丙丙丙。", 5, 180), word("第二条　丁丁丁丁。", 20, 180),
                                  word("第三条　戊戊戊戊。", 5, 194), word("第三条　己己己己。", 20, 194),
                                  word("注：本表由临江市司法局整理，供审议时参考，以正式文本为准。", 5, 220)});
  const Source source = source_of({words});
  CHECK(source.text.find("\n第一章　总则\n第一条　甲甲甲甲。\t第一条　乙乙乙乙。\n") != std::string::npos);
  CHECK(source.text.ends_with("\n注：本表由临江市司法局整理，供审议时参考，以正式文本为准。\n"));
  CHECK(source.cells.back().text.end < source.text.find("注：") + 1);
}

TEST_CASE("PDF: words about wordings in two columns of a gazette are no heads") {
  Words words;
  for (int row = 0; row < 20; ++row) {
    words.push_back(word(row == 8 ? "依照现行的有关办法规定" : "甲甲甲甲甲甲甲甲甲甲甲", 5, 100 + 14 * row));
    words.push_back(word(row == 8 ? "修订草案的说明文本条例" : "乙乙乙乙乙乙乙乙乙乙乙", 30, 100 + 14 * row));
  }
  CHECK_FALSE(order_by_table(words, height, {}).has_value());
}

TEST_CASE("heads of columns: what they say by themselves") {
  CHECK(role_of_head("现行条例") == ColumnRole::former);
  CHECK(role_of_head("修订草案") == ColumnRole::current);
  CHECK(role_of_head("修改说明") == ColumnRole::remark);
  CHECK(names_wording("《临江市公园条例》（2018年）"));
  CHECK_FALSE(names_wording("上位法规定"));
  CHECK(set_wordings_apart({"序号", "原条文", "修改后"}));
  CHECK_FALSE(set_wordings_apart({"现行条例", "说明"}));
  CHECK_FALSE(set_wordings_apart({"现行条例第三条", "修订草案"}));
}

}  // namespace yiju
