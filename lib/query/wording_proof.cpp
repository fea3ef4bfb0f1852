#include "query/wording_proof.hpp"

#include <algorithm>

#include "base/file_trouble.hpp"
#include "document/parser.hpp"
#include "query/bare_words.hpp"
#include "query/shingles.hpp"
#include "text/reader.hpp"

namespace yiju {

namespace {

constexpr double says_the_same = 0.5;  // of a 款 or 项: amended words keep more of their pairs, others rarely a third
constexpr std::size_t pair_length = 2;

NodeIndex article_of(const Document& document, const Locator& cited) {
  Locator article;
  article[Unit::article] = cited[Unit::article];
  article.article_suffix = cited.article_suffix;
  return find_provision(document, article);
}

bool alike(const Document& one, NodeIndex from, const Document& other, NodeIndex to) {
  return likeness(shingles_of(text_of(one, from), pair_length), shingles_of(text_of(other, to), pair_length)) >=
         says_the_same;
}

}  // namespace

void WordingProver::prove(const Citation& citation, Resolution& resolution) {
  const bool doubtful = sureness_of(resolution.outcome, resolution.reason) == Sureness::other_number;
  if (!doubtful || citation.target[Unit::article] == 0 || citation.target.range()) return;
  if (resolution.meant != no_document) {
    follow(citation.target, resolution);
  } else if (resolution.reason == Reason::version_earlier && resolution.node != no_node) {
    span_the_gap(citation.target, resolution);
  }
}

// The article that was cited, in the wording that is asked for.
void WordingProver::follow(const Locator& cited, Resolution& resolution) {
  const Document* const meant = text(resolution.meant);
  const Document* const asked = text(resolution.document);
  if (meant == nullptr || asked == nullptr) return;
  const NodeIndex from = find_provision(*meant, cited);
  const NodeIndex article = paired(resolution.meant, resolution.document, article_of(*meant, cited));
  if (from == no_node || article == no_node) return;
  Locator place = cited;
  place[Unit::article] = static_cast<std::uint16_t>(asked->nodes[article].number);
  place.article_suffix = asked->nodes[article].suffix;
  const NodeIndex to = find_provision(*asked, place);
  if (to == no_node || (to != article && !alike(*meant, from, *asked, to))) return;
  resolution.node = to;
  resolution.outcome = Outcome::resolved;
}

// The wording that was cited is not loaded, but one before and one after it are.
void WordingProver::span_the_gap(const Locator& cited, Resolution& resolution) {
  const DocumentId after = next_wording(resolution);
  if (after == no_document) return;
  const Document* const before = text(resolution.document);
  const Document* const later = text(after);
  if (before == nullptr || later == nullptr) return;
  const NodeIndex there = find_provision(*later, cited), here = find_provision(*before, cited);
  if (there == no_node || here == no_node) return;
  const NodeIndex article = paired(resolution.document, after, article_of(*before, cited));
  if (article == no_node || article != article_of(*later, cited)) return;
  if (here != article_of(*before, cited) && !alike(*before, here, *later, there)) return;
  resolution.outcome = Outcome::resolved;
  // Where the two differ the wording between them may have had the words of either.
  if (bare_words(text_of(*before, here)) != bare_words(text_of(*later, there))) resolution.reason = Reason::number_kept;
}

DocumentId WordingProver::next_wording(const Resolution& resolution) const {
  const auto versions = corpus_.registry.versions_of(resolution.instrument);
  const auto own = std::find_if(versions.begin(), versions.end(),
                                [&](const Version& version) { return version.document == resolution.document; });
  const auto next = std::find_if(own, versions.end(), [&](const Version& version) { return own->date < version.date; });
  return next == versions.end() ? no_document : next->document;
}

// The article of `after` that is paired with one of `before`; no_node where none is.
NodeIndex WordingProver::paired(DocumentId before, DocumentId after, NodeIndex article) {
  if (article == no_node) return no_node;
  const Document& old = *text(before);
  const Document& young = *text(after);
  const auto [entry, fresh] = pairs_.try_emplace({before, after});
  if (fresh) entry->second = pair_articles(old, young);
  const auto place = std::find(old.articles.begin(), old.articles.end(), article);
  if (place == old.articles.end()) return no_node;
  const ArticlePair* const pair = entry->second.successor_of(static_cast<std::size_t>(place - old.articles.begin()));
  return pair == nullptr || pair->kind != PairKind::whole ? no_node : young.articles[pair->after];
}

// The document with its words; null where they cannot be had.
const Document* WordingProver::text(DocumentId document) {
  if (!corpus_.documents[document].source.text.empty()) return &corpus_.documents[document];
  const auto known = read_again_.find(document);
  if (known != read_again_.end()) return known->second.get();
  std::unique_ptr<Document>& kept = read_again_[document];
  const std::string& path = corpus_.documents[document].source.path;
  const auto gone = trouble_with(path, [&] {  // told by whoever reads it first
    auto read = std::make_unique<Document>(parse_document(read_source(path)));
    if (read->nodes.size() == corpus_.documents[document].nodes.size()) kept = std::move(read);
  });
  return gone ? nullptr : kept.get();
}

void prove_wordings(Corpus& corpus) {
  WordingProver prover(corpus);
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const std::vector<Citation>& citations = corpus.extractions[d].citations;
    for (std::size_t i = 0; i < citations.size(); ++i) prover.prove(citations[i], corpus.resolutions[d][i]);
  }
}

}  // namespace yiju
