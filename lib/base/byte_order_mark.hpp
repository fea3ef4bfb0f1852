// U+FEFF at the head of a UTF-8 text, as editors and spreadsheets of Windows write it: no part of the text.
#pragma once

#include <string_view>

namespace yiju {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes of the mark that the text begins with: 3 or 0.
[[nodiscard]] constexpr std::size_t byte_order_mark_of(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

[[nodiscard]] constexpr std::string_view without_byte_order_mark(std::string_view text) {
  return text.substr(byte_order_mark_of(text));
}

}  // namespace yiju
