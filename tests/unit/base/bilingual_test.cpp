// Messages in both languages, and what English asks for.
#include "base/bilingual.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "base/english.hpp"
#include "base/error.hpp"
#include "query/finding.hpp"

using namespace yiju;

// One language alone does not compile.
static_assert(std::is_constructible_v<Bilingual, std::string, std::string>);
static_assert(!std::is_constructible_v<Bilingual, std::string>);
static_assert(!std::is_constructible_v<Bilingual, const char*>);
static_assert(!std::is_constructible_v<Error, ErrorCode, const char*>);
static_assert(!std::is_constructible_v<Error, ErrorCode, std::string>);
static_assert(!std::is_constructible_v<BilingualView, const char*>);
static_assert(std::is_same_v<decltype(Finding::message), Bilingual>);

TEST_CASE("a text in both languages") {
  const Bilingual text = Bilingual("没有 ", "no ") + "a / b";
  CHECK(text.in(Language::zh) == "没有 a / b");
  CHECK(text.in(Language::en) == "no a / b");
  CHECK(Bilingual().empty());
  CHECK(verbatim("-o FILE").zh == verbatim("-o FILE").en);
}

TEST_CASE("an error is told in one language, with its place") {
  const Error error(ErrorCode::input, "表.tsv", 3, 2, {"空文件", "an empty file"});
  CHECK(describe(error, Language::zh) == "表.tsv:3:2: 空文件");
  CHECK(describe(error, Language::en) == "表.tsv:3:2: an empty file");
  CHECK(std::string(error.what()) == "an empty file");
}

TEST_CASE("plurals and articles") {
  CHECK(counted(0, "text") == "0 texts");
  CHECK(counted(1, "text") == "1 text");
  CHECK(counted(2, "basis table") == "2 basis tables");
  CHECK(counted(3, "copy") == "3 copies");
  CHECK(counted(2, "way") == "2 ways");
  CHECK(with_article("administrative regulation") == "an administrative regulation");
  CHECK(with_article("law") == "a law");
}
