// Commas, semicolons and colons of both widths: Chinese type has ，；：, pages typed in a hurry have ,;: instead.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/digit.hpp"
#include "base/word_set.hpp"

namespace yiju {

inline constexpr WordSet colons{"：", ":"};
/// Behind which words are quoted.
inline constexpr WordSet quoting_colons{"：“", ":“", "：\"", ":\"", "：「", ":「"};

/// Bytes of the comma or semicolon that stands at `at`, 0 if none does. The comma of 1,000 is none.
[[nodiscard]] constexpr std::size_t pause_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("，") || rest.starts_with("；")) return std::string_view("，").size();
  if (!rest.starts_with(',') && !rest.starts_with(';')) return 0;
  const bool numeral = at > 0 && rest.size() > 1 && is_digit(text[at - 1]) && is_digit(rest[1]);
  return numeral ? 0 : 1;
}

}  // namespace yiju
