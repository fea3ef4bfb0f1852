// A version (文本): a dated wording of a work, in force from its 施行 date to the day before the next one's, or to the
// work's repeal. Which of them a citation means is told by when the citing text was written and came into force:
//   供水条例 of 2010, in force 2010-07-01, and of 2025-06-27, in force 2026-01-01
//   a rule of 2025-10-01 that cites 《供水条例》第五条 means the text of 2010
#pragma once

#include <span>

#include "document/document.hpp"
#include "registry/resolution.hpp"

namespace yiju {

/// A loaded text of an instrument.
struct Version {
  DocumentId document = no_document;
  Date date;       ///< of the wording: adopted or last amended; unknown sorts first
  Date from;       ///< first day in force: the later of `date` and 施行; unknown where the text tells neither
  Date next;       ///< from when on the next wording that is known of holds, loaded or not; unknown: none is known of
  Date next_made;  ///< the date of that wording
};

/// When a text speaks: it can mean no wording that was adopted after it was written or that was not yet in force when
/// it came into force itself. Unknown: now.
struct Moment {
  Date written, in_force;
};

/// The day as a moment: what a question for one day means.
[[nodiscard]] inline Moment moment_of(Date day) { return {day, day}; }
[[nodiscard]] Moment moment_of(const Document& document);

/// The date of a text's wording: its version's, else its adoption's, else 施行; unknown where it tells none.
[[nodiscard]] Date wording_date(const Document& document);

/// The first day on which a text is in force: never before it was adopted. After a 修正 the last article keeps the date
/// of the first wording, so the later of the two counts.
[[nodiscard]] Date in_force_from(const Document& document);

/// The texts of one wording, and how they come to be taken.
struct VersionChoice {
  std::span<const Version> texts;  ///< several where an instrument is split into files
  enum class Fit : std::uint8_t {
    only,     ///< there is no other text, and nothing speaks against this one
    by_date,  ///< of several the one in force then
    later,    ///< only a later one is loaded
    earlier,  ///< a wording between this one and that day is known of, and not loaded
  } fit = Fit::only;
};

/// Of an instrument's versions (oldest first, not empty) the one that was in force at that moment, else the nearest.
[[nodiscard]] VersionChoice choose_version(std::span<const Version> versions, Moment when);

}  // namespace yiju
