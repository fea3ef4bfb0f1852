// What pandoc writes around words of a page in Markdown to keep their style: spans with attributes, and divisions.
//   "[第一条]{style="font-family:黑体"} 渡口[免费]{.mark}。" → "第一条 渡口免费。"; "::: {.WordSection1}" → an empty line
#pragma once

#include <string>

namespace yiju {

/// The text without such marks, line by line; the text itself where it has none.
[[nodiscard]] std::string without_span_marks(std::string text);

}  // namespace yiju
