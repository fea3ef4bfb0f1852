// Which article of the old version became which of the new, told by their words.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace yiju {

struct ArticlePair {
  std::size_t before = 0, after = 0;  ///< indices into Document::articles
  double alike = 0;                   ///< 0 to 1
};

/// Each article in one pair at the most; sorted by `after`. Pairs of half the words are taken most alike first; what is
/// left is paired where it keeps its number and a fifth of its words.
[[nodiscard]] std::vector<ArticlePair> pair_articles(const Document& before, const Document& after);

}  // namespace yiju
