#include "base/find_by_end.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yiju;

TEST_CASE("a word is found by its end where find finds it") {
  const std::string text = "渡口：（一）灯；（二）船；：（一）";
  for (const std::string_view word : {"：", "；", "（一）", "（二）船", "渡", "人", "口：（"}) {
    CAPTURE(std::string(word));
    for (std::size_t from = 0; from <= text.size() + 1; ++from)
      CHECK(find_by_end(text, word, from) == text.find(word, from));
  }
  CHECK(find_by_end("", "甲") == std::string_view::npos);
  CHECK(find_by_end("\xBC\x9A", "：") == std::string_view::npos);
}
