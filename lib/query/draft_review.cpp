#include "query/draft_review.hpp"

#include "base/parallel.hpp"
#include "document/draft_title.hpp"
#include "query/check.hpp"
#include "query/draft_choice.hpp"
#include "query/indexed_units.hpp"
#include "query/suggest_answer.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

constexpr std::size_t texts_beside = 6;  // provisions asked for besides, as those of drafts are taken out

/// A draft rests on no draft, and not on the text that it changes: these say the same in the same words.
void keep_sources(const LegalGraph& graph, const std::string& draft, SuggestedArticle& article, std::size_t most) {
  SuggestedArticle kept{article.article, {}, {}};
  for (std::size_t at = 0; at < article.suggestions.size() && kept.suggestions.size() < most; ++at) {
    const InstrumentId instrument = graph.nodes()[article.suggestions[at].provision].instrument;
    if (is_draft(graph, instrument) || title_key(graph.title(instrument)) == draft) continue;
    kept.suggestions.push_back(std::move(article.suggestions[at]));
    kept.shared.push_back(at < article.shared.size() ? std::move(article.shared[at]) : std::string());
  }
  article = std::move(kept);
}

SuggestAnswer suggest_for_gaps(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review,
                               const ReviewOptions& options) {
  std::vector<NodeId> articles;
  for (const GapList& list : review.gaps.lists) {
    for (const Gap& gap : list.gaps) {
      if (!is_folded(gap)) articles.push_back(gap.unit);
    }
  }
  if (articles.empty() || options.suggested == 0) return {};
  sort_as_read(graph, articles);
  const TextOfFile texts = texts_of_corpus(corpus);
  ClauseIndex own;
  if (options.index == nullptr)
    own = build_clause_index(graph, indexed_units(graph), texts, thread_count(options.threads));
  const SuggestLibrary library(graph, options.index == nullptr ? own : *options.index);
  const Document& document = corpus.documents[review.document];
  const SuggestDraft asking(library, asker_of(graph, text_node(graph, articles.front()), document,
                                              corpus.extractions[review.document], options.as_of));
  SuggestAnswer answer =
      suggest_for({asking, texts, options.threads}, articles, {options.suggested + texts_beside, false});
  const std::string draft = title_key(without_stage(document.title));
  for (SuggestedArticle& article : answer.articles) keep_sources(graph, draft, article, options.suggested);
  return answer;
}

/// A note or a table of G.
bool lies_beside(const Corpus& corpus, DocumentId document) {
  if (document == no_document) return true;
  return !corpus.is_library(document) && corpus.documents[document].form == DocumentForm::note;
}

void take_findings(const Corpus& corpus, const ReviewOptions& options, DraftReview& review) {
  std::vector<Finding> own;
  if (options.findings == nullptr) own = check_corpus(corpus, {options.as_of, options.threads});
  const bool alone = drafts_in(corpus).size() == 1;
  for (const Finding& finding : options.findings == nullptr ? own : *options.findings) {
    if (finding.document == review.document) {
      review.findings.push_back(finding);
    } else if (alone && lies_beside(corpus, finding.document)) {
      review.beside.push_back(finding);
    }
  }
}

}  // namespace

DocumentId document_meant(const Corpus& corpus) { return draft_meant(corpus).draft; }

DraftReview review_draft(const Corpus& corpus, const LegalGraph& graph, DocumentId document,
                         const ReviewOptions& options) {
  DraftReview review;
  review.document = document;
  review.root = graph.files()[document].node;
  take_findings(corpus, options, review);
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

std::vector<Finding> all_findings(const DraftReview& review) {
  std::vector<Finding> findings = review.findings;
  findings.insert(findings.end(), review.beside.begin(), review.beside.end());
  return findings;
}

TextOfFile texts_of_corpus(const Corpus& corpus) {
  return [&corpus](std::uint32_t file) {
    return file < corpus.documents.size() ? FileText(corpus.documents[file].source) : FileText();
  };
}

}  // namespace yiju
