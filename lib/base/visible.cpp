#include "base/visible.hpp"

#include "base/paint.hpp"
#include "base/utf8.hpp"

namespace yiju {
namespace {

// C1 controls, and what turns the direction of writing: U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
bool steers(char32_t letter) {
  return (letter >= 0x80 && letter < 0xA0) || letter == 0x200E || letter == 0x200F ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool is_kept(char byte, Kept kept) { return kept != Kept::nothing && (byte == '\n' || byte == '\t'); }

/// Bytes of one of our own color sequences at the beginning of the text; 0 if none is there.
std::size_t color_length(std::string_view text) {
  for (const std::string_view sequence : color_sequences) {
    if (text.starts_with(sequence)) return sequence.size();
  }
  return 0;
}

void append_picture(std::string& out, char control) {
  const auto value = static_cast<unsigned char>(control);
  out += "\xE2\x90";  // U+2400 and its row
  out += static_cast<char>(0x80 + (value == 0x7F ? 0x21 : value));
}

}  // namespace

std::string visible(std::string_view text, Kept kept) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (byte == '\x1B' && kept == Kept::breaks_and_colors) {
      if (const std::size_t length = color_length(text.substr(at)); length != 0) {
        out += text.substr(at, length);
        at += length;
        continue;
      }
    }
    if (is_control(byte)) {
      is_kept(byte, kept) ? out.push_back(byte) : append_picture(out, byte);
      ++at;
      continue;
    }
    const std::size_t length = std::max<std::uint32_t>(decode(text, at).bytes, 1);
    if (length > 1 && steers(decode(text, at).value)) {
      out += "\xEF\xBF\xBD";  // U+FFFD
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
  return out;
}

}  // namespace yiju
