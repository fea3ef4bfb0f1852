#include "base/white_space.hpp"

#include "base/byte_order_mark.hpp"
#include "base/utf8.hpp"

namespace yiju {

std::uint32_t wide_space_before(std::string_view text) {
  std::uint32_t at = 0;
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f') {
      at += 1;
    } else if (c == 0xC2 && text.substr(at).starts_with("\xC2\xA0")) {
      at += 2;
    } else if (c == 0xE3 && text.substr(at).starts_with("\xE3\x80\x80")) {
      at += 3;
    } else if (c == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' &&
               static_cast<unsigned char>(text[at + 2]) >= 0x80 && static_cast<unsigned char>(text[at + 2]) <= 0x8B) {
      at += 3;  // U+2000 to U+200B
    } else if (c == 0xEF && text.substr(at).starts_with(byte_order_mark)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

std::string_view trim_end(std::string_view text) {
  while (ends_in_space(text)) {
    std::size_t bytes = 1;  // back to the first byte of the character
    while (bytes < 3 && is_continuation(text[text.size() - bytes])) ++bytes;
    text.remove_suffix(bytes);
  }
  return text;
}

std::string without_white_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    text.remove_prefix(space_before(text));
    if (text.empty()) break;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

}  // namespace yiju
