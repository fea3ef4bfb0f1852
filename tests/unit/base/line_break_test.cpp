#include "base/line_break.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("lines of a cell stand on one line, parted as a reader parts them") {
  CHECK(on_one_line("甲引用它\n题名相关", Language::zh) == "甲引用它；题名相关");
  CHECK(on_one_line("cited by A\nits title is near", Language::en) == "cited by A; its title is near");
  CHECK(on_one_line("第一条　应当：\n（一）开门；\n\n（二）关门。\n", Language::zh) ==
        "第一条　应当： （一）开门； （二）关门。");
  CHECK(on_one_line("", Language::en).empty());
}
