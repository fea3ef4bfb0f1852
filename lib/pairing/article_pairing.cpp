#include "pairing/article_pairing.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/utf8.hpp"
#include "document/article_body.hpp"
#include "pairing/matching.hpp"
#include "pairing/part_pairing.hpp"
#include "pairing/renaming.hpp"

namespace yiju {

namespace {

// From sure to weak. Measured on revisions that were paired by hand; wide valleys, so that the second digit of none
// of them matters much.
constexpr double at_most_twice = 2.1;
constexpr MatchRound sure{0.6, 0.6, 0.1, 0.1, at_most_twice};
constexpr MatchRound weaker_rounds[] = {
    {0.5, 0.5, 0.1, 0.1, at_most_twice}, {0.35, 0.3, 0.05, 0.12, at_most_twice}, {0.28, 0.14, 0, 0.12, at_most_twice}};
// Where most of a text was written anew, of what is in no pair at all, be it of a split or merger: mostly doubtful, and
// yet more use than two lines apart.
constexpr MatchRound last_round{0.2, 0.12, 0.01, 0.12, 1.5};
// In any text what leads by far.
constexpr MatchRound last_round_of_few{0.18, 0.18, 0.05, 0.12, 1.2};
constexpr double doubtful_below = 0.25;
constexpr double most_alike = 0.99;          // of words that are not the same, though they be but for a new name
constexpr std::size_t articles_of_term = 3;  // in fewer a term is not replaced throughout

using WordsOfArticles = std::vector<ArticleWords>;

WordsOfArticles words_of(const Document& document) {
  WordsOfArticles words;
  for (const NodeIndex article : document.articles) words.push_back(words_of_article(body_of(document, article)));
  return words;
}

// Articles whose words are the same. Where several of one wording say the same, the first is paired with the first and
// so on; but not where the other wording has more or fewer of them, as long as their neighbours can tell which is gone.
void match_identical(const WordsOfArticles& before, const WordsOfArticles& after, Matching& matching) {
  constexpr std::size_t few = 8;
  struct Places {
    std::vector<std::size_t> before, after;
  };
  std::map<std::u32string_view, Places> places;
  for (std::size_t at = 0; at < before.size(); ++at) places[before[at].letters].before.push_back(at);
  for (std::size_t at = 0; at < after.size(); ++at) places[after[at].letters].after.push_back(at);
  for (const auto& [letters, at] : places) {
    const auto [less, more] = std::minmax({at.before.size(), at.after.size()});
    if (letters.empty() || (less != more && less <= few)) continue;
    for (std::size_t which = 0; which < less; ++which) {
      const Candidate candidate{static_cast<std::uint32_t>(at.before[which]),
                                static_cast<std::uint32_t>(at.after[which]), 1};
      if (matching.is_free(candidate)) matching.pair(candidate.before, candidate.after);
    }
  }
}

// The articles that say when the text enters into force: every wording has one, whatever else it says.
void match_entry_into_force(const WordsOfArticles& before, const WordsOfArticles& after, Matching& matching) {
  const auto last = [](const WordsOfArticles& words) {
    for (std::size_t at = words.size(); at-- > 0 && at + 4 >= words.size();) {
      if (words[at].enters_into_force) return at;
    }
    return no_article;
  };
  const std::size_t old = last(before), young = last(after);
  if (old == no_article || young == no_article) return;
  if (matching.partner_of_before(old) == no_article && matching.partner_of_after(young) == no_article)
    matching.pair(old, young);
}

// 为了…，制定本法 opens both.
void match_purpose(const WordsOfArticles& before, const WordsOfArticles& after, Matching& matching) {
  if (before.empty() || after.empty() || !before.front().states_purpose || !after.front().states_purpose) return;
  if (matching.partner_of_before(0) == no_article && matching.partner_of_after(0) == no_article) matching.pair(0, 0);
}

void match_left_over(std::span<const Candidate> candidates, const std::vector<ArticlePair>& parts,
                     const MatchRound& round, Matching& matching) {
  std::vector<bool> old_taken(matching.before()), young_taken(matching.after());
  for (const ArticlePair& part : parts) {
    old_taken[part.before] = true;
    young_taken[part.after] = true;
  }
  std::vector<Candidate> left;
  std::ranges::copy_if(candidates, std::back_inserter(left), [&](const Candidate& candidate) {
    return matching.is_free(candidate) && !old_taken[candidate.before] && !young_taken[candidate.after];
  });
  const MostAlike most(candidates, matching);
  while (match_mutual_best(left, most, round, matching) != 0) continue;
}

std::vector<Renaming> renamings_of(const WordsOfArticles& before, const WordsOfArticles& after,
                                   const Matching& matching) {
  std::vector<WordsPair> pairs;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const std::size_t partner = matching.partner_of_before(at);
    if (partner != no_article) pairs.push_back({&before[at], &after[partner]});
  }
  return learn_renamings(before, after, pairs);
}

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) append_utf8(out, letter);
  return out;
}

