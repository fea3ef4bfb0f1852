// Digits, whatever the locale. A byte may stand for a character: those of longer ones are no digits.
#pragma once

namespace yiju {

[[nodiscard]] constexpr bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

/// 0 to 15 of a hexadecimal digit, small or capital; -1 of anything else.
[[nodiscard]] constexpr int value_of_hexadecimal(char byte) {
  if (is_digit(byte)) return byte - '0';
  const char small = static_cast<char>(byte | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

}  // namespace yiju
