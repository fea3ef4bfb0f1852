#include "query/locator_reader.hpp"

#include <doctest/doctest.h>

using namespace yiju;

namespace {

std::string read(std::string_view text) {
  const std::optional<Locator> locator = read_locator(text);
  return locator ? to_string(*locator) : "none";
}

}  // namespace

TEST_CASE("a provision is read as a person names it") {
  CHECK(read("第二十条第二款") == "20/2");
  CHECK(read(" 第20条 ") == "20");
  CHECK(read("20/2") == "20/2");
  CHECK(read("第五部分") == "五");
  CHECK(read("第三部分第（二）项") == "三（二）");
  CHECK(read("第三条和第五条") == "none");
  CHECK(read("第五部") == "none");
  CHECK(read("article 20, paragraph 2, item 3") == "20/2/3");
  CHECK(read("Article 12-1") == "12-1");
  CHECK(read("chapter 3, section 2") == "c3s2");
  CHECK(read("paragraph 2, article 20") == "none");
  CHECK(read("articles 3–5") == "none");
  CHECK(read("article 70000") == "none");
  CHECK(read("article") == "none");
}
