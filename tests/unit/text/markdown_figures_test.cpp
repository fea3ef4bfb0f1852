#include "text/markdown_figures.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("pictures and fences on lines of their own are none of the text, and move nothing in it") {
  CHECK(without_figures("第一条 渡口免费。\n![](images/1.jpg)\n![image](a) ![b](c)\n（一）甲；") ==
        "第一条 渡口免费。\n" + std::string(17, ' ') + '\n' + std::string(19, ' ') + "\n（一）甲；");
  CHECK(without_figures("```text\n第一条 渡口免费。\n```\n") == "       \n第一条 渡口免费。\n   \n");
}

TEST_CASE("a number set as a formula is the number") {
  CHECK(without_figures("自 $2 0 2 7$ 年$3$月起，按$30\\%$收取。") == "自 2027 年3月起，按30%收取。");
}

TEST_CASE("what says something stays") {
  for (const char* text : {"![附图：渡口位置](1.jpg)", "见![](1.jpg)图", "收费$5至$6元", "$n$ 年", "```渡口", "$", "![",
                           "![a](", "$$", ""})
    CHECK(without_figures(text) == text);
}
