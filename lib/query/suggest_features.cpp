#include "query/suggest_features.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "query/foundation.hpp"
#include "query/unit_match.hpp"

namespace yiju {
namespace {

constexpr std::size_t most_instruments = 60, most_of_instrument = 12;
constexpr std::size_t first_instruments = 8, most_of_first = 40;  // the article may lie anywhere in the likeliest
constexpr std::size_t most_voters = 40;

constexpr std::array<std::string_view, suggest_feature_count> names = {
    "words",      "best_clause",   "rare_words",      "near_words", "duty_words",     "voted",
    "vote_share", "most_like",     "provision_voted", "about",      "cited_by_like",  "titled",
    "mentioned",  "other_subject", "named",           "prior",      "provision_prior"};

/// The article's own words, and those of the articles of the draft that it refers to (违反本条例第十五条).
struct AskedWords {
  std::vector<ClauseWords> own, duty;
};

AskedWords words_of(const SuggestAsker& asker, NodeIndex article) {
  AskedWords words;
  words.own = clauses_of(behind_number(text_of(asker.document, article)));
  std::vector<NodeIndex> duties;
  const Span span = asker.document.nodes[article].span;
  for (const Citation& citation : asker.extraction.citations) {
    if (citation.instrument != self_title || citation.span.begin < span.begin || citation.span.end > span.end) continue;
    const NodeIndex found = find_provision(asker.document, citation.target);
    if (found == no_node || found == 0) continue;
    NodeIndex unit = found;
    while (unit != 0 && asker.document.nodes[unit].kind != ProvisionKind::article)
      unit = asker.document.nodes[unit].parent;
    if (unit == article || unit == 0 || std::find(duties.begin(), duties.end(), unit) != duties.end()) continue;
    duties.push_back(unit);
    if (duties.size() > 6) break;
    // 款 and 项 alone where they are named
    for (ClauseWords& clause : clauses_of(behind_number(text_of(asker.document, found)))) {
      words.duty.push_back(std::move(clause));
    }
  }
  return words;
}

/// One like article's citation.
struct Vote {
  UnitId voter = none;
  InstrumentId instrument = none;
  std::uint32_t place = none;  ///< SuggestLibrary::place; none: the instrument as a whole
};

class Evidence {
 public:
  Evidence(const SuggestDraft& draft, NodeIndex article)
      : draft_(draft), library_(draft.library()), index_(library_.index()), asked_(words_of(draft.asker(), article)) {
    own_ = match_units(index_, asked_.own);
    find_near(article);
    if (!asked_.duty.empty()) duty_ = match_units(index_, asked_.duty);
    find_votes();
    find_mentions();
  }

  std::vector<SuggestCandidate> candidates();

 private:
  void find_votes();
  void find_near(NodeIndex article);
  [[nodiscard]] float near_words(UnitId unit) const;
  void find_mentions();
  [[nodiscard]] float duty_words(UnitId unit) const;
  [[nodiscard]] SuggestCandidate candidate(UnitId unit) const;
  void add_voters(SuggestCandidate& candidate) const;
  [[nodiscard]] float votes_for(UnitId unit) const;
  [[nodiscard]] float first_look(InstrumentId id) const;
  [[nodiscard]] float first_look(UnitId unit, float all, float all_duty) const;

