// White space of all the kinds that legal texts hold: blanks, tabs, no-break and ideographic spaces (　), the invisible
// ones that web pages leave behind, byte order marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

/// Bytes of white space that text begins with: ASCII, no-break, general punctuation and ideographic spaces, BOM.
[[nodiscard]] std::uint32_t wide_space_before(std::string_view text);
[[nodiscard]] inline std::uint32_t space_before(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  const bool possible = first <= ' ' || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF;
  return possible ? wide_space_before(text) : 0;  // most calls end here, without a function call
}

/// True if the last character is white space of any of these kinds.
[[nodiscard]] constexpr bool ends_in_space(std::string_view text) {
  const std::size_t n = text.size();
  if (n == 0) return false;
  const auto byte = [text, n](std::size_t back) { return back > n ? 0U : static_cast<unsigned char>(text[n - back]); };
  if (byte(1) < 0x80) return byte(1) <= ' ';
  if (byte(2) == 0xC2) return byte(1) == 0xA0;
  if (byte(2) == 0xBB) return byte(3) == 0xEF && byte(1) == 0xBF;
  if (byte(2) != 0x80) return false;
  return (byte(3) == 0xE3 && byte(1) == 0x80) || (byte(3) == 0xE2 && byte(1) <= 0x8B);
}

/// The text without white space at its ends.
[[nodiscard]] std::string_view trim_end(std::string_view text);
[[nodiscard]] inline std::string_view trim(std::string_view text) {
  text.remove_prefix(space_before(text));
  return ends_in_space(text) ? trim_end(text) : text;
}

/// The text without any white space, at its ends and inside: 依 据 文 件 → 依据文件.
[[nodiscard]] std::string without_white_space(std::string_view text);

}  // namespace yiju
