#include "pairing/part_pairing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/sort_unique.hpp"

namespace yiju {

namespace {

// What a split, a merger and a moved paragraph need, found on real revisions: as geometric means of the shares that the
// common words have of the one and of the other. An article put right beside the first one needs less.
constexpr double split_beside = 0.15, split_elsewhere = 0.27;
constexpr double split_without_sentence = 0.25, split_elsewhere_without_sentence = 0.35;
constexpr double sentence_kept = 0.45;  // of a sentence, in the article it went to
constexpr double merged_beside = 0.2, merged_elsewhere = 0.28, merged_of_old = 0.23;
constexpr double merged_of_rest = 0.8, merged_least_of_old = 0.1;  // or the old article is all that is new there
constexpr double merged_most_of_old = 0.52;                        // or most of the old one stands in what is left
constexpr double beside_bonus = 0.12;
// An old article that stands mostly in one sentence of the new one, though that says much more.
constexpr double merged_in_sentence = 0.55, merged_known = 0.35;
// A new article of which nearly all stands in one sentence or item of the old one, wherever else its words are.
constexpr double split_out = 0.7, split_out_sentence = 0.8, split_out_gain = 0.15;
// Two articles with partners of their own, and yet what is left of the one is what is left of the other.
constexpr double shared_rest = 0.6, shared_least = 0.12, shared_sentence = 0.6;
// A sentence that another article has so much better went there.
constexpr double other_home = 0.8;
// Less of a sentence in any sentence of the partner: it went elsewhere. What fits by that counts for a little less.
constexpr double sentence_left = 0.4, sentences_count = 0.9;
constexpr double least_shared_weight = 6;
// A moved sentence stands nearly whole in the other article, and in neither of the partners.
constexpr double moved_kept = 0.6, moved_left = 0.3, moved_known = 0.4, moved_weight = 15;

/// How an article fits to what is left of another.
struct Rest {
  double fit = 0;       ///< geometric mean of both shares
  double of_free = 0;   ///< share of the article without a partner
  double of_rest = 0;   ///< share of what is left of the other
  bool beside = false;  ///< it lies right beside the partner
  [[nodiscard]] double score() const { return fit + (beside ? beside_bonus : 0); }
};

/// What is left of an article once its partner's sentences are taken out.
struct SentencesLeft {
  std::vector<RunSet> sentences;
  RunSet words;  ///< of all of them, without those of sanctions
};

/// A sentence of an old article in the new one.
struct BestSentence {
  double kept = 0;              ///< how much of it
  bool went_elsewhere = false;  ///< a third article has so much more of it that it went there
};

class PartFinder {
 public:
  PartFinder(const ComparedArticles& articles, std::span<const Candidate> candidates, const Matching& matching)
      : articles_(articles), candidates_(candidates), matching_(matching) {
    for (std::size_t at = 0; at < matching.before(); ++at) home_of_before_.push_back(matching.partner_of_before(at));
    for (std::size_t at = 0; at < matching.after(); ++at) home_of_after_.push_back(matching.partner_of_after(at));
  }

  [[nodiscard]] std::vector<ArticlePair> find();

 private:
  [[nodiscard]] const ComparedArticle& old(std::size_t at) const { return articles_.before[at]; }
  [[nodiscard]] const ComparedArticle& young(std::size_t at) const { return articles_.after[at]; }
  [[nodiscard]] std::vector<ArticlePair> splits(std::size_t most_between) const;
  [[nodiscard]] std::vector<ArticlePair> mergers(std::size_t most_between) const;
  [[nodiscard]] std::vector<ArticlePair> moved_parts() const;
  [[nodiscard]] bool was_split(const Candidate& candidate, const Rest& rest) const;
  [[nodiscard]] Rest rest_of(const ComparedArticle& free, const ComparedArticle& taken,
                             const ComparedArticle& partner) const;
  [[nodiscard]] Rest rest_in(const RunSet& left, const ComparedArticle& free) const;
  [[nodiscard]] const SentencesLeft& sentences_left(const ComparedArticle& taken, const ComparedArticle& partner) const;
  [[nodiscard]] bool punishes_a_duty(const Candidate& candidate) const;
  [[nodiscard]] RunSet told_in(const ComparedArticle& article, std::size_t unit) const;
  [[nodiscard]] BestSentence best_sentence(const Candidate& candidate) const;
  [[nodiscard]] bool is_sentence_set_apart(const Candidate& candidate) const;
  [[nodiscard]] bool stands_in_sentence(const Candidate& candidate, bool beside) const;
  [[nodiscard]] bool has_moved_sentence(const Candidate& candidate) const;
  [[nodiscard]] bool share_what_is_left(const Candidate& candidate) const;

