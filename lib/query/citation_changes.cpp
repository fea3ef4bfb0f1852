#include "query/citation_changes.hpp"

#include <algorithm>

namespace yiju {

namespace {

std::uint32_t article_at(const Document& document, std::uint32_t byte) {
  const auto behind =
      std::upper_bound(document.articles.begin(), document.articles.end(), byte,
                       [&](std::uint32_t at, NodeIndex article) { return at < document.nodes[article].span.begin; });
  if (behind == document.articles.begin() || !document.nodes[*(behind - 1)].span.contains(byte))
    return CitationsOfArticles::outside;
  return static_cast<std::uint32_t>(behind - 1 - document.articles.begin());
}

bool means_same(const CarriedCitation& one, const CarriedCitation& other) {
  if (one.title != other.title || one.relation != other.relation) return false;
  return std::any_of(one.places.begin(), one.places.end(), [&](const Locator& place) {
    return std::find(other.places.begin(), other.places.end(), place) != other.places.end();
  });
}

}  // namespace

CitationsOfArticles::CitationsOfArticles(const Document& document, const Extraction& extraction,
                                         ProvisionCarrier* carrier) {
  for (std::uint32_t at = 0; at < extraction.citations.size(); ++at) {
    const Citation& citation = extraction.citations[at];
    const bool itself = citation.instrument == self_title;
    CarriedCitation carried{at,
                            itself ? std::string() : extraction.titles[citation.instrument],
                            citation.relation,
                            citation.target,
                            {citation.target}};
    if (itself)
      carried.places = carrier != nullptr ? carrier->carry(citation.target)
                                          : std::vector<Locator>{full_locator(document, citation.target)};
    by_article_[article_at(document, citation.span.begin)].push_back(std::move(carried));
  }
}

const std::vector<CarriedCitation>& CitationsOfArticles::in(std::uint32_t article) const {
  static const std::vector<CarriedCitation> no_citations;
  const auto found = by_article_.find(article);
  return found == by_article_.end() ? no_citations : found->second;
}

std::vector<KnownMeaning> CitationsOfArticles::meanings_in(std::uint32_t article, const Extraction& extraction) const {
  std::vector<KnownMeaning> meanings;
  std::uint32_t end = 0;
  for (const CarriedCitation& carried : in(article)) {
    const Span span = extraction.citations[carried.citation].span;
    if (!carried.title.empty() || carried.places.size() != 1 || span.begin < end) continue;
    meanings.push_back({span, "§" + to_string(carried.places.front())});
    end = span.end;
  }
  return meanings;
}

std::vector<CitationChange> beyond(const std::vector<CarriedCitation>& have,
                                   const std::vector<CarriedCitation>& other) {
  std::vector<char> taken(other.size(), 0);
  std::vector<CitationChange> changes;
  std::size_t first_free = 0;
  for (const CarriedCitation& citation : have) {
    while (first_free < other.size() && taken[first_free] != 0) ++first_free;
    std::size_t fresh = first_free;
    while (fresh < other.size() && (taken[fresh] != 0 || !means_same(citation, other[fresh]))) ++fresh;
    if (fresh != other.size()) {
      taken[fresh] = 1;
      continue;
    }
    std::size_t known = other.size();  // one behind the last
    while (known > 0 && (taken[known - 1] == 0 || !means_same(citation, other[known - 1]))) --known;
    if (known == 0 || other[known - 1].target == citation.target)
      changes.push_back({citation.citation, citation.title, citation.target});  // twice here, once there
  }
  return changes;
}

void find_redirections(CitationChanges& changes) {
  for (auto lost = changes.lost.begin(); lost != changes.lost.end();) {
    const auto gained = std::find_if(changes.gained.begin(), changes.gained.end(), [&](const CitationChange& change) {
      return change.title == lost->title && !change.target.whole() && !lost->target.whole();
    });
    if (gained == changes.gained.end()) {
      ++lost;
      continue;
    }
    changes.redirected.push_back({*lost, *gained});
    changes.gained.erase(gained);
    lost = changes.lost.erase(lost);
  }
}

}  // namespace yiju
