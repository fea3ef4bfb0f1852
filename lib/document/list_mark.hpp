// Marks of lists at the beginning of a line: （一） 1. ① a) and their kin, and the small steps over a line that reading them shares with
// other marks.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/digit.hpp"
#include "document/line.hpp"

namespace yiju {

constexpr bool starts(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

inline std::uint32_t size32(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// Bytes of the first of the given marks that text begins with.
template <std::size_t N>
std::uint32_t taken(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (const std::string_view mark : marks) {
    if (starts(text, mark)) return size32(mark);
  }
  return 0;
}

[[nodiscard]] bool begins_chinese_numeral(std::uint32_t first);  ///< `first`: three_bytes of a character
[[nodiscard]] bool begins_full_width_digit(std::uint32_t first);

/// （一） (1) （a）; `open` is the bracket's bytes. These three set the mark and tell whether they found one.
bool read_bracketed(std::string_view line, LineMark& mark, std::uint32_t open);
/// 一、 1. 1、 1．; not 1.5米, not 二、三类 and not 一、二审 (a list inside a sentence).
bool read_pointed(std::string_view line, LineMark& mark);
/// One character that is a whole mark: ① ⑴ ⒈ ㈠.
bool read_enclosed(std::string_view line, LineMark& mark);

}  // namespace yiju
