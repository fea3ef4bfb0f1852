// Lines that were broken where the page ended, not where the sentence does: text copied from a PDF, or laid out by hand.
//   "第十四条 在保护区内，除本条例第十 ⏎ 二条规定的行为以外，" is one paragraph
#pragma once

#include <cstdint>
#include <string_view>

#include "document/line.hpp"

namespace yiju {

/// Columns of a text whose lines all break at one margin (a Han character has two); 0 where they do not.
[[nodiscard]] std::uint32_t wrap_width(std::string_view text);

/// True if `line` goes on with the sentence that `before`, the line above it, has begun. `width` is the text's
/// wrap_width. Numbers that could open something, 第三条 or （二）, are the caller's to judge.
[[nodiscard]] bool goes_on(std::string_view before, const Line& line, std::uint32_t width);

}  // namespace yiju
