#include "query/amending_diff.hpp"

#include <algorithm>

#include "citation/extractor.hpp"

namespace yiju {

namespace {

// The newest wording at hand that is older than the draft, else the oldest.
DocumentId wording_found_by(const Corpus& corpus, InstrumentId law, const Document& draft) {
  DocumentId found = no_document;
  for (const Version& version : corpus.registry.versions_of(law)) {
    const Document& text = corpus.documents[version.document];
    if (text.outline_only || text.articles.empty() || &text == &draft) continue;
    if (found == no_document || !came_of(draft, version)) found = version.document;
  }
  return found;
}

}  // namespace

bool came_of(const Document& draft, const Version& text) {
  Date made = draft.version.known() ? draft.version : draft.adopted;
  if (!made.known()) made = draft.metadata.version;
  if (made.known()) return text.date >= made;
  return draft.effective.known() && text.from >= draft.effective;
}

std::vector<DocumentId> laws_amended_by(const Corpus& corpus, DocumentId draft) {
  std::vector<DocumentId> laws;
  const std::vector<Citation>& citations = corpus.extractions[draft].citations;
  for (std::size_t at = 0; at < citations.size(); ++at) {
    const InstrumentId law = corpus.resolutions[draft][at].instrument;
    if (citations[at].relation != Relation::amends || law == no_instrument) continue;
    const DocumentId text = wording_found_by(corpus, law, corpus.documents[draft]);
    if (text != no_document && text != draft && std::ranges::find(laws, text) == laws.end()) laws.push_back(text);
  }
  return laws;
}

void compare_with_amended(const Document& draft, const Document& law, const AmendingReader& reader) {
  const AmendedText amended = amended_text(draft, law);
  // Both wordings are read alike: a library keeps of its texts no citations, or knows more titles than the new one does.
  const Extraction cited_before = extract_citations(law), cited_after = extract_citations(amended.document);
  const DiffInput input{law, cited_before, amended.document, cited_after, amended.pairs, &draft};
  DraftDiff diff = compare_drafts(input);
  keep_amended(diff, input, amended);
  reader(input, diff, amended);
}

}  // namespace yiju
