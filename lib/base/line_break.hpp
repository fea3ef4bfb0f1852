// Words that a page has broken over two lines: 条⏎例 is 条例.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "base/span.hpp"

namespace yiju {

/// The text without its line breaks and the blanks around them.
[[nodiscard]] std::string without_breaks(std::string_view text);

/// Where `word` stands in `text` from the byte `from` on, also where a page has broken it: 省《办⏎法》. In no order.
[[nodiscard]] std::vector<Span> places_over_breaks(std::string_view text, std::uint32_t from, std::string_view word);

/// Lines of a cell as one line: a blank stands behind a mark of punctuation, a semicolon of the language behind all else.
///   甲引用它⏎题名相关 → 甲引用它；题名相关     第一条 下列：⏎（一）甲。 → 第一条 下列： （一）甲。
[[nodiscard]] std::string on_one_line(std::string_view lines, Language language);

}  // namespace yiju
