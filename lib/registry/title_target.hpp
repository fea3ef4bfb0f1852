// What a title means for one citing text: the instrument, and of its loaded texts those of one date.
//   《行政处罚法》 in a text of 2015 → 行政处罚法, its text of 2009; of 2021 with version_later where that is the oldest
//   《国家安全法》 in a law of 2014  → the one of 2015 was made later: another one is meant
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "registry/registry.hpp"

namespace yiju {

struct TitleTarget {
  Outcome outcome = Outcome::unknown;
  Reason reason = Reason::title_unknown;
  InstrumentId instrument = no_instrument;
  std::span<const Version> texts;  ///< several where an instrument is split into files
  std::vector<InstrumentId> candidates;
};

/// Of the instrument's versions the one of that moment. `cited_then`: the moment is that of the citing text.
[[nodiscard]] TitleTarget target_of(std::string_view title, const Registry& registry, Moment when,
                                    bool cited_then = false);

/// True where the oldest text of the target was made after the day on which the citing one was written, so that it is no
/// later wording of what is cited.
[[nodiscard]] bool is_made_later(const TitleTarget& own, Date written, std::span<const Document> documents,
                                 const Registry& registry);

/// Of the decisions that bear the target's title that of the day which stands beside the citation; without texts where
/// it is not loaded.
[[nodiscard]] TitleTarget decision_of_day(const TitleTarget& target, Date day, std::span<const Document> documents,
                                          const Registry& registry);

/// A decision that was made on that day changes the wording before its own: where that is the newest loaded, it is
/// meant, and none is missing.
void mean_wording_before(TitleTarget& own, Date made, const Registry& registry);

/// The target with that text of its instrument alone, which is known to be the one that is meant.
[[nodiscard]] TitleTarget only_text(const TitleTarget& target, DocumentId text, const Registry& registry);

/// Of the target's wordings the one that a citation names by its year or day: the last of that year, else what holds on
/// its last day.
[[nodiscard]] TitleTarget wording_of_day(std::string_view title, Date day, const Registry& registry);

/// The wording before the target's, as 修订前的《甲条例》 asks for it; the target's own, as a later one, where none is
/// loaded. Of an instrument that has ended, or of which no change is known, 原《甲条例》 only says so: its last wording.
[[nodiscard]] TitleTarget earlier_wording(const TitleTarget& target, std::span<const Document> documents,
                                          const Registry& registry);

/// What it means on the text's own day, and on the day that is asked for.
struct TitleTargets {
  TitleTarget own, asked;
  bool differ = false;      ///< the asked day has another wording than the one that was cited
  bool made_later = false;  ///< is_made_later
};

[[nodiscard]] TitleTargets targets_of(std::string_view title, const Registry& registry, Moment own, Date as_of);

}  // namespace yiju
