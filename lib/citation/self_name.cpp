#include "citation/self_name.hpp"

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

}  // namespace yiju
