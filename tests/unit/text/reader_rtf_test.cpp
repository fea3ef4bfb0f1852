#include "text/reader_rtf.hpp"

#include <doctest/doctest.h>

namespace yiju {
namespace {

std::string text_of(const std::string& rtf, const ReadOptions& options = {}) {
  return read_rtf("稿.rtf", "{\\rtf1\\ansi\\ansicpg936 " + rtf + "}", options).text;
}

}  // namespace

TEST_CASE("RTF: characters by code page, by \\u with what it replaces, and by name") {
  CHECK(text_of("\\'b5\\'da\\'d2\\'bb\\'cc\\'f5\\par") == "第一条\n");
  CHECK(text_of("\\uc2\\u31532\\'b5\\'da\\u19968\\'d2\\'bb\\par") == "第一\n");
  CHECK(text_of("\\uc0\\u-3913 A\\par") ==
        "\xEF\x82\xB7"
        "A\n");
  CHECK(text_of("\\uc1\\u-10179?\\u-9216?\\par") == "\xF0\x9F\x90\x80\n");
  CHECK(text_of("a\\emdash b\\~c\\_d\\-e\\{f\\par") == "a—b c-de{f\n");
}

TEST_CASE("RTF: a file that breaks off is read and said to be in part") {
  const Source half = read_rtf("稿.rtf", "{\\rtf1\\ansi\\ansicpg936 {\\'b5\\'da\\'d2\\'bb", ReadOptions{});
  CHECK(half.text == "第一\n");
  REQUIRE(half.diagnostics.size() == 1);
  CHECK(is_lost_part(half.diagnostics[0]));
}

TEST_CASE("RTF: what stands before the first bracket is no text, and the head may be missing") {
  CHECK(read_rtf("稿.rtf", "\xEF\xBB\xBF\r\n{\\rtf1\\ansi\\ansicpg936 \\'b5\\'da\\par}", {}).text == "第\n");
  CHECK(read_rtf("稿.rtf", "{\\ansi\\ansicpg936 \\'b5\\'da\\par}", {}).text == "第\n");
  CHECK(read_rtf("稿.rtf", "渡口", {}).text.empty());
}

TEST_CASE("RTF: a font's own code page, and pictures that are characters of a font") {
  CHECK(text_of("{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset136 Ming;}{\\f2\\fcharset2 Symbol;}}"
                "\\f1\\'b2\\'c4\\f2\\'b7\\f0\\'cc\\'f5\\par") == "第条\n");
}

TEST_CASE("RTF: labels, tabs, lines, and groups that are no text") {
  CHECK(text_of("{\\info{\\title x}}{\\header y\\par}{\\*\\generator z;}"
                "{\\listtext\\'b5\\'da\\'d2\\'bb\\'cc\\'f5\\tab}\\'bc\\'d7\\par\\'d2\\'d2\\line\\'b1\\'fb\\par") ==
        "第一条　甲\n乙\n丙\n");
  CHECK(text_of("{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt x}}{\\pict\\bin3 }}}}\\par") == "x\n");
}

TEST_CASE("RTF: rows of a table are lines, hidden text and changes are as asked") {
  CHECK(text_of("\\trowd\\intbl a\\cell b\\cell\\row\\trowd\\intbl c\\par d\\cell e\\cell\\row\\pard f\\par") ==
        "a\tb\nc\nd\ne\nf\n");
  CHECK(text_of("a{\\v b}{\\deleted c}{\\revised d}\\par") == "ad\n");
  ReadOptions original;
  original.revisions = Revisions::original;
  CHECK(text_of("a{\\deleted c}{\\revised d}\\par", original) == "ac\n");
}

TEST_CASE("RTF: notes stand behind the body, text boxes behind their paragraph") {
  const Source source = read_rtf("稿.rtf",
                                 "{\\rtf1 a{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} note\\par}b\\par "
                                 "c{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}}\\par}",
                                 {});
  CHECK(source.text == "ab\nc\nbox\n note\n");
  REQUIRE(source.notes.size() == 1);
  CHECK(source.notes[0].anchor == 1);
}

TEST_CASE("RTF: whatever is cut short gives what is there") {
  CHECK(text_of("{\\b a") == "a\n");
  CHECK(read_rtf("x", "{\\rtf1 a\\'b", {}).text == "a\n");
  CHECK(read_rtf("x", "{\\rtf1}}}}a\\par", {}).text == "a\n");
}

}  // namespace yiju
