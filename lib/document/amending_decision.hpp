// Decisions that amend, and from when on what they changed is in force. The history line of an amended text names its
// decision and the day; from when on the new wording holds the decision alone says, and it is seldom at hand.
//   根据2020年3月27日《国务院关于修改和废止部分行政法规的决定》修订 → 2020-03-27
//   2012年10月26日…会议《关于修改<中华人民共和国监狱法>的决定》修正 → 2013-01-01
// Source: corpus/national/decisions.tsv, which becomes a constant of the program (registry/embed_register.cpp).
#pragma once

#include <span>
#include <string_view>

#include "base/date.hpp"

namespace yiju {

struct AmendingDecision {
  Date made, in_force;
  std::string_view title;
};

/// All of the table, by the day on which they were made.
[[nodiscard]] std::span<const AmendingDecision> amending_decisions();

/// The day from which on what `decision` of the day `made` changed is in force. Its title may lack the organ, and the
/// amended title 中华人民共和国. Unknown for a decision that the table does not hold.
[[nodiscard]] Date decision_in_force(std::string_view decision, Date made);

}  // namespace yiju
