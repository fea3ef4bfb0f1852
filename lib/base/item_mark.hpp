// The number of an item as it stands in front of its words: （三）, (3).
#pragma once

#include <cstddef>
#include <string_view>

namespace yiju {

/// Bytes of an item's number that the text begins with: （三）, (3); 0 where none stands there.
[[nodiscard]] std::size_t item_mark_bytes(std::string_view text);

}  // namespace yiju