  const SuggestDraft& draft_;
  const SuggestLibrary& library_;
  const ClauseIndex& index_;
  AskedWords asked_;
  UnitMatch own_, duty_;
  std::vector<float> near_;  // of each unit
  float all_votes_ = 0;
  std::vector<Vote> votes_;               // most like voters first
  std::vector<float> voted_, most_like_;  // of each instrument
  std::vector<float> mentioned_, other_subject_;
  std::vector<std::pair<std::uint32_t, float>> place_votes_;  // sorted by place
};

/// The units most like the article that cite something, of the wording in force, an article of an instrument once.
void Evidence::find_votes() {
  voted_.resize(library_.instrument_count());
  most_like_.resize(library_.instrument_count());
  const LegalGraph& graph = library_.graph();
  std::vector<UnitId> like;
  for (const UnitId unit : library_.citing()) {
    if (own_.words[unit] > 0 && draft_.in_force(unit) && !draft_.is_own(library_.instrument(unit)))
      like.push_back(unit);
  }
  const auto strength = [&](UnitId unit) {
    return own_.words[unit] / std::max(1.0F, own_.all_words) + own_.clauses[unit];
  };
  const auto more = [&](UnitId a, UnitId b) {
    const float one = strength(a), other = strength(b);
    return one != other ? one > other : a < b;
  };
  const std::size_t pool = std::min<std::size_t>(like.size(), 400);
  std::partial_sort(like.begin(), like.begin() + static_cast<std::ptrdiff_t>(pool), like.end(), more);
  like.resize(pool);
  std::size_t counted = 0;
  for (const UnitId unit : like) {
    std::vector<InstrumentId> instruments;
    std::vector<std::uint32_t> places;
    for (const EdgeId id : own_sources(graph, index_.node(unit))) {
      const NodeId to = graph.edges()[id].to;
      const InstrumentId cited = graph.nodes()[to].instrument;
      if (cited == none || draft_.is_own(cited)) continue;
      instruments.push_back(cited);
      if (counted == most_voters) continue;
      votes_.push_back({unit, cited});
      if (const UnitId place = index_.unit_of_node(unit_of(graph, to)); place != none)
        places.push_back(votes_.back().place = library_.place(place));
    }
    if (instruments.empty()) continue;
    std::sort(instruments.begin(), instruments.end());
    instruments.erase(std::unique(instruments.begin(), instruments.end()), instruments.end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    const float words = own_.words[unit] / std::max(1.0F, own_.all_words);
    for (const InstrumentId cited : instruments) most_like_[cited] = std::max(most_like_[cited], words);
    if (counted == most_voters) continue;
    ++counted;
    const float weight = strength(unit) * strength(unit);
    all_votes_ += weight;
    for (const InstrumentId cited : instruments) voted_[cited] += weight;
    for (const std::uint32_t place : places) place_votes_.emplace_back(place, weight);
  }
  std::sort(place_votes_.begin(), place_votes_.end());
  std::vector<std::pair<std::uint32_t, float>> summed;
  for (const auto& [place, weight] : place_votes_) {
    if (summed.empty() || summed.back().first != place) summed.emplace_back(place, 0.0F);
    summed.back().second += weight;
  }
  place_votes_ = std::move(summed);
}

/// Implementing texts follow the order of what they implement: what the articles on both sides match tells where to look.
void Evidence::find_near(NodeIndex article) {
  const std::vector<NodeIndex>& articles = draft_.asker().document.articles;
  const auto at = std::find(articles.begin(), articles.end(), article);
  if (at == articles.end()) return;
  near_.assign(index_.unit_count(), 0);
  for (const int side : {-1, 1}) {
    const auto place = at - articles.begin() + side;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(articles.size())) continue;
    const std::string_view words = text_of(draft_.asker().document, articles[static_cast<std::size_t>(place)]);
    const WordMatch match = match_words(index_, clauses_of(behind_number(words)));
    for (UnitId unit = 0; unit < near_.size(); ++unit) {
      near_[unit] = std::max(near_[unit], match.words[unit] / std::max(1.0F, match.all));
    }
  }
}

/// The best of the provisions beside it.
float Evidence::near_words(UnitId unit) const {
  float best = 0;
  for (UnitId other = unit < 3 ? 0 : unit - 3; other <= unit + 3 && other < near_.size(); ++other) {
    if (library_.file(other) == library_.file(unit)) best = std::max(best, near_[other]);
  }
  return best;
}

void Evidence::find_mentions() {
  std::vector<WordPair> pairs;
  for (const ClauseWords& clause : asked_.own) pairs.insert(pairs.end(), clause.pairs.begin(), clause.pairs.end());
  for (const ClauseWords& clause : asked_.duty) pairs.insert(pairs.end(), clause.pairs.begin(), clause.pairs.end());
  std::sort(pairs.begin(), pairs.end());
  mentioned_.resize(library_.instrument_count());
  other_subject_.resize(library_.instrument_count());
  const std::vector<WordPair> known = subject_of_title(draft_.asker().document.title);
  for (InstrumentId id = 0; id < mentioned_.size(); ++id) {
    if (!draft_.allowed(id)) continue;
    mentioned_[id] = library_.subject_share(id, pairs);
    other_subject_[id] = library_.subject_beyond(id, pairs, known);
  }
}

/// The duty's words in the provision itself, or in the articles that the provision punishes.
float Evidence::duty_words(UnitId unit) const {
  if (asked_.duty.empty()) return 0;
  const LegalGraph& graph = library_.graph();
  const auto share = [&](UnitId of) { return duty_.words[of] / std::max(1.0F, duty_.all_words); };
  float best = share(unit);
  for (const NodeId member : family_of(graph, index_.node(unit))) {
    for (const EdgeRecord& edge : graph.out_edges(member)) {
      if (!is_internal(graph, edge)) continue;
      const UnitId duty = index_.unit_of_node(unit_of(graph, edge.to));
      if (duty != none) best = std::max(best, share(duty));
    }
  }
  return best;
}

float Evidence::votes_for(UnitId unit) const {
  const std::pair<std::uint32_t, float> least(library_.place(unit), -1.0F);
  const auto vote = std::lower_bound(place_votes_.begin(), place_votes_.end(), least);
  return vote != place_votes_.end() && vote->first == library_.place(unit) ? vote->second : 0;
}

/// Who voted for a provision, or where nobody did for its instrument.
void Evidence::add_voters(SuggestCandidate& candidate) const {
  constexpr std::size_t most_told = 3;
  const InstrumentId id = library_.instrument(candidate.unit);
  candidate.votes_for_provision = votes_for(candidate.unit) > 0;
  for (const Vote& vote : votes_) {
    const bool same =
        candidate.votes_for_provision ? vote.place == library_.place(candidate.unit) : vote.instrument == id;
    if (!same || candidate.voters.size() == most_told) continue;
    if (candidate.voters.empty() || candidate.voters.back() != vote.voter) candidate.voters.push_back(vote.voter);
  }
}

SuggestCandidate Evidence::candidate(UnitId unit) const {
  const InstrumentId id = library_.instrument(unit);
  SuggestCandidate found{unit};
  const float all = std::max(1.0F, own_.all_words);
  found[SuggestFeature::words] = own_.words[unit] / all;
  constexpr float some_words = 5, a_subject = 20;  // sums of rarities that count as one
  found[SuggestFeature::best_clause] = own_.best[unit];
  found[SuggestFeature::rare_words] = std::log1p(own_.rare[unit] / some_words);
  found[SuggestFeature::near_words] = near_words(unit);
  found[SuggestFeature::duty_words] = duty_words(unit);
  found[SuggestFeature::voted] = std::sqrt(voted_[id]);
  found[SuggestFeature::vote_share] = all_votes_ > 0 ? voted_[id] / all_votes_ : 0;
  found[SuggestFeature::most_like] = most_like_[id];
  found[SuggestFeature::provision_voted] = std::sqrt(votes_for(unit));
  found[SuggestFeature::about] = draft_.about(id);
  found[SuggestFeature::cited_by_like] = draft_.cited_by_like(id);
  found[SuggestFeature::titled] = draft_.titled(id);
  found[SuggestFeature::mentioned] = mentioned_[id];
  found[SuggestFeature::other_subject] = other_subject_[id] / a_subject;
  found[SuggestFeature::named] = draft_.named(id) ? 1 : 0;
  found[SuggestFeature::prior] = draft_.prior(id);
  found[SuggestFeature::provision_prior] = draft_.provision_prior(unit);
  add_voters(found);
  return found;
}

/// A first look at an instrument, without its provisions.
float Evidence::first_look(InstrumentId id) const {
  return 2 * std::sqrt(voted_[id]) + 2 * most_like_[id] + 2 * draft_.about(id) + 2 * draft_.cited_by_like(id) +
         2 * mentioned_[id];
}

/// A first look at a provision, beside others of its instrument.
float Evidence::first_look(UnitId unit, float all, float all_duty) const {
  const float duty = asked_.duty.empty() ? 0 : duty_.words[unit] / all_duty;
  return 10 * own_.words[unit] / all + 5 * own_.best[unit] + 3 * duty + 3 * std::sqrt(votes_for(unit));
}

std::vector<SuggestCandidate> Evidence::candidates() {
  std::vector<std::vector<std::pair<float, UnitId>>> of_instrument(library_.instrument_count());
  const float all = std::max(1.0F, own_.all_words), all_duty = std::max(1.0F, duty_.all_words);
  for (UnitId unit = 0; unit < index_.unit_count(); ++unit) {
    if (!draft_.may_rest_on(unit)) continue;
    const float look = first_look(unit, all, all_duty);
    if (look > 0) of_instrument[library_.instrument(unit)].emplace_back(-look, unit);
  }
  std::vector<std::pair<float, InstrumentId>> order;
  for (InstrumentId id = 0; id < of_instrument.size(); ++id) {
    std::vector<std::pair<float, UnitId>>& units = of_instrument[id];
    if (units.empty()) continue;
    const std::size_t kept = std::min(units.size(), most_of_first);
    std::partial_sort(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(kept), units.end());
    units.resize(kept);
    order.emplace_back(units.front().first - first_look(id), id);
  }
  const std::size_t kept = std::min(order.size(), most_instruments);
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end());
  std::vector<SuggestCandidate> found;
  for (std::size_t i = 0; i < kept; ++i) {
    std::vector<std::pair<float, UnitId>>& units = of_instrument[order[i].second];
    if (i >= first_instruments) units.resize(std::min(units.size(), most_of_instrument));
    for (const auto& [look, unit] : units) found.push_back(candidate(unit));
  }
  return found;
}

}  // namespace

std::string_view name_of(SuggestFeature feature) { return names[static_cast<std::size_t>(feature)]; }

std::vector<SuggestCandidate> suggest_candidates(const SuggestDraft& draft, NodeIndex article) {
  return Evidence(draft, article).candidates();
}

}  // namespace yiju
