// The marks of a block quote of Markdown on lines that go on with the one above.
//   "> 依照《港口 ⏎ > 法》管理" → "> 依照《港口 ⏎   法》管理"
#pragma once

#include <string>

namespace yiju {

/// The text with blanks for the > in front of a quoted line that stands directly below another one: places stay.
[[nodiscard]] std::string without_repeated_quotes(std::string text);

}  // namespace yiju
