// Whether a text holds two bytes side by side: the quick question that spares most texts a look at each character.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// True if a byte `lead` stands before one from `low` to `high`. It makes no stop where the lead is common: the time is that of
/// reading the text once.
[[nodiscard]] bool holds_pair(std::string_view text, std::uint8_t lead, std::uint8_t low, std::uint8_t high);

}  // namespace yiju
