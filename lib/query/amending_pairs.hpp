// What an amending decision says of numbers, which is the truth before any likeness of words:
//   将第十条改为第十二条        10 → 12              删去第十五条             15 → none
//   增加一条，作为第三条        none → 3             第五条、第六条合并为第七条  5 → 7, 6 → 7
// Articles whose number it does not tell are paired by their words as always.
#pragma once

#include <vector>

#include "corpus/corpus.hpp"
#include "pairing/article_pairing.hpp"

namespace yiju {

/// Pairs of articles of the wordings before and after the decision; what names no article of theirs, and what the decision
/// says of other laws, is left out.
[[nodiscard]] std::vector<GivenPair> pairs_told_by(const Document& decision, const Document& before,
                                                   const Document& after);

/// The same by the first decision beside the two that tells any; one of the library must be of the day of `after`.
[[nodiscard]] std::vector<GivenPair> pairs_told_beside(const Corpus& corpus, const Document& before,
                                                       const Document& after);

}  // namespace yiju
