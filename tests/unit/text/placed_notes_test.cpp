#include "text/placed_notes.hpp"

#include <doctest/doctest.h>

#include "text/placed_source.hpp"

namespace yiju {
namespace {

constexpr double left = 72, right = 540, body = 16, small = 9;

PlacedLine word(const std::string& text, double from, double to, double top, double size) {
  return {text, from, to, top, top + size, size};
}

/// A line of the body over the whole width, with a raised mark behind its words.
std::vector<PlacedLine> marked(const std::string& before, const std::string& mark, const std::string& after,
                               double top) {
  const double at = left + 300;
  return {word(before, left, at, top, body), word(mark, at, at + 5, top + 3, small - 2),
          word(after, at + 5, right - 60, top, body)};
}

/// A note at the foot, its mark raised.
std::vector<PlacedLine> note(const std::string& mark, const std::string& words, double top) {
  return {word(mark, left, left + 4, top + 2, 5), word(words, left + 8, right - 100, top + 1, small)};
}

PlacedPage page_of(std::initializer_list<std::vector<PlacedLine>> lines) {
  std::vector<PlacedLine> words;
  for (const auto& line : lines) words.insert(words.end(), line.begin(), line.end());
  return page_of_words(612, 792, std::move(words));
}

std::vector<PlacedLine> plain(const std::string& words, double top) {
  return {word(words, left, right - 60, top, body)};
}

Source read(std::vector<PlacedPage> pages) { return source_of_pages("法.pdf", std::move(pages), "PDF"); }

}  // namespace

TEST_CASE("PDF: small print at the foot is a note to the words that bear its mark") {
  const Source source =
      read({page_of({marked("第一条　根据《甲法》", "1", "，制定本条例。", 100), plain("第二条　公园免费开放。", 130),
                     plain("第三条　公园应当整洁。", 160), note("1", "见《乙法》第八条。", 680)})});
  CHECK(source.text ==
        "第一条　根据《甲法》，制定本条例。\n第二条　公园免费开放。\n第三条　公园应当整洁。\n见《乙法》第八条。\n");
  REQUIRE(source.notes.size() == 1);
  CHECK(slice(source.text, source.notes[0].text) == "见《乙法》第八条。");
  CHECK(source.text.substr(0, source.notes[0].anchor) == "第一条　根据《甲法》");
}

TEST_CASE("PDF: marks that begin anew on each page, and a note that goes on at the foot of the next") {
  const Source source =
      read({page_of({marked("第一条　甲", "①", "。", 100), plain("第二条　乙。", 130), note("①", "见公报，", 680)}),
            page_of({marked("第三条　丙", "①", "。", 100),
                     plain("第四条　丁。", 130),
                     {word("其余从略。", left, left + 60, 670, small)},
                     note("①", "见年鉴。", 690)})});
  REQUIRE(source.notes.size() == 2);
  CHECK(slice(source.text, source.notes[0].text) == "见公报，其余从略。");
  CHECK(source.text.substr(0, source.notes[0].anchor) == "第一条　甲");
  CHECK(slice(source.text, source.notes[1].text) == "见年鉴。");
  CHECK(source.text.substr(0, source.notes[1].anchor).ends_with("第三条　丙"));
}

TEST_CASE("PDF: small print that no mark refers to, and a raised number without a note, stay text") {
  const Source source = read({page_of({marked("第一条　面积以m", "2", "计算。", 100), plain("第二条　乙。", 130),
                                       note("3", "本表由统计局填写。", 680)})});
  CHECK(source.notes.empty());
  CHECK(source.text.find("面积以m2计算。") != std::string::npos);
  CHECK(source.text.find("本表由统计局填写。") != std::string::npos);
}

}  // namespace yiju
