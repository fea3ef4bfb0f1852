#include "base/byte_pair.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("a pair of bytes is found wherever it stands, and half of one is none") {
  const std::string filler(3 * 4096, 'a');  // blocks of the search
  for (const std::size_t at : {std::size_t{0}, std::size_t{4095}, std::size_t{4096}, filler.size() - 2}) {
    std::string text = filler;
    text[at] = '\xEF';
    CHECK_FALSE(holds_pair(text, 0xEF, 0xA4, 0xAB));
    text[at + 1] = '\xA4';
    CHECK(holds_pair(text, 0xEF, 0xA4, 0xAB));
    text[at + 1] = '\xAB';
    CHECK(holds_pair(text, 0xEF, 0xA4, 0xAB));
    text[at + 1] = '\xAC';
    CHECK_FALSE(holds_pair(text, 0xEF, 0xA4, 0xAB));
    text[at + 1] = '\xA3';
    CHECK_FALSE(holds_pair(text, 0xEF, 0xA4, 0xAB));
  }
  CHECK_FALSE(holds_pair("", 0xEF, 0xBB, 0xBB));
  CHECK_FALSE(holds_pair("\xEF", 0xEF, 0xBB, 0xBB));
  CHECK(holds_pair("\xEF\xBB", 0xEF, 0xBB, 0xBB));
}
