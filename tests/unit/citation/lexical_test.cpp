// Rules about the sources of the grammar: blanks that cannot be seen stand in the white-space table alone, and each rule
// that finds citations has its example in tests/spec/citations.txt.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "citation/rule.hpp"
#include "support/shared.hpp"

using namespace yiju;

namespace {

std::string read(const std::filesystem::path& file) {
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("no source of the grammar holds a blank that cannot be seen") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "lib" / "citation")) {
    const std::string text = read(entry.path());
    ++files;
    for (const char* blank : {"\xC2\xA0", "\xE2\x80\x8B", "\xC2\xAD", "\xEF\xBB\xBF", "\xE2\x80\x83"}) {
      CHECK_MESSAGE(text.find(blank) == std::string::npos, entry.path().string());
    }
  }
  CHECK(files > 50);
}

TEST_CASE("each rule has an example in the specification") {
  const std::string spec = read(source_folder() / "tests" / "spec" / "citations.txt");
  for (std::size_t i = 0; i <= static_cast<std::size_t>(RuleId::amending_words); ++i) {
    const auto rule = static_cast<RuleId>(i);
    if (rule == RuleId::passed_over || rule == RuleId::relation_default) continue;  // they print nothing
    const std::string name = name_of(rule);
    const bool told = spec.find("(" + name + ")") != std::string::npos || spec.find("(" + name + ",") != std::string::npos ||
                      spec.find(", " + name + ")") != std::string::npos;
    CHECK_MESSAGE(told, name);
  }
}
