// Round brackets of both widths: （第二条） as Chinese type has it, (第二条) as keyboards give it. Sizes and places in bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace yiju {

/// The size of the bracket that `text` begins with, 0 if there is none.
[[nodiscard]] constexpr std::size_t open_bracket(std::string_view text) {
  return text.starts_with("（") ? 3 : text.starts_with('(') ? 1 : 0;
}
[[nodiscard]] constexpr std::size_t close_bracket(std::string_view text) {
  return text.starts_with("）") ? 3 : text.starts_with(')') ? 1 : 0;
}

/// The size of the bracket that `text` ends with, 0 if there is none.
[[nodiscard]] constexpr std::size_t last_open_bracket(std::string_view text) {
  return text.ends_with("（") ? 3 : text.ends_with('(') ? 1 : 0;
}
[[nodiscard]] constexpr std::size_t last_close_bracket(std::string_view text) {
  return text.ends_with("）") ? 3 : text.ends_with(')') ? 1 : 0;
}

/// Where the first bracket stands, npos if there is none.
[[nodiscard]] constexpr std::size_t find_open_bracket(std::string_view text) {
  return std::min(text.find("（"), text.find('('));
}
[[nodiscard]] constexpr std::size_t find_close_bracket(std::string_view text) {
  return std::min(text.find("）"), text.find(')'));
}

}  // namespace yiju
