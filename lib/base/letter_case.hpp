// Latin letters, and names in which capitals do not matter: file endings, tags, MIME headers. ASCII alone counts, whatever
// the locale.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace yiju {

/// A byte may stand for a character: those of longer ones are no letters.
[[nodiscard]] constexpr bool is_capital(char32_t character) { return character >= U'A' && character <= U'Z'; }

[[nodiscard]] constexpr bool is_letter(char32_t character) {
  return is_capital(character) || (character >= U'a' && character <= U'z');
}

[[nodiscard]] constexpr char in_lower_case(char byte) {
  return is_capital(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] inline std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char byte) { return in_lower_case(byte); });
  return lower;
}

}  // namespace yiju
