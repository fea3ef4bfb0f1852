#include "text/markdown_spans.hpp"

#include <doctest/doctest.h>

#include <string>

namespace yiju {

TEST_CASE("spans and divisions that pandoc writes are taken out, their lines stay") {
  CHECK(without_span_marks("[第一条]{style=\"font-family:黑体\"} 渡口[免费]{.mark}。\n") == "第一条 渡口免费。\n");
  CHECK(without_span_marks("[第[一]{.a}条]{.b}略[^1]。[甲](b.md)[2020]3号[]{#x .anchor}") ==
        "第一条略[^1]。[甲](b.md)[2020]3号");
  CHECK(without_span_marks("[渡口]{style=\"font:\n宋体\"}免费\n。\n\n略") == "渡口免费。\n\n\n\n略");
  CHECK(without_span_marks("::: WordSection1\n::: {.c style=\"x\"}\n第一条 略。\n:::\n::::\n") ==
        "\n\n第一条 略。\n\n\n");
}

TEST_CASE("other brackets stay as they are") {
  for (const std::string text :
       {"[甲]{乙}", "集合[1]{1,2}", "]{.a}", "[甲]{.a", "::: 说明 如下\n", "a ::: b", "", "[["})
    CHECK(without_span_marks(text) == text);
}

}  // namespace yiju
