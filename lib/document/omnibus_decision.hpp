// Decisions by which the State Council changes many administrative regulations at once. The history line of a regulation
// names such a decision and its day; from when on the change is in force the decision alone says, so those days are known here.
//   根据2020年3月27日《国务院关于修改和废止部分行政法规的决定》修订 → 2020-03-27
//   根据2024年3月10日《国务院关于修改和废止部分行政法规的决定》修订 → 2024-05-01
// Source: the days that the national database of laws (flk.npc.gov.cn) gives for the regulations so changed.
#pragma once

#include <string_view>

#include "base/date.hpp"

namespace yiju {

/// The day from which on what `decision` of the day `made` changed is in force. Unknown for a decision on one regulation, and
/// for one whose day the source does not give.
[[nodiscard]] Date omnibus_in_force(std::string_view decision, Date made);

}  // namespace yiju
