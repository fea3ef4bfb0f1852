// What the numbers of the graph's rows stand for: the last value of each enumeration that a row holds, and a sum of all their
// words. A file with other words is another program's: the same number would be another rule there.
#pragma once

#include <cstdint>

#include "citation/rule.hpp"
#include "graph/record.hpp"

namespace yiju {

namespace last {
inline constexpr ProvisionKind kind = ProvisionKind::note;
inline constexpr Level level = Level::unknown;
inline constexpr InstrumentStatus status = InstrumentStatus::unknown;
inline constexpr DocumentForm form = DocumentForm::note;
inline constexpr Relation relation = Relation::contains;
inline constexpr Assertion assertion = Assertion::analyst;
inline constexpr Outcome outcome = Outcome::ambiguous;
inline constexpr Naming naming = Naming::deictic;
inline constexpr RuleId rule = RuleId::amending_words;
}  // namespace last

/// XXH3 of the words that name_of gives for the values of all of them, in order, and of notes and reasons.
[[nodiscard]] std::uint64_t sum_of_row_words();

}  // namespace yiju
