// Lines that were broken where the page ended, not where the sentence does: text copied from a PDF, or laid out by hand.
//   "第十四条 在保护区内，除本条例第十 ⏎ 二条规定的行为以外，" is one paragraph
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/line.hpp"
#include "document/margin.hpp"

namespace yiju {

/// True if the line is cut at the margin in the middle of a sentence.
[[nodiscard]] bool breaks_off(std::string_view before, const Margin& margin);

/// True if a page ends with `before` in the middle of a sentence that `line` may go on with.
[[nodiscard]] bool breaks_sentence(std::string_view before, const Line& line);

/// True if the line ends with a name that a pinpoint must follow: …依照《甲法》, …违反本条例.
[[nodiscard]] bool leads_to_pinpoint(std::string_view before);

/// True if the line's end above stands where no paragraph ends, whatever the page: inside a title, a name, behind a comma.
[[nodiscard]] bool cuts_words(std::string_view before, const Line& line);

/// True if `line` goes on with the sentence or paragraph that `before`, the line above it, has begun; `directly`: with no blank line
/// in between. Numbers that could open something, 第三条 or （二）, are the caller's to judge.
[[nodiscard]] bool goes_on(std::string_view before, const Line& line, const Margin& margin, bool directly);

/// The lines with those joined that begin with no mark: …日起施 ⏎ 行。
[[nodiscard]] std::string joined_at_margin(std::string_view lines);

}  // namespace yiju
