// Text for a screen: what would steer a terminal (escape sequences, line breaks in names, marks that turn the direction of writing) is
// shown and not sent, so that no file can forge a line of ours.
//   "甲\x1B[2J法" → "甲␛[2J法"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

enum class Kept : std::uint8_t {
  nothing,            ///< for a name or a message within a line
  breaks,             ///< lines and tabs: for a whole text
  breaks_and_colors,  ///< also the colors that our own answers bear (base/paint.hpp)
};

/// C0 controls and DEL, line breaks and tabs among them.
[[nodiscard]] constexpr bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 || value == 0x7F;
}

/// C0 controls as their pictures (U+2400 …), other controls and marks of direction as U+FFFD. The same text where there is none.
[[nodiscard]] std::string visible(std::string_view text, Kept kept);

}  // namespace yiju
