// One article through the loaded wordings of its instrument: what each said, its number then, and who cited it then.
//   history laws 立法法第七十二条  →  2000-03-15 第六十三条; 2015-03-15 第七十二条, changed; 2023-03-13 第八十一条,
//   changed
#pragma once

#include <vector>

#include "query/version_pairing.hpp"

namespace yiju {

/// A citation of the article in one of its wordings.
struct CitedThen {
  DocumentId document = no_document;
  std::uint32_t citation = 0;  ///< index into its extraction
};

struct ArticleVersion {
  DocumentId document = no_document;
  Date date;                      ///< of the wording
  NodeIndex article = no_node;    ///< no_node: this wording has no such article
  bool asked = false;             ///< the wording whose article was asked about
  bool doubtful = false;          ///< or may have one, which cannot be told
  bool same_words = false;        ///< as the wording before
  bool several = false;           ///< split or merged beside the wording before
  std::vector<WordChange> words;  ///< where it differs from the wording before
  std::vector<CitedThen> cited_by;
};

/// All loaded wordings of the document's instrument, of a draft all its stages, oldest first, seen from the article that holds `place` there; none
/// where it stands in no article. A citation counts for the wording that it was resolved to.
[[nodiscard]] std::vector<ArticleVersion> history_of(const Corpus& corpus, DocumentId document, NodeIndex place);

}  // namespace yiju
