// Whether a text holds a rare byte, or two bytes side by side: the quick question that spares most texts a look at each character.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yiju {

/// True if a byte `lead` stands before one from `low` to `high`. It makes no stop where the lead is common: the time is that of
/// reading the text once.
[[nodiscard]] bool holds_pair(std::string_view text, std::uint8_t lead, std::uint8_t low, std::uint8_t high);

/// True if `is` holds of a place of the byte `lead`, which is rare: the others cost nothing.
template <typename Is>
[[nodiscard]] bool any_lead(std::string_view text, char lead, Is is) {
  for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
    if (is(at)) return true;
  }
  return false;
}

}  // namespace yiju
