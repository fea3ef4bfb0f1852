#include "query/draft_diff.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/article_pairing.hpp"
#include "query/shingles.hpp"

namespace yiju {

namespace {

constexpr std::uint32_t outside = 0xFFFFFFFF;     // of a citation that stands in no article
constexpr std::uint32_t no_article = 0xFFFFFFFE;  // where a version has no such article: nothing is cited there

// What makes two citations the same: title, target, relation.
using CitationKey = std::tuple<std::string, Locator, Relation>;

struct KeyedCitation {
  CitationKey key;
  std::uint32_t citation = 0;
};

// The citations of one version by the article they stand in (index into articles; `outside` for none).
std::map<std::uint32_t, std::vector<KeyedCitation>> citations_by_article(const Document& document,
                                                                         const Extraction& extraction) {
  std::map<std::uint32_t, std::vector<KeyedCitation>> by_article;
  for (std::uint32_t at = 0; at < extraction.citations.size(); ++at) {
    const Citation& citation = extraction.citations[at];
    const auto after = std::upper_bound(
        document.articles.begin(), document.articles.end(), citation.span.begin,
        [&](std::uint32_t byte, NodeIndex article) { return byte < document.nodes[article].span.begin; });
    std::uint32_t article = outside;
    if (after != document.articles.begin() && document.nodes[*(after - 1)].span.contains(citation.span.begin)) {
      article = static_cast<std::uint32_t>(after - 1 - document.articles.begin());
    }
    const std::string title =
        citation.instrument == self_title ? std::string() : extraction.titles[citation.instrument];
    by_article[article].push_back({{title, citation.target, citation.relation}, at});
  }
  return by_article;
}

// Article numbers of the old version → of the new one; a citation of the draft itself is compared in new numbers.
class Renumbering {
 public:
  Renumbering(const Document& before, const Document& after, const std::vector<ArticlePair>& pairs) {
    for (const ArticlePair& pair : pairs) {
      const ProvisionNode& one = before.nodes[before.articles[pair.before]];
      const ProvisionNode& other = after.nodes[after.articles[pair.after]];
      numbers_[{one.number, one.suffix}] = {other.number, other.suffix};
    }
  }

  void apply(CitationKey& key) const {
    Locator& target = std::get<Locator>(key);
    if (!std::get<std::string>(key).empty() || target.article == 0) return;
    const auto found = numbers_.find({target.article, target.article_suffix});
    if (found == numbers_.end()) return;
    const bool to_article = target.range() && target.paragraph == 0 && target.item == 0;
    if (to_article) {
      const auto end = numbers_.find({target.to, target.to_suffix});
      if (end == numbers_.end()) return;
      target.to = static_cast<std::uint16_t>(end->second.first);
      target.to_suffix = static_cast<std::uint8_t>(end->second.second);
    }
    target.article = static_cast<std::uint16_t>(found->second.first);
    target.article_suffix = static_cast<std::uint8_t>(found->second.second);
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>> numbers_;
};

// What `have` has beyond `other`, in reading order; a citation made twice counts twice.
std::vector<CitationChange> beyond(const std::vector<KeyedCitation>& have, const std::vector<KeyedCitation>& other,
                                   const Extraction& extraction) {
  std::map<CitationKey, int> left;
  for (const KeyedCitation& citation : other) ++left[citation.key];
  std::vector<CitationChange> changes;
  for (const KeyedCitation& citation : have) {
    if (left[citation.key]-- > 0) continue;
    changes.push_back(
        {citation.citation, std::get<std::string>(citation.key), extraction.citations[citation.citation].target});
  }
  return changes;
}

// Pairs that keep their order: the longest rising run of old places (patience sorting, n log n).
std::vector<char> in_order(const std::vector<ArticlePair>& pairs) {
  std::vector<std::size_t> tails, before(pairs.size(), pairs.size());
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), at, [&](std::size_t tail, std::size_t now) {
      return pairs[tail].before < pairs[now].before;
    });
    if (place != tails.begin()) before[at] = *(place - 1);
    if (place == tails.end()) {
      tails.push_back(at);
    } else {
      *place = at;
    }
  }
  std::vector<char> ordered(pairs.size(), 0);
  for (std::size_t at = tails.empty() ? pairs.size() : tails.back(); at < pairs.size(); at = before[at])
    ordered[at] = 1;
  return ordered;
}

