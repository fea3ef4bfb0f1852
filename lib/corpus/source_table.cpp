#include "corpus/source_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "document/draft_title.hpp"
#include "document/enclosing.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

bool names_sources(const Document& document) {
  return document.form == DocumentForm::statute && compares_wordings(document.title) &&
         std::ranges::any_of(document.notes, [](const DocumentNote& note) { return is_column(note.kind); });
}

// The draft that the table names; where it names none, the only one.
std::optional<DocumentId> draft_of(const Corpus& corpus, DocumentId table) {
  const std::string named = title_key(without_stage(draft_named(corpus.documents[table].title)));
  std::optional<DocumentId> draft;
  for (DocumentId at = 0; at < corpus.documents.size(); ++at) {
    const Document& other = corpus.documents[at];
    if (at == table || other.form == DocumentForm::note || !is_draft_title(other.title)) continue;
    if (compares_wordings(other.title) || other.articles.empty()) continue;
    if (!named.empty() && title_key(without_stage(other.title)) != named) continue;
    if (named.empty() && draft) return std::nullopt;
    draft = at;
  }
  return draft;
}

// 第二条: the words of an article's number.
Span label_of(const Document& document, NodeIndex article) {
  const Span whole = document.nodes[article].span;
  const std::string_view words = slice(document.source.text, whole);
  const std::size_t first = words.find("第"), unit = words.find("条");
  if (first == words.npos || unit == words.npos || unit < first) return {whole.begin, whole.begin};
  return {whole.begin + static_cast<std::uint32_t>(first), whole.begin + static_cast<std::uint32_t>(unit + 3)};
}

TitleIndex index_of(std::vector<std::string>& titles, const std::string& title) {
  const auto at = std::find(titles.begin() + 1, titles.end(), title);
  if (at != titles.end()) return static_cast<TitleIndex>(at - titles.begin());
  titles.push_back(title);
  return static_cast<TitleIndex>(titles.size() - 1);
}

// The sources of the columns, each behind a citation of the article beside it. What the copied articles cite is the draft's.
// Of each citation the index it had.
std::vector<std::uint32_t> keep_columns(const Document& document, Extraction& extraction) {
  std::vector<Citation> cited = std::move(extraction.citations);
  extraction.citations.clear();
  extraction.unspecific.clear();
  extraction.decision_days.clear();
  extraction.ties.clear();
  NodeIndex last = no_node;
  std::uint32_t named = no_citation;
  std::vector<std::uint32_t> from;
  const auto add = [&](Citation citation, std::uint32_t before) {
    from.push_back(before);
    citation.group = static_cast<std::uint32_t>(extraction.citations.size());
    citation.antecedent = no_citation;
    extraction.citations.push_back(citation);
    return citation.group;
  };
  for (std::uint32_t at = 0; at < cited.size(); ++at) {
    const Citation& source = cited[at];
    if (source.relation_rule != RuleId::basis_column || source.place == no_node) continue;
    const NodeIndex article = enclosing(document, source.place, ProvisionKind::article);
    if (article == no_node) continue;
    if (article != last) {
      Citation label;
      label.span = label_of(document, article);
      label.place = article;
      label.instrument = extraction.subject;
      label.target = locator_of(document, article).without_divisions();
      label.naming = Naming::carried;
      label.rule = RuleId::basis_column;
      named = add(label, no_citation);
      last = article;
    }
    extraction.ties.push_back({named, add(source, at), source.relation});
  }
  return from;
}

}  // namespace

void read_source_tables(Corpus& corpus) {
  for (DocumentId at = 0; at < corpus.documents.size(); ++at) {
    if (!names_sources(corpus.documents[at])) continue;
    const std::optional<DocumentId> draft = draft_of(corpus, at);
    if (!draft) continue;
    Extraction& extraction = corpus.extractions[at];
    extraction.subject = index_of(extraction.titles, corpus.documents[*draft].title);
    corpus.documents[at].form = DocumentForm::note;
    corpus.excerpts[at].choose_citations(keep_columns(corpus.documents[at], extraction));
  }
}

}  // namespace yiju
