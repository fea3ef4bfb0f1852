// Rules about the sources of the grammar: blanks that cannot be seen stand in the white-space table alone, and each rule
// that finds citations has its example in tests/spec/citations.txt.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "citation/lexicon.hpp"
#include "citation/rule.hpp"
#include "support/shared.hpp"

using namespace yiju;

namespace {

std::string read(const std::filesystem::path& file) {
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// The string literals of a source, comments left out.
std::vector<std::string> literals(const std::string& source) {
  std::vector<std::string> out;
  std::istringstream lines(source);
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find("//"));
    for (std::size_t open = line.find('"'); open != std::string::npos; open = line.find('"', open + 1)) {
      const std::size_t close = line.find('"', open + 1);
      if (close == std::string::npos) break;
      out.push_back(line.substr(open + 1, close - open - 1));
      open = close;
    }
  }
  return out;
}

// 规範: one character as simplified, one as traditional texts write it.
bool mixes_scripts(const std::string& literal) {
  bool simplified = false, traditional = false;
  for (const lexicon::Script& pair : lexicon::script) {
    simplified |= literal.find(pair.simplified) != std::string::npos;
    traditional |= literal.find(pair.traditional) != std::string::npos;
  }
  return simplified && traditional;
}

}  // namespace

TEST_CASE("a word of the lexicon stands once, and none is hidden by one that begins it") {
  for (std::size_t i = 0; i < lexicon::words.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(lexicon::words[i].word != lexicon::words[j].word);
  }
  constexpr WordSet kinds = lexicon::words_that<lexicon::names_text>();
  for (const lexicon::Word& word : lexicon::words) {
    if ((word.roles & lexicon::names_text) != 0) CHECK(kinds.beginning(word.word) == word.word);
  }
  CHECK(kinds.beginning("條例第三条") == "條例");
  CHECK(kinds.beginning("實施細則") == "實施細則");
}

TEST_CASE("no source of the grammar holds a blank that cannot be seen") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "lib" / "citation")) {
    const std::string text = read(entry.path());
    ++files;
    for (const char* blank : {"\xC2\xA0", "\xE2\x80\x8B", "\xC2\xAD", "\xEF\xBB\xBF", "\xE2\x80\x83"}) {
      CHECK_MESSAGE(text.find(blank) == std::string::npos, entry.path().string());
    }
    for (const std::string& literal : literals(text)) {
      CHECK_MESSAGE(literal.find("\xE3\x80\x80") == std::string::npos, literal);
      CHECK_MESSAGE(!mixes_scripts(literal), literal);
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
    const bool told = spec.find("(" + name + ")") != std::string::npos ||
                      spec.find("(" + name + ",") != std::string::npos ||
                      spec.find(", " + name + ")") != std::string::npos;
    CHECK_MESSAGE(told, name);
  }
}
