#include "base/edit_distance.hpp"

#include <doctest/doctest.h>

namespace yiju {

TEST_CASE("edit distance counts characters, and a swap once") {
  CHECK(edit_distance("trace", "trace", 9) == 0);
  CHECK(edit_distance("trcae", "trace", 9) == 1);
  CHECK(edit_distance("", "gaps", 9) == 4);
  CHECK(edit_distance("网路安全法", "网络安全法", 9) == 1);
  CHECK(edit_distance("kitten", "sitting", 9) == 3);
}

TEST_CASE("edit distance stops at the most that is wanted") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abc", "something quite else", 2) == 3);
}

TEST_CASE("the nearest word is near, or there is none") {
  CHECK(nearest_word("trcae", {"gaps", "trace", "rank"}) == "trace");
  CHECK(nearest_word("xyz", {"gaps", "trace", "rank"}).empty());
}

}  // namespace yiju
