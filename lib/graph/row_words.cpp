#include "graph/row_words.hpp"

#include <cstddef>
#include <string>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace yiju {

namespace {

template <typename Enum>
void add_words(std::string& words, Enum last) {
  for (std::size_t at = 0; at <= static_cast<std::size_t>(last); ++at) {
    words += name_of(static_cast<Enum>(at));
    words += '\n';
  }
  words += '\n';
}

}  // namespace

std::uint64_t sum_of_row_words() {
  std::string words;
  add_words(words, last::kind);
  add_words(words, last::level);
  add_words(words, last::status);
  add_words(words, last::form);
  add_words(words, last::relation);
  add_words(words, last::assertion);
  add_words(words, last::outcome);
  add_words(words, last::naming);
  add_words(words, last::rule);
  add_words(words, last_note);
  add_words(words, last_reason);
  return XXH3_64bits(words.data(), words.size());
}

}  // namespace yiju
