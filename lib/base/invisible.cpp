#include "base/invisible.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace yiju {

namespace {

// What one begins with in UTF-8: C2 AD, E2 80, E2 81, EF BB. E2 80 begins the common “ ” and — as well.
bool may_be_invisible(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(at) == 0xC2) return at + 1 < text.size() && byte(at + 1) == 0xAD;
  if (at + 2 >= text.size()) return false;
  return (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81)) ||
         (byte(at) == 0xEF && byte(at + 1) == 0xBB);
}

// Whether one begins in the `size` bytes; two more can be read. No branches: every text is asked.
bool may_hold_invisible(const char* text, std::size_t size) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto first = static_cast<std::uint8_t>(text[i]), second = static_cast<std::uint8_t>(text[i + 1]);
    const auto third = static_cast<std::uint8_t>(text[i + 2]);
    const bool hyphen = (first == 0xC2) & (second == 0xAD);
    const bool general =
        (first == 0xE2) & (second == 0x80) &
        ((static_cast<std::uint8_t>(third - 0x8B) < 5) | (static_cast<std::uint8_t>(third - 0xAA) < 5));
    const bool joiner = (first == 0xE2) & (second == 0x81) & (third >= 0xA0);
    const bool order = (first == 0xEF) & (second == 0xBB) & (third == 0xBF);
    found = static_cast<std::uint8_t>(found | static_cast<std::uint8_t>(hyphen | general | joiner | order));
  }
  return found != 0;
}

bool holds_invisible(std::string_view text) {
  constexpr std::size_t block = 4096;  // bytes
  if (text.size() < 2) return false;
  for (std::size_t begin = 0; begin + 2 < text.size(); begin += block) {
    if (may_hold_invisible(text.data() + begin, std::min(block, text.size() - 2 - begin))) return true;
  }
  return text.ends_with("\xC2\xAD");
}

}  // namespace

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

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
