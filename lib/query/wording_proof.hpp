// Citations whose own wording is not the one that was taken: which of them say the same all the same, told by pairing
// the articles of two loaded wordings by their words, as `diff` does. What is proven becomes resolved (same_article);
// the rest stays as it was, and no answer shows its words.
//   a rule of 2012 cites 第二条 (公园应当免费开放); on 2026-06-01 the text of 2025 holds, where that is 第三条
//     → 第三条, resolved                                       (--as-of takes another wording than was cited)
//   a rule of 2014 cites 第二条 of a law of 2010, amended in 2012 (not loaded) and 2018; 第二条 is the same in both
//     → 第二条 of 2010, resolved                               (a missing wording between two that are loaded)
#pragma once

#include <map>
#include <memory>
#include <utility>

#include "corpus/corpus.hpp"
#include "pairing/article_pairing.hpp"

namespace yiju {

/// Proves one citation after the other. Texts that were let go are read again, only those that are needed; one that is gone
/// proves nothing.
class WordingProver {
 public:
  /// Keeps a reference: texts that were cited into do not change any more.
  explicit WordingProver(const Corpus& corpus) : corpus_(corpus) {}

  /// The resolution becomes resolved where the wordings are proven to say the same.
  void prove(const Citation& citation, Resolution& resolution);

 private:
  void follow(const Locator& cited, Resolution& resolution);
  void span_the_gap(const Locator& cited, Resolution& resolution);
  [[nodiscard]] DocumentId next_wording(const Resolution& resolution) const;
  [[nodiscard]] NodeIndex paired(DocumentId before, DocumentId after, NodeIndex article);
  [[nodiscard]] const Document* text(DocumentId document);

  const Corpus& corpus_;
  std::map<std::pair<DocumentId, DocumentId>, ArticlePairing> pairs_;
  std::map<DocumentId, std::unique_ptr<Document>> read_again_;
};

/// The same for all citations of a corpus.
void prove_wordings(Corpus& corpus);

}  // namespace yiju
