#include "base/unique_names.hpp"

#include <doctest/doctest.h>

using yiju::UniqueNames;

TEST_CASE("each name is given out once, with the first number that is free") {
  UniqueNames names;
  CHECK(names.take("甲") == "甲");
  CHECK(names.take("甲_2") == "甲_2");
  CHECK(names.take("甲") == "甲_3");
  CHECK(names.take("甲") == "甲_4");
  CHECK(names.take("甲_2") == "甲_2_2");
  CHECK(names.take("nn_1", "nn") == "nn_1");
  CHECK(names.take("nn_1", "nn") == "nn_2");
}
