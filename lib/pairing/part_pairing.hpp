// Where the rest of an article went: split and merged articles, and paragraphs that moved to another. Each is told by
// what is left of an article once the words of its own partner are taken out.
//
//   第六条 → 第二十九条; what 第二十九条 does not say of 第六条 fills 第三十一条: 第六条 was split.
#pragma once

#include <span>
#include <vector>

#include "pairing/matching.hpp"

namespace yiju {

/// Pairs beside those of the matching: split, merged, part.
[[nodiscard]] std::vector<ArticlePair> find_parts(const ComparedArticles& articles,
                                                  std::span<const Candidate> candidates, const Matching& matching);

}  // namespace yiju
