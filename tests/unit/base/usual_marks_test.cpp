#include "base/usual_marks.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("marks of half width and of other fonts become the usual ones") {
  CHECK(with_usual_marks("按照«甲法»,制定本办法:") == "按照《甲法》，制定本办法：");
  CHECK(with_usual_marks("<<甲>>;乙") == "《甲》；乙");
  CHECK(with_usual_marks("a,b 1:200 x<y") == "a,b 1:200 x<y");
  CHECK(with_usual_marks("").empty());
}

TEST_CASE("only a text with such marks needs another form") {
  CHECK(has_unusual_marks("甲,乙"));
  CHECK(has_unusual_marks("«甲»"));
  CHECK_FALSE(has_unusual_marks("《甲》，乙 1:2, a"));
}
