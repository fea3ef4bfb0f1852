#include "text/markdown_quotes.hpp"

#include <doctest/doctest.h>

#include <string>

namespace yiju {

TEST_CASE("only the first line of a quoted paragraph keeps its marks") {
  CHECK(without_repeated_quotes("甲\n> 依照《港口\n> 法》管理\n>\n> > 乙\n>>丙\n丁\n") ==
        "甲\n> 依照《港口\n  法》管理\n>\n> > 乙\n  丙\n丁\n");
  for (const std::string text : {"甲 > 乙\n> 丙\n", "> 甲\n\n> 乙\n", "> 甲\n>\n> 乙", ">", "\n>", ""})
    CHECK(without_repeated_quotes(text) == text);
}

}  // namespace yiju
