#include "text/markdown_tags.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("tags go from the rows of tables, and from nowhere else") {
  CHECK(without_row_tags("略\n| 旧<del>甲</del> | <ins>第二条　乙。</ins> |\n") == "略\n| 旧甲 | 第二条　乙。 |\n");
  CHECK(without_row_tags("| <b>第一条</b><SPAN style=\"color:red\">乙</SPAN> |") == "| 第一条乙 |");
  for (const char* text : {"渡口<del>收费</del>免费。", "| 甲 |\n渡口<del>收费</del>。", "<b>第一条</b>"})
    CHECK(without_row_tags(text) == text);
}

TEST_CASE("what only begins as a tag stays as it stands") {
  for (const char* text :
       {"|1<b", "|甲<乙>丙", "|<<甲办法>>第三条", "|甲<b\n>乙", "|<>", "|<", "|a<br>b", "|<!-- 甲 -->", ""})
    CHECK(without_row_tags(text) == text);
}
