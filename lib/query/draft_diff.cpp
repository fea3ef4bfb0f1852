#include "query/draft_diff.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "query/heading_changes.hpp"

namespace yiju {

namespace {

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
      : before_(before),
        after_(after),
        pairs_(pairs),
        ordered_(in_order(pairs)),
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

std::uint32_t place_of(const Document& document, NodeIndex article) {
  const auto found = std::lower_bound(document.articles.begin(), document.articles.end(), article);
  return static_cast<std::uint32_t>(found - document.articles.begin());
}

/// The partners of each article, by its place: what a split article cited may stand in any of them. A doubtful pair
/// carries nothing.
using Partners = std::vector<std::vector<std::uint32_t>>;

Partners partners_of(const std::vector<ArticlePair>& pairs, std::size_t articles, bool of_old) {
  Partners partners(articles);
  for (const ArticlePair& pair : pairs) {
    if (pair.doubtful) continue;
    const std::size_t own = of_old ? pair.before : pair.after, other = of_old ? pair.after : pair.before;
    partners[own].push_back(static_cast<std::uint32_t>(other));
  }
  return partners;
}

class Comparison {
 public:
  Comparison(const DiffInput& input, const ArticlePairing& pairing)
      : input_(input),
        carrier_(input.before, input.after, pairing),
        before_(input.before, input.cited_before, &carrier_),
        after_(input.after, input.cited_after, nullptr),
        successors_(partners_of(pairing.pairs, input.before.articles.size(), true)),
        predecessors_(partners_of(pairing.pairs, input.after.articles.size(), false)) {}

  void compare_citations(DraftDiff& diff) const {
    std::vector<char> told_before(successors_.size(), 0), told_after(predecessors_.size(), 0);
    for (ArticleChange& change : diff.articles) {
      if (change.kind == PairKind::part) continue;
      if (change.before != no_node) {
        const std::uint32_t at = place_of(input_.before, change.before);
        if (told_before[at]++ == 0) change.citations.lost = beyond(before_.in(at), all_of(after_, successors_[at]));
      }
      if (change.after != no_node) {
        const std::uint32_t at = place_of(input_.after, change.after);
        if (told_after[at]++ == 0) change.citations.gained = beyond(after_.in(at), all_of(before_, predecessors_[at]));
      }
      find_redirections(change.citations);
    }
    diff.outside.lost = beyond(before_.in(CitationsOfArticles::outside), after_.in(CitationsOfArticles::outside));
    diff.outside.gained = beyond(after_.in(CitationsOfArticles::outside), before_.in(CitationsOfArticles::outside));
    find_redirections(diff.outside);
  }

  void mark_words(DraftDiff& diff) {
    for (ArticleChange& change : diff.articles) {
      if (change.before == no_node || change.after == no_node || !change.changed) continue;
      const std::uint32_t old = place_of(input_.before, change.before), young = place_of(input_.after, change.after);
      const std::vector<WordChange>& own = words_between(old, young);
      change.deleted = deleted_in(own);
      change.inserted = inserted_in(own);
      for (const std::uint32_t other : successors_[old])
        change.deleted = common_spans(change.deleted, deleted_in(words_between(old, other)));
      for (const std::uint32_t other : predecessors_[young])
        change.inserted = common_spans(change.inserted, inserted_in(words_between(other, young)));
      if (successors_[old].size() > 1) change.deleted = joined_over_chance(change.deleted);
      if (predecessors_[young].size() > 1) change.inserted = joined_over_chance(change.inserted);
      if (change.kind == PairKind::whole) change.words = own;
    }
  }

 private:
  static std::vector<CarriedCitation> all_of(const CitationsOfArticles& citations,
                                             const std::vector<std::uint32_t>& articles) {
    std::vector<CarriedCitation> all;
    for (const std::uint32_t article : articles)
      all.insert(all.end(), citations.in(article).begin(), citations.in(article).end());
    return all;
  }

  const std::vector<WordToken>& tokens(bool of_old, std::uint32_t article) {
    auto [entry, fresh] = tokens_.try_emplace({of_old, article});
    if (!fresh) return entry->second;
    const Document& document = of_old ? input_.before : input_.after;
    const Span own = own_span(document, document.articles[article]);
    const std::uint32_t begin = own.end, end = document.nodes[document.articles[article]].span.end;
    std::vector<KnownMeaning> meanings =
        of_old ? before_.meanings_in(article, input_.cited_before) : after_.meanings_in(article, input_.cited_after);
    std::erase_if(meanings, [&](const KnownMeaning& meaning) { return meaning.span.begin < begin; });
    for (KnownMeaning& meaning : meanings) meaning.span = {meaning.span.begin - begin, meaning.span.end - begin};
    entry->second = tokens_of(slice(document.source.text, {begin, end}), meanings);
    for (WordToken& token : entry->second) token.span = {token.span.begin + begin, token.span.end + begin};
    return entry->second;
  }

  const std::vector<WordChange>& words_between(std::uint32_t old, std::uint32_t young) {
    auto [entry, fresh] = words_.try_emplace({old, young});
    if (fresh) entry->second = compare_words(tokens(true, old), tokens(false, young));
    return entry->second;
  }

  const DiffInput& input_;
  ProvisionCarrier carrier_;
  CitationsOfArticles before_, after_;
  Partners successors_, predecessors_;
  std::map<std::pair<bool, std::uint32_t>, std::vector<WordToken>> tokens_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<WordChange>> words_;
};

}  // namespace

bool DraftDiff::empty() const {
  return outside.empty() && std::all_of(articles.begin(), articles.end(), [](const ArticleChange& change) {
           return change.fate == ArticleFate::kept && !change.changed && change.citations.empty();
         });
}

DiffCounts count_changes(const DraftDiff& diff) {
  DiffCounts counts;
  const auto add_citations = [&](const CitationChanges& citations) {
    counts.lost += citations.lost.size();
    counts.gained += citations.gained.size();
    counts.redirected += citations.redirected.size();
  };
  std::set<NodeIndex> changed, split;
  std::map<NodeIndex, std::size_t> predecessors;
  for (const ArticleChange& change : diff.articles) {
    add_citations(change.citations);
    if (change.kind == PairKind::part) continue;
    counts.added += change.fate == ArticleFate::added ? 1 : 0;
    counts.dropped += change.fate == ArticleFate::dropped ? 1 : 0;
    counts.moved += change.fate == ArticleFate::moved ? 1 : 0;
    counts.renumbered += change.fate == ArticleFate::renumbered && !change.changed ? 1 : 0;
    counts.doubtful += change.doubtful ? 1 : 0;
    if (change.changed) changed.insert(change.after);
    if (change.kind == PairKind::split) split.insert(change.before);
    if (change.before != no_node && change.after != no_node) ++predecessors[change.after];
  }
  counts.changed = changed.size();
  counts.split = split.size();
  for (const auto& [article, several] : predecessors) counts.merged += several > 1 ? 1 : 0;
  add_citations(diff.outside);
  return counts;
}

DraftDiff compare_drafts(const DiffInput& input) {
  ArticlePairing pairing = pair_articles(input.before, input.after, input.given);
  DraftDiff diff;
  diff.articles = ChangeList(input.before, input.after, pairing.pairs).take();
  diff.headings = compare_headings(input.before, input.after, pairing);
  Comparison comparison(input, pairing);
  comparison.compare_citations(diff);
  comparison.mark_words(diff);
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
