// The colors that answers on a terminal bear, as ECMA-48 has them (SGR). The one table: who paints and who lets nothing else through to
// the terminal (base/visible) ask here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yiju {

enum class Paint : std::uint8_t { plain, bold, dim, red, green, yellow, blue };

/// What begins each of them, in their order; plain ends the others.
inline constexpr std::array<std::string_view, 7> color_sequences = {"\x1B[0m",  "\x1B[1m",  "\x1B[2m", "\x1B[31m",
                                                                    "\x1B[32m", "\x1B[33m", "\x1B[34m"};
static_assert(color_sequences.size() == static_cast<std::size_t>(Paint::blue) + 1);

[[nodiscard]] constexpr std::string_view color_sequence(Paint color) {
  return color_sequences[static_cast<std::size_t>(color)];
}

}  // namespace yiju
