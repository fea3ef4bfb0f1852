#include "query/suggest_votes.hpp"

#include <algorithm>

#include "base/sort_unique.hpp"
#include "query/foundation.hpp"

namespace yiju {
namespace {

constexpr std::size_t most_voters = 40;  // that vote by their likeness
constexpr std::size_t most_heard = 400;  // of whom the most like is asked for

}  // namespace

SuggestVotes::SuggestVotes(const SuggestDraft& draft, const UnitMatch& own)
    : draft_(draft), library_(draft.library()), own_(own) {
  for (std::vector<float>* of : {&sums_, &kin_, &most_like_}) of->resize(library_.instrument_count());
  find_votes();
}

float SuggestVotes::likeness(UnitId unit) const { return own_.words[unit] / std::max(1.0F, own_.all_words); }

std::vector<UnitId> SuggestVotes::most_like(std::vector<UnitId> units, std::size_t most) const {
  const auto more = [&](UnitId a, UnitId b) {
    const float one = strength(a), other = strength(b);
    return one != other ? one > other : a < b;
  };
  const std::size_t kept = std::min(units.size(), most);
  std::partial_sort(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(kept), units.end(), more);
  units.resize(kept);
  return units;
}

/// The articles most like this that cite something, of the wording in force, an article of an instrument once.
void SuggestVotes::find_votes() {
  std::vector<UnitId> like;
  for (const UnitId unit : library_.citing()) {
    if (own_.words[unit] > 0 && draft_.may_vote(unit)) like.push_back(unit);
  }
  std::size_t counted = 0;
  for (const UnitId unit : most_like(std::move(like), most_heard)) {
    const std::size_t before = votes_.size();
    add_ballot(unit, counted < most_voters);
    if (votes_.size() != before) ++counted;
  }
  sum_places();
}

void SuggestVotes::add_ballot(UnitId voter, bool counted) {
  const LegalGraph& graph = library_.graph();
  std::vector<InstrumentId> instruments;
  std::vector<std::uint32_t> places;
  for (const EdgeId id : own_sources(graph, library_.index().node(voter))) {
    const NodeId to = graph.edges()[id].to;
    const InstrumentId cited = graph.nodes()[to].instrument;
    if (cited == none || draft_.is_own(cited)) continue;
    instruments.push_back(cited);
    if (!counted) continue;
    votes_.push_back({voter, cited, none});
    if (const UnitId unit = library_.index().unit_of_node(unit_of(graph, to)); unit != none)
      places.push_back(votes_.back().place = library_.place(unit));
  }
  sort_unique(instruments);
  sort_unique(places);
  for (const InstrumentId cited : instruments) {
    most_like_[cited] = std::max(most_like_[cited], likeness(voter));
  }
  if (!counted || instruments.empty()) return;
  const float weight = strength(voter) * strength(voter);
  const float kin = weight * draft_.likeness(library_.instrument(voter));
  all_kin_ += kin;
  for (const InstrumentId cited : instruments) {
    sums_[cited] += weight;
    kin_[cited] += kin;
  }
  for (const std::uint32_t place : places) place_votes_.push_back({place, weight, kin});
}

void SuggestVotes::sum_places() {
  std::stable_sort(place_votes_.begin(), place_votes_.end(),
                   [](const PlaceVotes& a, const PlaceVotes& b) { return a.place < b.place; });
  std::vector<PlaceVotes> summed;
  for (const PlaceVotes& vote : place_votes_) {
    if (summed.empty() || summed.back().place != vote.place) summed.push_back({vote.place, 0, 0});
    summed.back().sum += vote.sum;
    summed.back().kin += vote.kin;
  }
  place_votes_ = std::move(summed);
}

const SuggestVotes::PlaceVotes* SuggestVotes::place_votes(UnitId unit) const {
  const std::uint32_t place = library_.place(unit);
  const auto vote = std::lower_bound(place_votes_.begin(), place_votes_.end(), place,
                                     [](const PlaceVotes& votes, std::uint32_t at) { return votes.place < at; });
  return vote != place_votes_.end() && vote->place == place ? &*vote : nullptr;
}

float SuggestVotes::sum_of_provision(UnitId unit) const {
  const PlaceVotes* votes = place_votes(unit);
  return votes == nullptr ? 0 : votes->sum;
}

float SuggestVotes::kin_of_provision(UnitId unit) const {
  const PlaceVotes* votes = place_votes(unit);
  return votes == nullptr ? 0 : votes->kin;
}

SuggestVotes::Voters SuggestVotes::voters(UnitId unit) const {
  constexpr std::size_t most_told = 3;
  Voters told{{}, sum_of_provision(unit) > 0};
  for (const Vote& vote : votes_) {
    const bool same =
        told.for_provision ? vote.place == library_.place(unit) : vote.instrument == library_.instrument(unit);
    if (!same || told.units.size() == most_told) continue;
    if (told.units.empty() || told.units.back() != vote.voter) told.units.push_back(vote.voter);
  }
  return told;
}

}  // namespace yiju
