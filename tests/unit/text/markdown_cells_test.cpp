#include "text/markdown_cells.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("two blanks in a cell part paragraphs behind a sentence and in front of an article") {
  const std::string sentence = "渡口免费。  前款规定";
  CHECK(blanks_between_paragraphs(sentence, sentence.find(' ')) == 2);
  const std::string chapter = "第一章 总则   第一条 渡口";
  CHECK(blanks_between_paragraphs(chapter, chapter.find("   ")) == 3);
  CHECK(blanks_between_paragraphs(chapter, chapter.find(' ')) == 0);
  for (const char* text : {"渡口免费。 前款", "第一条  渡口", "渡口免费。  ", "渡口免费。  |"})
    CHECK(blanks_between_paragraphs(text, std::string(text).find(' ')) == 0);
}

TEST_CASE("the frame that a converter makes of a table of one cell is none of the text") {
  CHECK(without_frames("临江市渡口条例\n\n|  |\n| --- |\n| 第一章 总则  第一条 渡口免费。  前款不适用。 |\n\n附件\n") ==
        "临江市渡口条例\n\n第一章 总则\n第一条 渡口免费。\n前款不适用。\n\n附件\n");
  CHECK(without_frames("|  |\n|---|\n| 甲 |\n| 乙 |") == "甲\n乙\n");
  for (const char* text : {"| 条文 |\n| --- |\n| 第一条 渡口 |\n", "|  |  |\n| --- | --- |\n| 甲 | 乙 |\n",
                           "|  |\n| 甲 |\n", "甲|  |\n| --- |\n", "|", "|  |", ""})
    CHECK(without_frames(text) == text);
}
