#include "corpus/tabled_draft.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

std::string stem_of(std::string_view title) { return title_key(without_stage(title)); }

// The drafts that notices and notes name, by title without stage; none where they name it at several stages.
std::unordered_map<std::string, std::string> drafts_spoken_of(const Corpus& corpus) {
  std::unordered_map<std::string, std::string> named;
  for (const Document& document : corpus.documents) {
    if (!is_companion_title(document.title) && !announces_draft(document.title)) continue;
    const std::string draft = draft_named(document.title);
    if (!is_draft_title(draft)) continue;
    const auto [at, fresh] = named.emplace(stem_of(draft), draft);
    if (!fresh && title_key(at->second) != title_key(draft)) at->second.clear();
  }
  return named;
}

}  // namespace

void name_tabled_drafts(Corpus& corpus) {
  std::vector<DocumentId> tables;
  std::set<std::string> drafts;  // that have a text of their own
  for (DocumentId at = 0; at < corpus.documents.size(); ++at) {
    const Document& document = corpus.documents[at];
    if (document.articles.empty()) continue;
    if (compares_wordings(document.title)) tables.push_back(at);
    if (is_draft_title(document.title)) drafts.insert(stem_of(document.title));
  }
  if (tables.empty() || corpus.documents.size() == 1) return;  // alone it is asked for by its own name
  const auto spoken_of = drafts_spoken_of(corpus);
  for (const DocumentId at : tables) {
    std::string draft = draft_named(corpus.documents[at].title);
    const std::string stem = stem_of(draft);
    if (!is_draft_title(draft)) {
      const auto named = spoken_of.find(stem);
      draft = named == spoken_of.end() ? std::string() : named->second;
    }
    if (draft.empty() || !drafts.insert(stem).second) continue;
    corpus.documents[at].title = draft;
    if (!corpus.extractions[at].titles.empty()) corpus.extractions[at].titles[self_title] = draft;
  }
}

}  // namespace yiju
