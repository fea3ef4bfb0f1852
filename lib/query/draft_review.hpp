// Everything that a reviewer is told of one draft, asked for at once: what check finds in it, its gaps, its powers, what
// its articles might rest on, and what has changed since of what it rests on. What goes back to the drafter (annotate) and
// into the file (dossier) is made of this.
#pragma once

#include <vector>

#include "corpus/corpus.hpp"
#include "graph/legal_graph.hpp"
#include "query/finding.hpp"
#include "query/gaps.hpp"
#include "query/powers.hpp"
#include "query/stale.hpp"
#include "query/suggest.hpp"

namespace yiju {

struct DraftReview {
  DocumentId document = no_document;
  NodeId root = none;             ///< of the draft's text in the graph
  std::vector<Finding> findings;  ///< of the draft's own text
  std::vector<Finding> beside;    ///< of the notes and tables in G, where it is the only draft
  GapsAnswer gaps;                ///< one list
  PowersAnswer powers;            ///< one list
  SuggestAnswer suggestions;      ///< for the gaps that are listed
  StaleAnswer stale;
};

/// Of the draft, then of what lies beside it.
[[nodiscard]] std::vector<Finding> all_findings(const DraftReview& review);

struct ReviewOptions {
  Date as_of;                 ///< unknown: each text's own date
  unsigned threads = 0;       ///< 0: as many as the machine has
  std::size_t suggested = 3;  ///< provisions for an article; 0: none are looked for
  // Where several drafts are reviewed: what is the same for all. Null: made where it is needed.
  const ClauseIndex* index = nullptr;              ///< of the graph
  const std::vector<Finding>* findings = nullptr;  ///< of check for the whole corpus
};

/// The document that a reviewer means: of a folder its draft, or the only text beside notes and amending decisions; of a
/// file that file. Throws Error{usage} where it cannot be told.
[[nodiscard]] DocumentId document_meant(const Corpus& corpus);

/// The graph is built from the corpus.
[[nodiscard]] DraftReview review_draft(const Corpus& corpus, const LegalGraph& graph, DocumentId document,
                                       const ReviewOptions& options);

/// The texts of a corpus at hand, which must outlive the result.
[[nodiscard]] TextOfFile texts_of_corpus(const Corpus& corpus);

}  // namespace yiju
