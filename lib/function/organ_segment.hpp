// What a segment of an organ does: its parts are told by closer rules (function_rules.hpp) or by their verbs
// (organ_deed.hpp), and most of them decide.
#pragma once

#include "function/segment.hpp"

namespace yiju {

/// Adds what an organ's segment does, with a second function that takes nearly half; returns the main one. `before` is
/// what the article before mainly does.
Function add_of_organ(const Segment& segment, Function before, Shares& shares);

}  // namespace yiju
