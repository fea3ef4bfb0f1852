// The sentence in which a citation stands: from the 。 or blank line before to the 。 after.
//   甲。依照《乙法》办理。丙。  →  依照《乙法》办理
#pragma once

#include "citation/relation_words.hpp"

namespace yiju {

/// Within the unit, at most 1,500 bytes either way, four times as many ahead in an amendment, whose quotations end
/// none.
[[nodiscard]] Span sentence_around(const Surroundings& surroundings, Span cited);

}  // namespace yiju
