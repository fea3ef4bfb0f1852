// PDFs whose fonts were cut down (and what is pasted from them elsewhere) hold radicals in place of characters that look
// the same: 第⼀条 with U+2F00 for 一, ⼈⺠ for 人民. No title, numeral or search would match them.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// The text with Kangxi radicals, radicals of the supplement and compatibility ideographs as the characters that they
/// stand for, of as many bytes each. Unchanged, and fast, where it has none.
[[nodiscard]] std::string with_unified_han(std::string text);

}  // namespace yiju
