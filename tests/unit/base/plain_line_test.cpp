#include "base/plain_line.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace yiju;

namespace {

std::vector<std::string> lines_told(std::string_view text, std::size_t from = 0) {
  std::vector<std::string> told;
  for (const PlainLine& line : PlainLines(text, from))
    told.push_back(std::to_string(line.begin) + std::string(line.words) + (line.broken ? "|" : ""));
  return told;
}

}  // namespace

TEST_CASE("the lines of a text are told with their places, the empty ones too") {
  using Told = std::vector<std::string>;
  CHECK(lines_told("").empty());
  CHECK(lines_told("a") == Told{"0a"});
  CHECK(lines_told("a\n") == Told{"0a|"});
  CHECK(lines_told("a\n\nb\r\nc") == Told{"0a|", "2|", "3b\r|", "6c"});
  CHECK(lines_told("\n") == Told{"0|"});
  CHECK(lines_told("ab\nc", 1) == Told{"1b|", "3c"});
  CHECK(lines_told("ab\n", 3).empty());
  CHECK(lines_told("ab", 9).empty());
}

TEST_CASE("every byte stands in one line") {
  const std::string text = "ab\n\ncd";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::size_t begin = begin_of_line(text, at), end = end_of_line(text, at);
    CHECK(begin <= at);
    CHECK(at <= end);
    CHECK(line_around(text, at) == text.substr(begin, end - begin));
    CHECK((begin == 0 || text[begin - 1] == '\n'));
    CHECK((end == text.size() || text[end] == '\n'));
  }
  CHECK(first_line(text) == "ab");
  CHECK(last_line(text) == "cd");
  CHECK(last_line("ab\n").empty());
  CHECK(first_line("").empty());
}
