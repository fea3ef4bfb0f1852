// Where Chinese words end: ICU's dictionary, for drawings that should not break a line inside 促进. Not for citations.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yiju {

/// Byte offsets at which a word begins, that of the first one (0) left out: 促进科技成果 → 6, 12. Empty without a
/// dictionary.
[[nodiscard]] std::vector<std::size_t> word_starts(std::string_view text);

}  // namespace yiju
