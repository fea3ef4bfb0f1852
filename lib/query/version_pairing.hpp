// The loaded texts of a corpus beside each other: which article of one wording is which of another, paired when it is
// first asked for.
#pragma once

#include <map>
#include <vector>

#include "corpus/corpus.hpp"
#include "pairing/article_pairing.hpp"
#include "pairing/word_changes.hpp"

namespace yiju {

/// What became of an article in a later wording.
struct ArticleThen {
  NodeIndex article = no_node;  ///< no_node: it has no successor that is sure
  bool doubtful = false;        ///< there may be one
  bool same_words = false;
  bool several = false;  ///< it was split: `article` is the part most like it
};

class VersionPairings {
 public:
  /// Keeps a reference to the corpus, whose documents must have their texts.
  explicit VersionPairings(const Corpus& corpus) : corpus_(corpus) {}

  [[nodiscard]] ArticleThen successor(DocumentId before, NodeIndex article, DocumentId after);
  [[nodiscard]] ArticleThen predecessor(DocumentId after, NodeIndex article, DocumentId before);

  /// Where the words of one article differ from those of another.
  [[nodiscard]] std::vector<WordChange> words_between(DocumentId before, NodeIndex old, DocumentId after,
                                                      NodeIndex young) const;

 private:
  const ArticlePairing& between(DocumentId before, DocumentId after);

  const Corpus& corpus_;
  std::map<std::pair<DocumentId, DocumentId>, ArticlePairing> pairings_;
};

/// The article's place in Document::articles; no_article where it is none of its own.
[[nodiscard]] std::size_t place_of_article(const Document& document, NodeIndex article);

}  // namespace yiju
