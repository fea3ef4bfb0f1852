#include "text/markdown_tables.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("a table in HTML within Markdown is rows of bars") {
  CHECK(with_rows_of_bars(
            "# 对照表\n\n<table>\n<thead><tr><th>序号</th><th>条文</th></tr></thead>\n<tr><td>1</td><td><p>第一条\n"
            "渡口免费。</p><p>前款|除外。</p></td></tr></table>\n\n附件\n") ==
        "# 对照表\n\n| 序号 | 条文 |\n| 1 | 第一条 渡口免费。<br>前款｜除外。 |\n\n\n附件\n");
  CHECK(with_rows_of_bars("见<table><tr><td>甲</td><td></td><td>乙</td></tr></table>") == "见\n| 甲 |  | 乙 |\n");
}

TEST_CASE("a grid is rows of bars, its cells' lines joined") {
  CHECK(with_rows_of_bars(
            "表\n\n+------+--------+\n| 现行 | 草案   |\n+======+========+\n| 第一条 | 第一条 |\n| 渡口收 | 渡口免 |\n"
            "| 费。 | 费。 |\n|      |        |\n|      | 前款除外。 |\n+------+--------+\n\n附件\n") ==
        "表\n\n| 现行 | 草案 |\n| 第一条 渡口收费。 | 第一条 渡口免费。<br>前款除外。 |\n\n附件\n");
}

TEST_CASE("what is no whole table stays as it stands") {
  for (const char* text :
       {"<table><tr><td>甲", "\n+---+\n甲\n", "\n+---+---+\n| 甲 |\n+---+---+\n", "\n+-", "<table", ""})
    CHECK(with_rows_of_bars(text) == text);
}

TEST_CASE("tables without end are looked for a few times only") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "<table>\n+--+\n|";
  CHECK(with_rows_of_bars(text) == text);
}
