// Paragraphs in the cells of Markdown's tables. Converters (MarkItDown, markdownify) put the paragraphs of a cell on its one
// line, with two blanks between them, and the frame around a text as a table of one cell under an empty head.
//   "| 第二条　甲。  乙。 |" → paragraphs 第二条　甲。 and 乙。
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yiju {

/// Bytes of the blanks at `at` that part two paragraphs of a cell: two or more behind a sentence or in front of 第一条, 第一章
/// and the like; 0 for others.
[[nodiscard]] std::size_t blanks_between_paragraphs(std::string_view text, std::size_t at);

/// The text with the paragraphs of such a frame as lines of their own, without its bars.
[[nodiscard]] std::string without_frames(std::string text);

}  // namespace yiju
