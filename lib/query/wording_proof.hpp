// Citations whose own wording is not the one that was taken: which of them say the same all the same, told by pairing
// the articles of two loaded wordings by their words, as `diff` does. What is proven becomes resolved (same_article);
// the rest stays as it was, and no answer shows its words.
//   a rule of 2012 cites 第二条 (公园应当免费开放); on 2026-06-01 the text of 2025 holds, where that is 第三条
//     → 第三条, resolved                                       (--as-of takes another wording than was cited)
//   a rule of 2014 cites 第二条 of a law of 2010, amended in 2012 (not loaded) and 2018; 第二条 is the same in both
//     → 第二条 of 2010, resolved                               (a missing wording between two that are loaded)
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// Texts that were let go are read again, only those that are needed; one that is gone proves nothing.
void prove_wordings(Corpus& corpus);

}  // namespace yiju
