// What like articles that do cite rest on: each of the articles most like the one asked about votes for what it cites, by
// how like it is, and by how like its text is to the draft.
#pragma once

#include <vector>

#include "query/suggest_draft.hpp"
#include "query/unit_match.hpp"

namespace yiju {

class SuggestVotes {
 public:
  /// Of an article's own words. Keeps a reference to the draft.
  SuggestVotes(const SuggestDraft& draft, const UnitMatch& own);

  // Of an instrument:
  [[nodiscard]] float sum(InstrumentId instrument) const { return sums_[instrument]; }
  /// The part of the votes that texts like the draft gave it.
  [[nodiscard]] float share_of_kin(InstrumentId instrument) const {
    return all_kin_ > 0 ? kin_[instrument] / all_kin_ : 0;
  }
  /// How like the most like article is that cites it.
  [[nodiscard]] float most_like(InstrumentId instrument) const { return most_like_[instrument]; }

  /// Of the very provision, whatever the wording.
  [[nodiscard]] float sum_of_provision(UnitId unit) const;

  [[nodiscard]] float kin_of_provision(UnitId unit) const;

  struct Voters {
    std::vector<UnitId> units;  ///< most like first; a few
    bool for_provision = false;
  };
  /// Who voted for a provision, or where nobody did for its instrument.
  [[nodiscard]] Voters voters(UnitId unit) const;

 private:
  struct Vote {
    UnitId voter = none;
    InstrumentId instrument = none;
    std::uint32_t place = none;  ///< SuggestLibrary::place; none: the instrument as a whole
  };

  [[nodiscard]] float likeness(UnitId unit) const;
  [[nodiscard]] float strength(UnitId unit) const { return likeness(unit) + own_.clauses[unit]; }
  [[nodiscard]] std::vector<UnitId> most_like(std::vector<UnitId> units, std::size_t most) const;
  void find_votes();
  void add_ballot(UnitId voter, bool counted);
  void sum_places();

  const SuggestDraft& draft_;
  const SuggestLibrary& library_;
  const UnitMatch& own_;
  std::vector<Vote> votes_;  // most like voters first
  float all_kin_ = 0;
  std::vector<float> sums_, kin_, most_like_;  // of each instrument
  struct PlaceVotes {
    std::uint32_t place;
    float sum, kin;
  };
  std::vector<PlaceVotes> place_votes_;  // sorted by place
  [[nodiscard]] const PlaceVotes* place_votes(UnitId unit) const;
};

}  // namespace yiju