// Those that a reader would call replaced throughout, with the words around them that belong to the name.
std::vector<ReplacedTerm> replaced_terms(std::span<const Renaming> renamings, const WordsOfArticles& before,
                                         const WordsOfArticles& after) {
  std::vector<ReplacedTerm> terms;
  for (const Renaming& renaming : renamings) {
    if (renaming.articles < articles_of_term) continue;
    const Renaming wide = widened(renaming, before, after);
    const ReplacedTerm term{utf8_of(wide.before), utf8_of(wide.after), wide.articles};
    const bool known =
        std::any_of(terms.begin(), terms.end(), [&](const ReplacedTerm& other) { return other.before == term.before; });
    if (!known) terms.push_back(term);
  }
  return terms;
}

// Split where the old article stands in several such pairs, merged where the new one does.
void name_kinds(std::vector<ArticlePair>& pairs) {
  std::map<std::size_t, std::size_t> of_before, of_after;
  for (const ArticlePair& pair : pairs) {
    if (pair.kind == PairKind::part) continue;
    ++of_before[pair.before];
    ++of_after[pair.after];
  }
  for (ArticlePair& pair : pairs) {
    if (pair.kind == PairKind::part) continue;
    pair.kind = of_before[pair.before] > 1 ? PairKind::split
                : of_after[pair.after] > 1 ? PairKind::merged
                                           : PairKind::whole;
  }
}

class ArticlePairer {
 public:
  ArticlePairer(const Document& before, const Document& after)
      : before_(words_of(before)), after_(words_of(after)), matching_(before_.size(), after_.size()) {}

  [[nodiscard]] ArticlePairing pair(std::span<const GivenPair> given);

 private:
  void take_given(std::span<const GivenPair> given);
  [[nodiscard]] ClosedArticles closed_articles() const;
  [[nodiscard]] std::vector<ArticlePair> all_pairs(const ComparedArticles& articles, std::vector<ArticlePair> pairs,
                                                   std::span<const GivenPair> given) const;

  WordsOfArticles before_, after_;
  Matching matching_;
  std::vector<bool> settled_before_, settled_after_;  // given: not to be paired further
};

void ArticlePairer::take_given(std::span<const GivenPair> given) {
  settled_before_.assign(before_.size(), false);
  settled_after_.assign(after_.size(), false);
  for (const GivenPair& pair : given) {
    if (pair.before < before_.size()) settled_before_[pair.before] = true;
    if (pair.after < after_.size()) settled_after_[pair.after] = true;
    if (pair.before >= before_.size() || pair.after >= after_.size()) continue;
    if (matching_.partner_of_before(pair.before) == no_article && matching_.partner_of_after(pair.after) == no_article)
      matching_.pair(pair.before, pair.after);
  }
}

// Those that are given, and those whose partner says the same: nothing of these has gone elsewhere or came from there.
ClosedArticles ArticlePairer::closed_articles() const {
  ClosedArticles closed{settled_before_, settled_after_};
  for (std::size_t at = 0; at < before_.size(); ++at) {
    const std::size_t partner = matching_.partner_of_before(at);
    if (partner == no_article || before_[at].letters != after_[partner].letters) continue;
    closed.before[at] = true;
    closed.after[partner] = true;
  }
  return closed;
}

