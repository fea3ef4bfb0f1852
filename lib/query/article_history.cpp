#include "query/article_history.hpp"

#include <algorithm>
#include <map>

#include "citation/absolute.hpp"
#include "query/draft_choice.hpp"

namespace yiju {

namespace {

// The loaded wordings, one a date: of several files of one date that which holds the article, else the first.
std::vector<ArticleVersion> versions_of(const Corpus& corpus, DocumentId document) {
  std::vector<ArticleVersion> versions;
  const InstrumentId instrument = corpus.registry.instrument_of(document);
  for (const Version& version : corpus.registry.versions_of(instrument)) {
    const bool again = !versions.empty() && versions.back().date == version.date;
    if (again && version.document != document) continue;
    if (again) versions.pop_back();
    versions.emplace_back();
    versions.back().document = version.document;
    versions.back().date = version.date;
  }
  // A draft's stages are instruments of their own.
  if (const std::vector<DocumentId> stages = stages_of(corpus, document); stages.size() > 1) {
    versions.clear();
    for (const DocumentId stage : stages) {
      versions.emplace_back();
      versions.back().document = stage;
      versions.back().date = corpus.documents[stage].version;
    }
  }
  return versions;
}

void take(ArticleVersion& version, const ArticleThen& then) {
  version.article = then.article;
  version.doubtful = then.article == no_node && then.doubtful;
}

// From the wording that was asked for to its neighbours, and on from these.
void follow(std::vector<ArticleVersion>& versions, std::size_t asked, VersionPairings& pairings) {
  for (std::size_t at = asked; at + 1 < versions.size() && versions[at].article != no_node; ++at)
    take(versions[at + 1], pairings.successor(versions[at].document, versions[at].article, versions[at + 1].document));
  for (std::size_t at = asked; at > 0 && versions[at].article != no_node; --at)
    take(versions[at - 1],
         pairings.predecessor(versions[at].document, versions[at].article, versions[at - 1].document));
}

void compare_neighbours(std::vector<ArticleVersion>& versions, VersionPairings& pairings) {
  for (std::size_t at = 1; at < versions.size(); ++at) {
    const ArticleVersion& old = versions[at - 1];
    ArticleVersion& now = versions[at];
    if (old.article == no_node || now.article == no_node) continue;
    const ArticleThen then = pairings.successor(old.document, old.article, now.document);
    now.several = then.several;
    now.same_words = then.article == now.article && then.same_words;
    if (!now.same_words) now.words = pairings.words_between(old.document, old.article, now.document, now.article);
  }
}

void add_citations(const Corpus& corpus, std::vector<ArticleVersion>& versions) {
  std::map<DocumentId, ArticleVersion*> by_document;
  for (ArticleVersion& version : versions) {
    if (version.article != no_node) by_document[version.document] = &version;
  }
  for (DocumentId from = 0; from < corpus.documents.size(); ++from) {
    for (std::uint32_t i = 0; i < corpus.resolutions[from].size(); ++i) {
      const Resolution& resolution = corpus.resolutions[from][i];
      if (resolution.document == from || resolution.node == no_node) continue;
      const auto found = by_document.find(resolution.document);
      if (found == by_document.end()) continue;
      const Document& document = corpus.documents[resolution.document];
      if (article_of(document, resolution.node) == found->second->article) found->second->cited_by.push_back({from, i});
    }
  }
}

}  // namespace

std::vector<ArticleVersion> history_of(const Corpus& corpus, DocumentId document, NodeIndex place) {
  const NodeIndex article = article_of(corpus.documents[document], place);
  if (article == no_node) return {};
  std::vector<ArticleVersion> versions = versions_of(corpus, document);
  const auto asked = std::find_if(versions.begin(), versions.end(),
                                  [&](const ArticleVersion& version) { return version.document == document; });
  if (asked == versions.end()) return {};
  asked->article = article;
  asked->asked = true;
  VersionPairings pairings(corpus);
  follow(versions, static_cast<std::size_t>(asked - versions.begin()), pairings);
  compare_neighbours(versions, pairings);
  add_citations(corpus, versions);
  return versions;
}

}  // namespace yiju
