#include "help.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/utf8.hpp"

namespace yiju {
namespace {

bool fits(const std::string& text, std::size_t columns) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (display_width(std::string_view(text).substr(at, end - at)) > columns) {
      MESSAGE("too wide: ", text.substr(at, end - at));
      return false;
    }
    at = end + 1;
  }
  return true;
}

}  // namespace

TEST_CASE("every command has help in both languages that fits a terminal") {
  for (const Command& command : all_commands()) {
    CAPTURE(command.name);
    for (const Language language : {Language::zh, Language::en}) {
      const std::string help = help_text(command, language);
      CHECK(fits(help, 120));
      CHECK(!choose(language, command.zh, command.en).empty());
      CHECK(help_text(language).find(command.name) != std::string::npos);
    }
  }
}

TEST_CASE("an option is declared once, in both languages, and no two share a letter") {
  for (const Command& command : all_commands()) {
    const OptionList list = options_of(command);
    std::set<std::string_view> names;
    std::set<char> letters;
    for (const Option& option : list.options()) {
      CAPTURE(command.name);
      CAPTURE(option.name);
      CHECK(names.insert(option.name).second);
      CHECK((option.letter == 0 || letters.insert(option.letter).second));
      CHECK(!option.help.zh.empty());
      CHECK(!option.help.en.empty());
    }
    for (const Example& example : list.examples())
      CHECK(example.line.find("yiju " + std::string(command.name)) != std::string_view::npos);
  }
}

}  // namespace yiju