std::vector<ArticlePair> ArticlePairer::all_pairs(const ComparedArticles& articles, std::vector<ArticlePair> pairs,
                                                  std::span<const GivenPair> given) const {
  for (std::size_t at = 0; at < before_.size(); ++at) {
    const std::size_t partner = matching_.partner_of_before(at);
    if (partner != no_article && !settled_before_[at]) pairs.push_back({at, partner});
  }
  for (const GivenPair& pair : given) {
    if (pair.before >= before_.size() || pair.after >= after_.size()) continue;
    pairs.push_back({pair.before, pair.after});
    pairs.back().given = true;
  }
  for (ArticlePair& pair : pairs) {
    const ComparedArticle& old = articles.before[pair.before];
    const ComparedArticle& young = articles.after[pair.after];
    pair.same_words = before_[pair.before].letters == after_[pair.after].letters;
    pair.alike = pair.same_words ? 1 : std::min(articles.table.likeness(old.runs, young.runs), most_alike);
    const bool form = (old.words.enters_into_force && young.words.enters_into_force) ||
                      (old.words.states_purpose && young.words.states_purpose);
    pair.doubtful = pair.kind == PairKind::whole && pair.alike < doubtful_below && !pair.given && !form;
  }
  return pairs;
}

ArticlePairing ArticlePairer::pair(std::span<const GivenPair> given) {
  take_given(given);
  match_identical(before_, after_, matching_);
  ComparedArticles articles = make_comparable(before_, after_);
  std::vector<Candidate> candidates = find_candidates(articles, closed_articles());
  match_mutual_best(candidates, MostAlike(candidates, matching_), sure, matching_);
  const bool rewritten = 2 * matching_.pairs() < before_.size();
  match_purpose(before_, after_, matching_);
  match_entry_into_force(before_, after_, matching_);
  std::vector<Renaming> renamings;
  for (const MatchRound& round : weaker_rounds) {
    // What is paired so far tells more names than the pairs before it did.
    if (std::vector<Renaming> now = renamings_of(before_, after_, matching_); now.size() > renamings.size()) {
      renamings = std::move(now);
      WordsOfArticles in_new_names;
      for (const ArticleWords& words : before_) in_new_names.push_back(renamed(words, renamings));
      articles = make_comparable(in_new_names, after_);
      candidates = find_candidates(articles, closed_articles());
    }
    const MostAlike most(candidates, matching_);
    while (match_mutual_best(candidates, most, round, matching_) != 0) continue;
  }
  std::vector<ArticlePair> parts = find_parts(articles, candidates, matching_);
  if (rewritten) match_left_over(candidates, parts, last_round, matching_);
  match_left_over(candidates, parts, last_round_of_few, matching_);
  ArticlePairing pairing{all_pairs(articles, std::move(parts), given), {}};
  name_kinds(pairing.pairs);
  std::sort(pairing.pairs.begin(), pairing.pairs.end(), [](const ArticlePair& a, const ArticlePair& b) {
    return std::tuple(a.after, a.before) < std::tuple(b.after, b.before);
  });
  pairing.replaced = replaced_terms(renamings, before_, after_);
  return pairing;
}

template <typename IsMeant>
const ArticlePair* best_of(const std::vector<ArticlePair>& pairs, IsMeant is_meant) {
  const ArticlePair* best = nullptr;
  for (const ArticlePair& pair : pairs) {
    if (pair.kind == PairKind::part || pair.doubtful || !is_meant(pair)) continue;
    if (best == nullptr || pair.alike > best->alike) best = &pair;
  }
  return best;
}

}  // namespace

const ArticlePair* ArticlePairing::successor_of(std::size_t before) const {
  return best_of(pairs, [before](const ArticlePair& pair) { return pair.before == before; });
}

ArticlePairing pair_articles(const Document& before, const Document& after, std::span<const GivenPair> given) {
  return ArticlePairer(before, after).pair(given);
}

const char* name_of(PairKind kind) {
  switch (kind) {
    case PairKind::whole:
      return "whole";
    case PairKind::split:
      return "split";
    case PairKind::merged:
      return "merged";
    case PairKind::part:
      return "part";
  }
  return "";
}

}  // namespace yiju
