#include "query/bare_words.hpp"

#include "base/utf8.hpp"

namespace yiju {

std::string bare_words(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    const char32_t c = character.value;
    const bool mark = c < '0' || (c > '9' && c < 'A') || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) ||
                      (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
    if (!mark) words += text.substr(at, character.bytes);
    at += character.bytes;
  }
  return words;
}

}  // namespace yiju
