// The number of a technical standard, which tells that what bears it is one: GB/T 36073—2018, MH 5001-2021, DB44/T 2345.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/digit.hpp"
#include "base/letter_case.hpp"

namespace yiju {

/// True where the letters of a number stand: GB, MH, DB.
[[nodiscard]] constexpr bool begins_as_standard_number(std::string_view text) {
  return text.size() > 1 && is_capital(text[0]) && is_capital(text[1]);
}

/// True for the number alone: its letters, a digit at its end, nothing Chinese between.
[[nodiscard]] inline bool is_standard_number(std::string_view text) {
  constexpr std::size_t shortest = 5;  // bytes
  if (text.size() < shortest || !begins_as_standard_number(text)) return false;
  const bool han = std::any_of(text.begin(), text.end(), [](char byte) {
    const auto b = static_cast<unsigned char>(byte);
    return b >= 0xE3 && b != 0xEF;
  });
  return !han && is_digit(text.back());
}

}  // namespace yiju
