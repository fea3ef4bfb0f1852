// Titles as texts in traditional characters write them: 中華人民共和國行政處罰法 is 中华人民共和国行政处罚法.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// Whether the text holds any of those characters.
[[nodiscard]] bool holds_traditional_han(std::string_view text);

/// The text with traditional characters as the simplified ones that titles of the national register hold; others stay.
[[nodiscard]] std::string simplified_han(std::string_view text);

}  // namespace yiju
