#include "text/recognised_text.hpp"

#include <doctest/doctest.h>

#include "text/placed_lines.hpp"
#include "unit/text/lines_of_words.hpp"

namespace yiju {

TEST_CASE("OCR: brackets around numbers and 章 are what the form of a law says") {
  CHECK(mended_line("第三条第一款第〈二)项规定") == "第三条第一款第（二）项规定");
  CHECK(mended_line("《一》携带犬只；") == "（一）携带犬只；");
  CHECK(mended_line("第二草　管理") == "第二章　管理");
  CHECK(mended_line("依照《甲法》(试行)的草案") == "依照《甲法》(试行)的草案");
  CHECK(mended_line("第二十草") == "第二十章");
  CHECK(mended_line("第三条”违反本条例的") == "第三条　违反本条例的");
  CHECK(mended_line("第三条 “违反") == "第三条　违反");
  CHECK(mended_line("他说第三条”的") == "他说第三条”的");
}

TEST_CASE("OCR: a text whose characters stand apart is read as it was printed") {
  const std::string parted = "第 一 条 为 了 加 强 管 理 ， 根 据 《 公 园 条 例 》 第 2 0 条 ， 制 定 本 条 例 。\n";
  CHECK(is_blank_parted(parted));
  CHECK(without_parting_blanks(parted) == "第一条　为了加强管理，根据《公园条例》第20条，制定本条例。\n");
  CHECK(without_parting_blanks("经 OFD Reader 读 。") == "经OFD Reader读。");
  CHECK_FALSE(is_blank_parted("公　园　条　例\n出席：张某 李某 王某\n" + std::string(200, ' ') +
                              "第一条 为了加强公园管理，根据有关法律，制定本条例。\n"));
  CHECK(mended_line("") == "");
}

TEST_CASE("OCR: a wide blank behind 第三条 is no quotation mark, and no other gap is a blank") {
  std::vector<PlacedLine> words;
  double left = 100;
  for (const char* text : {"第", "四", "条", "”违反", "本", "条", "例"}) {
    PlacedLine word{text, left, left + 8, 80, 100, 20};
    word.recognised = true;
    words.push_back(word);
    left += 16;
  }
  const std::vector<PlacedLine> lines = lines_of_words(std::move(words));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == "第四条　违反本条例");
}

}  // namespace yiju