  const ComparedArticles& articles_;
  std::span<const Candidate> candidates_;
  const Matching& matching_;
  // The partner of each article, or where it was found to be split from or merged into.
  std::vector<std::size_t> home_of_before_, home_of_after_;
  mutable std::map<std::pair<const ComparedArticle*, const ComparedArticle*>, SentencesLeft> left_;  // by the pair
};

// Whether an article that has no home yet lies beside one whose home it is; at most so many without a home between.
bool lies_beside(const std::vector<std::size_t>& homes, std::size_t at, std::size_t home, std::size_t most_between) {
  std::size_t above = at, below = at + 1;
  while (above > 0 && homes[above - 1] == no_article && at - above < most_between) --above;
  while (below < homes.size() && homes[below] == no_article && below - at <= most_between) ++below;
  return (above > 0 && homes[above - 1] == home) || (below < homes.size() && homes[below] == home);
}

// Sanctions are left out: 处五千元以上二万元以下罚款 is rare, and yet tells nothing of what is punished.
Rest PartFinder::rest_of(const ComparedArticle& free, const ComparedArticle& taken,
                         const ComparedArticle& partner) const {
  const Rest by_words = rest_in(without(taken.told, partner.runs), free);
  const SentencesLeft& left = sentences_left(taken, partner);
  const bool moved = std::ranges::any_of(left.sentences, [&](const RunSet& sentence) {
    return articles_.table.weight(sentence) >= moved_weight && articles_.coverage(sentence, free.told) >= sentence_kept;
  });
  if (!moved) return by_words;
  Rest by_sentences = rest_in(left.words, free);
  by_sentences.fit *= sentences_count;
  return by_words.fit >= by_sentences.fit ? by_words : by_sentences;
}

// The words of the sentences that no sentence of the partner has: it may have the words here and there.
const SentencesLeft& PartFinder::sentences_left(const ComparedArticle& taken, const ComparedArticle& partner) const {
  const auto [known, fresh] = left_.try_emplace({&taken, &partner});
  if (!fresh) return known->second;
  SentencesLeft& left = known->second;
  for (std::size_t unit = 0; unit < taken.words.unit_ends.size(); ++unit) {
    RunSet sentence = articles_.table.runs_of(taken.words.unit(unit));
    double kept = 0;
    for (std::size_t other = 0; other < partner.words.unit_ends.size(); ++other)
      kept = std::max(kept, articles_.coverage(sentence, articles_.table.runs_of(partner.words.unit(other))));
    if (kept >= sentence_left) continue;
    left.words.insert(left.words.end(), sentence.begin(), sentence.end());
    left.sentences.push_back(std::move(sentence));
  }
  sort_unique(left.words);
  std::erase_if(left.words, [&](RunId run) { return !std::ranges::binary_search(taken.told, run); });
  return left;
}

// How an article fits to what is left of another.
Rest PartFinder::rest_in(const RunSet& left, const ComparedArticle& free) const {
  const double shared = articles_.table.shared_weight(left, free.told), all = articles_.table.weight(left);
  if (shared < least_shared_weight || all <= 0) return {};
  return {std::sqrt(shared / free.telling * (shared / all)), shared / free.telling, shared / all, false};
}

// The runs of a sentence without those of sanctions alone.
RunSet PartFinder::told_in(const ComparedArticle& article, std::size_t unit) const {
  RunSet sentence = articles_.table.runs_of(article.words.unit(unit));
  std::erase_if(sentence, [&](RunId run) { return !std::ranges::binary_search(article.told, run); });
  return sentence;
}

// The old article's sentence that gains most by the new article beside its own partner.
BestSentence PartFinder::best_sentence(const Candidate& candidate) const {
  const ComparedArticle& article = old(candidate.before);
  const RunSet& partner = young(home_of_before_[candidate.before]).runs;
  double most = 0, kept_of_most = 0;
  RunSet best;
  for (std::size_t unit = 0; unit < article.words.unit_ends.size(); ++unit) {
    RunSet sentence = told_in(article, unit);
    const double kept = articles_.coverage(sentence, young(candidate.after).told);
    const double gain = articles_.table.weight(sentence) * (kept - articles_.coverage(sentence, partner));
    if (gain > most) {
      most = gain;
      kept_of_most = kept;
      best = std::move(sentence);
    }
  }
  const bool elsewhere = most > 0 && std::ranges::any_of(articles_.after, [&](const ComparedArticle& other) {
                           return articles_.coverage(best, other.told) * other_home > kept_of_most;
                         });
  return {kept_of_most, elsewhere};
}

// 决定其在一定期限内履行: an item of the old article that is now nearly all of the new one, though the words stand in
// the old one's partner too.
bool PartFinder::is_sentence_set_apart(const Candidate& candidate) const {
  const ComparedArticle& article = old(candidate.before);
  const ComparedArticle& free = young(candidate.after);
  if (articles_.coverage(free.told, article.told) < split_out) return false;
  const RunSet& partner = young(home_of_before_[candidate.before]).runs;
  for (std::size_t unit = 0; unit < article.words.unit_ends.size(); ++unit) {
    const RunSet sentence = told_in(article, unit);
    if (articles_.table.weight(sentence) < moved_weight) continue;
    const double kept = articles_.coverage(sentence, free.told);
    if (kept >= split_out_sentence && kept - articles_.coverage(sentence, partner) >= split_out_gain) return true;
  }
  return false;
}

// A duty does not become the penalty for its breach, though both tell the same conduct.
bool PartFinder::punishes_a_duty(const Candidate& candidate) const {
  return young(candidate.after).words.sanctions && !old(candidate.before).words.sanctions;
}

bool PartFinder::was_split(const Candidate& candidate, const Rest& rest) const {
  if (is_sentence_set_apart(candidate)) return true;
  if (rest.fit < (rest.beside ? split_beside : split_elsewhere)) return false;
  const double alone = rest.beside ? split_without_sentence : split_elsewhere_without_sentence;
  const BestSentence best = best_sentence(candidate);
  return rest.fit >= alone || (best.kept >= sentence_kept && !best.went_elsewhere);
}

// A new article without a predecessor goes to the old one whose rest it fits best.
std::vector<ArticlePair> PartFinder::splits(std::size_t most_between) const {
  std::vector<Rest> best(matching_.after());
  std::vector<const Candidate*> from(matching_.after(), nullptr);
  for (const Candidate& candidate : candidates_) {
    const std::size_t partner = home_of_before_[candidate.before];
    if (home_of_after_[candidate.after] != no_article || partner == no_article) continue;
    if (punishes_a_duty(candidate) || old(candidate.before).words.states_purpose) continue;
    Rest rest = rest_of(young(candidate.after), old(candidate.before), young(partner));
    rest.beside = lies_beside(home_of_after_, candidate.after, candidate.before, most_between);
    if (rest.fit <= 0 || rest.score() <= best[candidate.after].score()) continue;
    best[candidate.after] = rest;
    from[candidate.after] = &candidate;
  }
  std::vector<ArticlePair> pairs;
  for (std::size_t at = 0; at < best.size(); ++at) {
    if (from[at] != nullptr && was_split(*from[at], best[at]))
      pairs.push_back({from[at]->before, at, PairKind::split, from[at]->alike});
  }
  return pairs;
}

bool was_merged(const Rest& rest) {
  if (rest.beside && rest.fit >= merged_beside) return true;
  if (rest.of_rest >= merged_of_rest && rest.of_free >= merged_least_of_old) return true;
  if (rest.of_free >= merged_most_of_old) return true;
  return rest.fit >= merged_elsewhere && rest.of_free >= merged_of_old;
}

// One sentence of the new article has most of the old one, of which the new one's own predecessor has little or lies
// beside it.
bool PartFinder::stands_in_sentence(const Candidate& candidate, bool beside) const {
  const ComparedArticle& free = old(candidate.before);
  const ComparedArticle& taken = young(candidate.after);
  const bool known = articles_.coverage(free.told, old(home_of_after_[candidate.after]).runs) > merged_known;
  if (known && !beside) return false;
  for (std::size_t unit = 0; unit < taken.words.unit_ends.size(); ++unit) {
    if (articles_.coverage(free.told, articles_.table.runs_of(taken.words.unit(unit))) >= merged_in_sentence)
      return true;
  }
  return false;
}

// An old article without a successor goes to the new one whose rest it fills best.
std::vector<ArticlePair> PartFinder::mergers(std::size_t most_between) const {
  std::vector<Rest> best(matching_.before());
  std::vector<const Candidate*> into(matching_.before(), nullptr);
  for (const Candidate& candidate : candidates_) {
    const std::size_t partner = home_of_after_[candidate.after];
    if (home_of_before_[candidate.before] != no_article || partner == no_article) continue;
    if (punishes_a_duty(candidate)) continue;
    Rest rest = rest_of(old(candidate.before), young(candidate.after), old(partner));
    rest.beside = lies_beside(home_of_before_, candidate.before, candidate.after, most_between);
    if (rest.fit <= 0 || rest.score() <= best[candidate.before].score()) continue;
    best[candidate.before] = rest;
    into[candidate.before] = &candidate;
  }
  std::vector<ArticlePair> pairs;
  for (std::size_t at = 0; at < best.size(); ++at) {
    if (into[at] == nullptr) continue;
    if (!was_merged(best[at]) && !stands_in_sentence(*into[at], best[at].beside)) continue;
    pairs.push_back({at, into[at]->after, PairKind::merged, into[at]->alike});
  }
  return pairs;
}

bool PartFinder::has_moved_sentence(const Candidate& candidate) const {
  const ComparedArticle& article = old(candidate.before);
  const RunSet& successor = young(matching_.partner_of_before(candidate.before)).runs;
  const RunSet& predecessor = old(matching_.partner_of_after(candidate.after)).runs;
  for (std::size_t unit = 0; unit < article.words.unit_ends.size(); ++unit) {
    const RunSet sentence = articles_.table.runs_of(article.words.unit(unit));
    if (articles_.table.weight(sentence) < moved_weight) continue;
    if (articles_.coverage(sentence, young(candidate.after).runs) >= moved_kept &&
        articles_.coverage(sentence, successor) <= moved_left &&
        articles_.coverage(sentence, predecessor) <= moved_known)
      return true;
  }
  return false;
}

// A whole paragraph of the one is a whole paragraph of the other, and not a word or two.
bool PartFinder::share_what_is_left(const Candidate& candidate) const {
  const ComparedArticle& article = old(candidate.before);
  const ComparedArticle& other = young(candidate.after);
  const RunSet& successor = young(matching_.partner_of_before(candidate.before)).runs;
  const RunSet& predecessor = old(matching_.partner_of_after(candidate.after)).runs;
  const Rest of_old = rest_in(without(article.told, successor), other);
  const Rest of_young = rest_in(without(other.told, predecessor), article);
  if (std::sqrt(of_old.of_rest * of_young.of_rest) < shared_rest) return false;
  const double share_of_old = of_old.of_free * other.telling / article.telling;
  const double share_of_young = of_young.of_free * article.telling / other.telling;
  if (share_of_old < shared_least || share_of_young < shared_least) return false;
  for (std::size_t unit = 0; unit < article.words.unit_ends.size(); ++unit) {
    const RunSet sentence = articles_.table.runs_of(article.words.unit(unit));
    const double kept = articles_.coverage(sentence, other.runs);
    if (articles_.table.weight(sentence) >= moved_weight && kept >= shared_sentence &&
        kept - articles_.coverage(sentence, successor) >= split_out_gain)
      return true;
  }
  return false;
}

// Between articles that have partners of their own.
std::vector<ArticlePair> PartFinder::moved_parts() const {
  std::vector<ArticlePair> pairs;
  for (const Candidate& candidate : candidates_) {
    const std::size_t successor = matching_.partner_of_before(candidate.before);
    const std::size_t predecessor = matching_.partner_of_after(candidate.after);
    if (successor == no_article || predecessor == no_article || successor == candidate.after) continue;
    if (share_what_is_left(candidate))
      pairs.push_back({candidate.before, candidate.after, PairKind::split, candidate.alike});
    else if (has_moved_sentence(candidate))
      pairs.push_back({candidate.before, candidate.after, PairKind::part, candidate.alike});
  }
  return pairs;
}

// Twice: what was merged may have been split as well, and what lies between two that went to one article went there too.
std::vector<ArticlePair> PartFinder::find() {
  std::vector<ArticlePair> pairs = moved_parts();
  for (const std::size_t most_between : {matching_.before() + matching_.after(), std::size_t{0}}) {
    const std::vector<ArticlePair> split = splits(most_between), merged = mergers(most_between);
    for (const ArticlePair& pair : split) home_of_after_[pair.after] = pair.before;
    for (const ArticlePair& pair : merged) home_of_before_[pair.before] = pair.after;
    pairs.insert(pairs.end(), split.begin(), split.end());
    pairs.insert(pairs.end(), merged.begin(), merged.end());
  }
  return pairs;
}

}  // namespace

std::vector<ArticlePair> find_parts(const ComparedArticles& articles, std::span<const Candidate> candidates,
                                    const Matching& matching) {
  return PartFinder(articles, candidates, matching).find();
}

}  // namespace yiju
