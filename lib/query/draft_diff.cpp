#include "query/draft_diff.hpp"

#include <algorithm>
#include <map>
#include <tuple>


namespace yiju {

namespace {

constexpr std::uint32_t outside = 0xFFFFFFFF;     // of a citation that stands in no article

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
      if (pair.doubtful || pair.kind == PairKind::part) continue;
      const ProvisionNode& one = before.nodes[before.articles[pair.before]];
      const ProvisionNode& other = after.nodes[after.articles[pair.after]];
      numbers_.emplace(std::pair(one.number, one.suffix), std::pair(other.number, other.suffix));
    }
  }

  void apply(CitationKey& key) const {
    Locator& target = std::get<Locator>(key);
    if (!std::get<std::string>(key).empty() || target[Unit::article] == 0) return;
    const auto found = numbers_.find({target[Unit::article], target.article_suffix});
    if (found == numbers_.end()) return;
    const bool to_article = target.range() && target[Unit::paragraph] == 0 && target[Unit::item] == 0;
    if (to_article) {
      const auto end = numbers_.find({target.to, target.to_suffix});
      if (end == numbers_.end()) return;
      target.to = static_cast<std::uint16_t>(end->second.first);
      target.to_suffix = static_cast<std::uint8_t>(end->second.second);
    }
    target[Unit::article] = static_cast<std::uint16_t>(found->second.first);
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

// Pairs that keep their order: the longest run of old places that never falls (patience sorting, n log n).
std::vector<char> in_order(const std::vector<ArticlePair>& pairs) {
  std::vector<std::size_t> tails, before(pairs.size(), pairs.size());
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    const auto place = std::upper_bound(tails.begin(), tails.end(), at, [&](std::size_t now, std::size_t tail) {
      return pairs[now].before < pairs[tail].before;
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
  change.kind = pair.kind;
  change.alike = pair.alike;
  change.changed = !pair.same_words;
  change.doubtful = pair.doubtful;
  const ProvisionNode& old = before.nodes[change.before];
  const ProvisionNode& young = after.nodes[change.after];
  if (!ordered) {
    change.fate = ArticleFate::moved;
  } else if (old.number != young.number || old.suffix != young.suffix) {
    change.fate = ArticleFate::renumbered;
  }
  return change;
}

// Old articles without a successor, by the place of the article that stood before them (0: none did).
std::vector<std::vector<std::size_t>> dropped_behind(std::size_t articles, const std::vector<ArticlePair>& pairs) {
  std::vector<char> paired(articles, 0);
  for (const ArticlePair& pair : pairs) {
    if (pair.kind != PairKind::part) paired[pair.before] = 1;
  }
  std::vector<std::vector<std::size_t>> behind(articles + 1);
  for (std::size_t at = 0, last = 0; at < articles; ++at) {
    if (paired[at] != 0) {
      last = at + 1;
    } else {
      behind[last].push_back(at);
    }
  }
  return behind;
}

class ChangeList {
 public:
  ChangeList(const Document& before, const Document& after, const std::vector<ArticlePair>& pairs)
      : before_(before), after_(after), pairs_(pairs), ordered_(in_order(pairs)),
        dropped_(dropped_behind(before.articles.size(), pairs)) {}

  [[nodiscard]] std::vector<ArticleChange> take() {
    put_dropped(0);
    for (std::size_t at = 0, pair = 0; at < after_.articles.size(); ++at) {
      bool has_predecessor = false;
      for (; pair < pairs_.size() && pairs_[pair].after == at; ++pair) {
        changes_.push_back(change_of(before_, after_, pairs_[pair], ordered_[pair] != 0));
        has_predecessor = has_predecessor || pairs_[pair].kind != PairKind::part;
        if (pairs_[pair].kind != PairKind::part) put_dropped(pairs_[pair].before + 1);
      }
      if (!has_predecessor) put_added(at);
    }
    return std::move(changes_);
  }

 private:
  void put_dropped(std::size_t behind) {
    for (const std::size_t at : dropped_[behind]) {
      ArticleChange dropped;
      dropped.before = before_.articles[at];
      dropped.fate = ArticleFate::dropped;
      changes_.push_back(std::move(dropped));
    }
    dropped_[behind].clear();
  }

  void put_added(std::size_t at) {
    ArticleChange added;
    added.after = after_.articles[at];
    added.fate = ArticleFate::added;
    changes_.push_back(std::move(added));
  }

  const Document& before_;
  const Document& after_;
  const std::vector<ArticlePair>& pairs_;
  std::vector<char> ordered_;
  std::vector<std::vector<std::size_t>> dropped_;
  std::vector<ArticleChange> changes_;
};

using CitationsByArticle = std::map<std::uint32_t, std::vector<KeyedCitation>>;

std::uint32_t place_of(const Document& document, NodeIndex article) {
  const auto found = std::lower_bound(document.articles.begin(), document.articles.end(), article);
  return static_cast<std::uint32_t>(found - document.articles.begin());
}

// For each article the citations of all its partners in the other version: what a split article cited may stand in
// either part. A doubtful pair carries nothing.
CitationsByArticle citations_of_partners(const std::vector<ArticlePair>& pairs, CitationsByArticle& other, bool of_old) {
  CitationsByArticle all;
  for (const ArticlePair& pair : pairs) {
    if (pair.doubtful) continue;
    const auto own = static_cast<std::uint32_t>(of_old ? pair.before : pair.after);
    const auto partner = static_cast<std::uint32_t>(of_old ? pair.after : pair.before);
    all[own].insert(all[own].end(), other[partner].begin(), other[partner].end());
  }
  return all;
}

void compare_citations(const DiffInput& input, const std::vector<ArticlePair>& pairs, DraftDiff& diff) {
  CitationsByArticle old_citations = citations_by_article(input.before, input.cited_before);
  CitationsByArticle new_citations = citations_by_article(input.after, input.cited_after);
  const Renumbering renumbering(input.before, input.after, pairs);
  for (auto& [article, citations] : old_citations) {
    for (KeyedCitation& citation : citations) renumbering.apply(citation.key);
  }
  CitationsByArticle of_successors = citations_of_partners(pairs, new_citations, true);
  CitationsByArticle of_predecessors = citations_of_partners(pairs, old_citations, false);
  std::vector<char> told_before(input.before.articles.size(), 0), told_after(input.after.articles.size(), 0);
  for (ArticleChange& change : diff.articles) {
    if (change.kind == PairKind::part) continue;
    if (change.before != no_node) {
      const std::uint32_t at = place_of(input.before, change.before);
      if (told_before[at]++ == 0) change.lost = beyond(old_citations[at], of_successors[at], input.cited_before);
    }
    if (change.after != no_node) {
      const std::uint32_t at = place_of(input.after, change.after);
      if (told_after[at]++ == 0) change.gained = beyond(new_citations[at], of_predecessors[at], input.cited_after);
    }
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
  ArticlePairing pairing = pair_articles(input.before, input.after);
  DraftDiff diff;
  diff.articles = ChangeList(input.before, input.after, pairing.pairs).take();
  compare_citations(input, pairing.pairs, diff);
  diff.replaced = std::move(pairing.replaced);
  return diff;
}

const char* relation_of(const ArticleChange& change) {
  if (change.before == no_node) return "new";
  if (change.after == no_node) return "dropped";
  switch (change.kind) {
    case PairKind::split:
      return "split";
    case PairKind::merged:
      return "merged";
    case PairKind::part:
      return "moved_part";
    case PairKind::whole:
      break;
  }
  if (change.changed) return "changed";
  return change.fate == ArticleFate::kept ? "same" : "renumbered";
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
