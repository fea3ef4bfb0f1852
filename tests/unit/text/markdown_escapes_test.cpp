#include "text/markdown_escapes.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("an escaped mark is the mark, where it begins no markup") {
  CHECK(without_escapes("1\\. 新建码头；\n\\(二\\) 改建\\-扩建。") == "1. 新建码头；\n(二) 改建-扩建。");
  CHECK(without_escapes("临府\\[2026\\]5号") == "临府[2026]5号");
}

TEST_CASE("what would be read as markup stays escaped, and so does the end of a line") {
  for (const char* text :
       {"渡口\\*收费", "\\# 渡口", "| 甲\\|乙 |", "\\\\(甲", "渡口\\\n收费", "渡口\\", "\\", "甲", ""})
    CHECK(without_escapes(text) == text);
}
