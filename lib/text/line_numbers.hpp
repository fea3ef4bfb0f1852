// Numbers in front of a text's lines that count them, as drafts for comment, listings and editors have them: on every line or on
// each fifth one. They are told from other numbers by counting.
//   "12  第三条　渡船应当登记。" between lines 11 and 13 → "第三条　渡船应当登记。"
#pragma once

#include <string>

namespace yiju {

/// The text without such numbers, line by line; the text itself where its lines are not counted so.
[[nodiscard]] std::string without_line_numbers(std::string text);

}  // namespace yiju
