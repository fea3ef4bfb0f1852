#include "function/word_pattern.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("words stand in their order, with anything in between") {
  CHECK(WordPattern("报…批准|备案").stands_in("应当报市人民政府批准"));
  CHECK(WordPattern("报…批准|备案").stands_in("应当备案"));
  CHECK_FALSE(WordPattern("报…批准").stands_in("批准后应当报送"));
  CHECK(WordPattern("^负责").stands_in("负责监督管理"));
  CHECK_FALSE(WordPattern("^负责").stands_in("具体负责"));
  CHECK(WordPattern("原则$").stands_in("遵循公开原则"));
  CHECK_FALSE(WordPattern("原则$").stands_in("原则上"));
  CHECK_FALSE(WordPattern("").stands_in("甲"));
}
