// The tags of HTML in the cells of Markdown's tables. A table of old and new wording marks with <ins> and <del> what has changed;
// each column is a wording, and the tags are none of it.
//   "| <ins>第二条　乙。</ins> |" → "| 第二条　乙。 |"
#pragma once

#include <string>

namespace yiju {

/// The text without them. Elsewhere they stay: there <del> parts what is said from what is not.
[[nodiscard]] std::string without_row_tags(std::string text);

}  // namespace yiju
