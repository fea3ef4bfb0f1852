// Characters that take no room and say nothing, as web pages, editors and chat programs leave them between Chinese words:
// places where a line may break, soft hyphens, joiners, marks of direction.
//   "《U+200B数据安全法》" → "《数据安全法》"
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+2064, U+2066 to U+2069, U+FEFF.
[[nodiscard]] bool is_invisible(char32_t character);

/// The UTF-8 text without them; the text itself where it holds none.
[[nodiscard]] std::string without_invisible(std::string text);

/// The text without the names that HTML and Markdown have for them (&shy;, &#8203;, <wbr>).
[[nodiscard]] std::string without_named_invisible(std::string text);

}  // namespace yiju
