#include "query/draft_review.hpp"

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "query/check.hpp"
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
  const ClauseIndex index = build_clause_index(graph, indexed_units(graph), texts, thread_count(options.threads));
  return suggest_for({graph, index, texts, corpus.documents[review.document], corpus.extractions[review.document],
                      options.as_of, options.threads},
                     articles, {options.suggested, false});
}

}  // namespace

DocumentId document_meant(const Corpus& corpus) {
  if (corpus.documents.size() == 1 || corpus.first_of_libraries == 1) return 0;
  std::vector<DocumentId> drafts, texts;
  for (DocumentId at = 0; at < corpus.documents.size() && !corpus.is_library(at); ++at) {
    const InstrumentId instrument = corpus.registry.instrument_of(at);
    const DocumentForm form = corpus.documents[at].form;
    if (form == DocumentForm::note || form == DocumentForm::amendment) continue;
    const Instrument& facts = corpus.registry.instruments()[instrument];
    texts.push_back(at);
    if (facts.level == Level::draft || facts.status == InstrumentStatus::draft) drafts.push_back(at);
  }
  if (drafts.size() == 1) return drafts.front();
  if (drafts.empty() && texts.size() == 1) return texts.front();
  throw Error(ErrorCode::usage, {"应为一份文本或只有一件草案的文件夹：" + corpus.root,
                                 "expected one text, or a folder with one draft: " + corpus.root});
}

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
