// Which item of a list became which in another wording of it, so that an item put in or taken out is marked whole:
//   （一）甲；（二）其他。  →  （一）甲；（二）乙；（三）其他；（四）丙。     （一）–（一）, –（二）, （二）–（三）, –（四）
// By their words, in order; the numbers tell nothing.
#pragma once

#include <span>
#include <vector>

#include "pairing/word_tokens.hpp"

namespace yiju {

/// Tokens [begin, end) of either wording that stand beside each other; one of the two is empty where an item has no
/// partner.
struct AlignedPieces {
  std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
};

/// What stands in front of the first items, then the items, in order and without gaps; one row with everything where
/// either wording has no list or hardly any item has a partner.
[[nodiscard]] std::vector<AlignedPieces> align_items(std::span<const WordToken> before,
                                                     std::span<const WordToken> after);

}  // namespace yiju
