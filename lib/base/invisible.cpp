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

// What one begins with in UTF-8: C2 AD, E2 80, E2 81, EF BB. E2 80 begins the common “ ” and — as well.
bool may_be_invisible(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) == 0xC2) return at + 1 < text.size() && byte(at + 1) == 0xAD;
  if (at + 2 >= text.size()) return false;
  return (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81)) ||
         (byte(at) == 0xEF && byte(at + 1) == 0xBB);
}

// Every text is asked. Of what they begin with only EF is common: ，；：（ do as well, so that no search stops there.
bool holds_invisible(std::string_view text) {
  for (const char lead : {'\xC2', '\xE2'}) {
    for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
      if (may_be_invisible(text, at) && is_invisible(decode(text, at).value)) return true;
    }
  }
  return holds_pair(text, 0xEF, 0xBB, 0xBB);
}

}  // namespace

std::string without_invisible(std::string text) {
  if (!holds_invisible(text)) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t bytes = 1;
    if (may_be_invisible(text, at)) {
      const CodePoint character = decode(text, at);
      bytes = character.bytes;
      if (is_invisible(character.value)) {
        at += bytes;
        continue;
      }
    }
    out.append(text, at, bytes);
    at += bytes;
  }
  return out;
}

}  // namespace yiju
