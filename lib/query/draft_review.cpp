#include "query/draft_review.hpp"

#include "base/parallel.hpp"
#include "query/check.hpp"
#include "query/draft_choice.hpp"
#include "query/indexed_units.hpp"
#include "query/suggest_answer.hpp"

namespace yiju {

namespace {

SuggestAnswer suggest_for_gaps(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review,
                               const ReviewOptions& options) {
  std::vector<NodeId> articles;
  for (const GapList& list : review.gaps.lists) {
    for (const Gap& gap : list.gaps) {
      if (!is_folded(gap)) articles.push_back(gap.unit);
    }
  }
  if (articles.empty() || options.suggested == 0) return {};
  const TextOfFile texts = texts_of_corpus(corpus);
  ClauseIndex own;
  if (options.index == nullptr)
    own = build_clause_index(graph, indexed_units(graph), texts, thread_count(options.threads));
  return suggest_for({graph, options.index == nullptr ? own : *options.index, texts, corpus.documents[review.document],
                      corpus.extractions[review.document], options.as_of, options.threads},
                     articles, {options.suggested, false});
}

}  // namespace

DocumentId document_meant(const Corpus& corpus) { return draft_meant(corpus).draft; }

DraftReview review_draft(const Corpus& corpus, const LegalGraph& graph, DocumentId document,
                         const ReviewOptions& options) {
  DraftReview review;
  review.document = document;
  review.root = graph.files()[document].node;
  CheckOptions check;
  check.as_of = options.as_of;
  check.threads = options.threads;
  review.findings = check_corpus(corpus, check);
  std::erase_if(review.findings, [&](const Finding& finding) { return finding.document != document; });
  const TextOfFile texts = texts_of_corpus(corpus);
  review.gaps = find_gaps(graph, {review.root}, texts);
  review.powers = find_powers(graph, texts, {review.root});
  StaleOptions stale;
  stale.as_of = options.as_of;
  stale.of = corpus.registry.instrument_of(document);
  review.stale = find_stale(corpus, stale);
  std::erase_if(review.stale.rows, [&](const StaleRow& row) { return row.document != document; });
  review.suggestions = suggest_for_gaps(corpus, graph, review, options);
  return review;
}

TextOfFile texts_of_corpus(const Corpus& corpus) {
  return [&corpus](std::uint32_t file) {
    return file < corpus.documents.size() ? FileText(corpus.documents[file].source.text) : FileText();
  };
}

}  // namespace yiju
