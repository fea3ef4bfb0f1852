// Words that a page has broken over two lines: 条⏎例 is 条例.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// The text without its line breaks and the blanks around them.
[[nodiscard]] std::string without_breaks(std::string_view text);

}  // namespace yiju
