#include "citation/self_name.hpp"

#include <string>

#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/lexicon.hpp"

namespace yiju {

namespace {

constexpr WordSet kind_words = lexicon::words_that<lexicon::names_text>();

constexpr WordSet not_after_law{"院", "人", "庭", "律", "官", "定代", "学", "警", "案"};

}  // namespace

std::uint32_t kind_word_length(std::string_view text) {
  const std::string_view word = kind_words.beginning(text);
  if (word == "法" && not_after_law.begins(text.substr(word.size()))) return 0;
  return static_cast<std::uint32_t>(word.size());
}

std::uint32_t broken_kind_word_length(std::string_view text) {
  constexpr std::size_t longest = 30;  // bytes with the break
  const std::size_t line_break = text.substr(0, longest).find('\n');
  if (line_break == std::string_view::npos) return 0;
  const std::string_view above = trim_end(text.substr(0, line_break));
  const std::string_view below = text.substr(line_break + space_before(text.substr(line_break)));
  const std::uint32_t length = kind_word_length(std::string(above).append(below.substr(0, longest)));
  if (length <= above.size()) return 0;
  return length + static_cast<std::uint32_t>(below.data() - text.data() - above.size());
}

}  // namespace yiju
