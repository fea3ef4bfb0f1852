// The versions of one instrument in the order of their days, each with the day from which the next one holds.
#pragma once

#include <vector>

#include "registry/registry.hpp"

namespace yiju {

/// A wording that is known of, and the first day on which it is in force.
struct Wording {
  Date date, from;
  friend auto operator<=>(const Wording&, const Wording&) = default;
};

/// Sorts the versions, oldest first, and tells each the next one: loaded, or only known of.
void order_versions(std::vector<Version>& versions, std::vector<Wording> wordings);

}  // namespace yiju
