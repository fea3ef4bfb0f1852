// White space of all the kinds that legal texts hold: blanks, tabs, no-break and ideographic spaces (　), the invisible
// ones that web pages leave behind, byte order marks.
#pragma once

#include <cstdint>
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

/// The text without white space at its ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace yiju
