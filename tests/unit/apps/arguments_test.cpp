#include "arguments.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "base/error.hpp"

namespace yiju {
namespace {

OptionList sample_options() {
  OptionList list;
  list.formats({"text", "json"});
  list.number("hops", 2, 0, 9, "步数", "steps");
  list.texts("column", "NAME", "列", "a column");
  add_shared_options(list);
  return list;
}

Arguments read(const std::vector<std::string>& words, std::string_view usage = "G NODE") {
  return read_arguments(words, sample_options(), "trace", usage);
}

std::string trouble_of(const std::vector<std::string>& words, std::string_view usage = "G NODE") {
  try {
    const Arguments arguments = read(words, usage);
  } catch (const Error& error) {
    CHECK(error.code == ErrorCode::usage);
    return error.message.en + (" | " + error.hint.en);
  }
  return "none";
}

}  // namespace

TEST_CASE("arguments in any order") {
  const Arguments arguments = read({"--hops=3", "corpus", "-o", "out.json", "《甲法》第三条", "--json", "-j4"});
  CHECK(arguments.positional == std::vector<std::string>{"corpus", "《甲法》第三条"});
  CHECK(arguments.number("hops") == 3);
  CHECK(arguments.number("threads") == 4);
  CHECK(arguments.text("output") == "out.json");
  CHECK(arguments.text("format") == "json");
  CHECK(!arguments.flag("verbose"));
}

TEST_CASE("what is not given has its default") {
  const Arguments arguments = read({"a", "b"});
  CHECK(arguments.text("format") == "text");
  CHECK(arguments.number("hops") == 2);
  CHECK(arguments.number("threads") == 0);
  CHECK(arguments.text("color") == "auto");
  CHECK(!arguments.date("as-of").known());
}

TEST_CASE("a comma is part of a path, a single dash is standard input, two end the options") {
  CHECK(read({"甲,乙.md", "-"}).positional == std::vector<std::string>{"甲,乙.md", "-"});
  CHECK(read({"--", "--json", "-x"}).positional == std::vector<std::string>{"--json", "-x"});
}

TEST_CASE("an option may be repeated where it says so") {
  CHECK(read({"a", "b", "--column", "x,y", "--column=z"}).texts("column") == std::vector<std::string>{"x,y", "z"});
}

TEST_CASE("wrong command lines say what was expected") {
  CHECK(trouble_of({"a", "b", "--formt", "json"}) == "unknown option: --formt | did you mean --format?");
  CHECK(trouble_of({"a", "b", "--format", "xml"}) ==
        "--format: expected auto, text, json, found xml | see yiju trace --help");
  CHECK(trouble_of({"a", "b", "--hops", "ten"}) ==
        "--hops: expected 0–9 (a whole number), found ten | see yiju trace --help");
  CHECK(trouble_of({"a", "b", "--as-of", "2023-13-40"}) ==
        "--as-of: expected a date such as 2024-01-01, found 2023-13-40 | see yiju trace --help");
  CHECK(trouble_of({"a"}) == "too few arguments, expected yiju trace G NODE | see yiju trace --help");
  CHECK(trouble_of({"a", "b", "c"}) == "unexpected argument c, expected yiju trace G NODE | see yiju trace --help");
}

TEST_CASE("the usage line says how many arguments there may be") {
  CHECK(trouble_of({}, "FILE…") == "too few arguments, expected yiju trace FILE… | see yiju trace --help");
  CHECK(trouble_of({"a", "b", "c"}, "FILE…") == "none");
  CHECK(trouble_of({"a"}, "A [B]") == "none");
  CHECK(trouble_of({}, "") == "none");
}

TEST_CASE("the language is the option's, else the locale's") {
  unsetenv("LC_ALL");
  unsetenv("LC_MESSAGES");
  setenv("LANG", "zh_CN.UTF-8", 1);
  CHECK(language_of({}) == Language::zh);
  CHECK(language_of({"stats", "--lang", "en"}) == Language::en);
  setenv("LC_ALL", "en_US.UTF-8", 1);
  CHECK(language_of({}) == Language::en);
  CHECK(language_of({"--lang=zh"}) == Language::zh);
}

}  // namespace yiju
