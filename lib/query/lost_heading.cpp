#include "query/lost_heading.hpp"

#include <algorithm>
#include <array>

#include "document/draft_title.hpp"
#include "document/unit.hpp"

namespace yiju {

bool lost_heading(const Document& text, const Locator& locator) {
  constexpr std::array deepest_first{Unit::section, Unit::chapter, Unit::subpart, Unit::part};
  const auto* const unit = std::ranges::find_if(deepest_first, [&](Unit each) { return locator[each] != 0; });
  if (unit == deepest_first.end()) return false;
  bool any = false;
  for (const ProvisionNode& node : text.nodes) {
    if (unit_of(node.kind) != *unit) continue;
    if (node.number > locator[*unit]) return true;
    any = true;
  }
  return !any && text.adopted.known() && !is_draft_title(text.title);
}

}  // namespace yiju
