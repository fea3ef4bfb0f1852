// Provisions elsewhere that say the same in like words: 临江市条例 第五条 beside 江东省条例 第八条, which it repeats.
// Likeness is that of their sets of character runs (shingles.hpp): no dictionary, no model, the same result on every
// machine. Cost is linear in the text of the corpus.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/corpus.hpp"

namespace yiju {

struct Parallel {
  DocumentId document = no_document;
  NodeIndex article = no_node;
  double alike = 0;      ///< 0 to 1: how like the two are (Dice)
  double contained = 0;  ///< 0 to 1: how much of the asked provision stands there
  std::string words;     ///< the longest run of words that both have, as it stands there
};

struct ParallelsOptions {
  double least = 0.2;            ///< likeness from which a provision is told
  std::uint32_t most = 20;       ///< provisions; 0: all
  bool same_instrument = false;  ///< other articles and versions of the instrument too
  unsigned threads = 0;          ///< 0: as many as the machine has
};

/// Most alike first, then in the order of the corpus.
[[nodiscard]] std::vector<Parallel> find_parallels(const Corpus& corpus, DocumentId document, NodeIndex node,
                                                   const ParallelsOptions& options = {});

}  // namespace yiju