ArticleChange change_of(const Document& before, const Document& after, const ArticlePair& pair, bool ordered) {
  ArticleChange change;
  change.before = before.articles[pair.before];
  change.after = after.articles[pair.after];
  change.alike = pair.alike;
  const std::vector<std::uint64_t> one = shingles_of(body_of(before, change.before), 1);
  change.changed = pair.alike < 1 || one != shingles_of(body_of(after, change.after), 1);
  const ProvisionNode& old = before.nodes[change.before];
  const ProvisionNode& young = after.nodes[change.after];
  if (!ordered) {
    change.fate = ArticleFate::moved;
  } else if (old.number != young.number || old.suffix != young.suffix) {
    change.fate = ArticleFate::renumbered;
  }
  return change;
}

// Puts the dropped articles behind the article that stood before them.
void insert_dropped(const Document& before, const std::vector<ArticlePair>& pairs,
                    std::vector<ArticleChange>& changes) {
  std::vector<char> paired(before.articles.size(), 0);
  for (const ArticlePair& pair : pairs) paired[pair.before] = 1;
  for (std::size_t at = 0; at < before.articles.size(); ++at) {
    if (paired[at] != 0) continue;
    ArticleChange dropped;
    dropped.before = before.articles[at];
    dropped.fate = ArticleFate::dropped;
    auto place = changes.begin();
    if (at > 0) {
      place = std::find_if(changes.begin(), changes.end(),
                           [&](const ArticleChange& change) { return change.before == before.articles[at - 1]; });
      if (place != changes.end()) ++place;
    }
    changes.insert(place, std::move(dropped));
  }
}

std::vector<ArticleChange> changes_of(const Document& before, const Document& after,
                                      const std::vector<ArticlePair>& pairs) {
  const std::vector<char> ordered = in_order(pairs);
  std::vector<ArticleChange> changes;
  for (std::size_t at = 0, pair = 0; at < after.articles.size(); ++at) {
    if (pair < pairs.size() && pairs[pair].after == at) {
      changes.push_back(change_of(before, after, pairs[pair], ordered[pair] != 0));
      ++pair;
    } else {
      ArticleChange added;
      added.after = after.articles[at];
      added.fate = ArticleFate::added;
      changes.push_back(std::move(added));
    }
  }
  return changes;
}

void compare_citations(const DiffInput& input, const std::vector<ArticlePair>& pairs, DraftDiff& diff) {
  auto old_citations = citations_by_article(input.before, input.cited_before);
  auto new_citations = citations_by_article(input.after, input.cited_after);
  const Renumbering renumbering(input.before, input.after, pairs);
  for (auto& [article, citations] : old_citations) {
    for (KeyedCitation& citation : citations) renumbering.apply(citation.key);
  }
  const auto place_of = [](const Document& document, NodeIndex article) {
    if (article == no_node) return no_article;
    const auto found = std::lower_bound(document.articles.begin(), document.articles.end(), article);
    return static_cast<std::uint32_t>(found - document.articles.begin());
  };
  for (ArticleChange& change : diff.articles) {
    const auto& old = old_citations[place_of(input.before, change.before)];
    const auto& young = new_citations[place_of(input.after, change.after)];
    change.lost = beyond(old, young, input.cited_before);
    change.gained = beyond(young, old, input.cited_after);
  }
  diff.lost = beyond(old_citations[outside], new_citations[outside], input.cited_before);
  diff.gained = beyond(new_citations[outside], old_citations[outside], input.cited_after);
}

}  // namespace

bool DraftDiff::empty() const {
  return lost.empty() && gained.empty() &&
         std::all_of(articles.begin(), articles.end(), [](const ArticleChange& change) {
           return change.fate == ArticleFate::kept && !change.changed && change.lost.empty() && change.gained.empty();
         });
}

DraftDiff compare_drafts(const DiffInput& input) {
  const std::vector<ArticlePair> pairs = pair_articles(input.before, input.after);
  DraftDiff diff;
  diff.articles = changes_of(input.before, input.after, pairs);
  insert_dropped(input.before, pairs, diff.articles);
  compare_citations(input, pairs, diff);
  return diff;
}

const char* name_of(ArticleFate fate) {
  switch (fate) {
    case ArticleFate::kept:
      return "kept";
    case ArticleFate::renumbered:
      return "renumbered";
    case ArticleFate::moved:
      return "moved";
    case ArticleFate::added:
      return "added";
    case ArticleFate::dropped:
      return "dropped";
  }
  return "";
}

}  // namespace yiju
