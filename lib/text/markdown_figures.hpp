// What readers of pages (MinerU, docling, MarkItDown) write into Markdown beside the words: pictures, fences of code around
// a whole text, numbers set as formulas.
//   "自 $2 0 2 7$ 年" → "自 2027 年"; "![](images/3.jpg)" and "```text" → blanks
#pragma once

#include <string>

namespace yiju {

/// The text without them. A picture that is told in Chinese words stays, and so does what is no number between $ and $.
[[nodiscard]] std::string without_figures(std::string text);

}  // namespace yiju
