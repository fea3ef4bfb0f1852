// Words as texts in traditional characters write them: 中華人民共和國行政處罰法 is 中华人民共和国行政处罚法. Character by
// character and of the same bytes, so that a span of the one is a span of the other.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// Whether the text holds any of those characters.
[[nodiscard]] bool holds_traditional_han(std::string_view text);

/// Whether the text is written in traditional characters, a stray one in a simplified text aside. Looks at its beginning.
[[nodiscard]] bool written_in_traditional_han(std::string_view text);

/// The text with traditional characters as the simplified ones that titles of the national register and the rules hold;
/// others stay. As many bytes as before.
[[nodiscard]] std::string simplified_han(std::string_view text);

}  // namespace yiju
