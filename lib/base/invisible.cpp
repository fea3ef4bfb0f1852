#include "base/invisible.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/byte_pair.hpp"
#include "base/utf8.hpp"

namespace yiju {

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

namespace {

// In UTF-8 one begins with C2, E2 or EF BB. Every text is asked: of these only EF is common, as ，；：（ begin with it.
bool holds_invisible(std::string_view text) {
  const auto begins_one = [text](std::size_t at) { return is_invisible(decode(text, at).value); };
  return any_lead(text, '\xC2', begins_one) || any_lead(text, '\xE2', begins_one) || holds_pair(text, 0xEF, 0xBB, 0xBB);
}

}  // namespace

std::string without_invisible(std::string text) {
  if (!holds_invisible(text)) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode(text, at);
    if (!is_invisible(character.value)) out.append(text, at, character.bytes);
    at += character.bytes;
  }
  return out;
}

}  // namespace yiju
