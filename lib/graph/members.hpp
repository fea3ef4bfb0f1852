// The single provisions that a locator names: itself, or for a range (第十条至第十五条, 前两款) each of its members.
#pragma once

#include <vector>

#include "document/document.hpp"

namespace yiju {

/// The members in a loaded text, from the one that the range begins with: 10~12 → articles 10, 10之一, 11, 12; the
/// first `most` of them. `complete` tells whether the end of the range was met.
struct Members {
  std::vector<NodeIndex> nodes;
  bool complete = true;
};
[[nodiscard]] Members members_of(const Document& document, NodeIndex first, const Locator& locator, std::size_t most);

/// The same by number alone, where the text is not there: 10~12 → 10, 11, 12.
[[nodiscard]] std::vector<Locator> members_of(const Locator& locator, std::size_t most);

/// How many members one range may have, so that a text full of wide ranges stays linear: 1000 in any usual text.
[[nodiscard]] std::size_t most_members(std::size_t citations);

}  // namespace yiju
