// Whether a citation tells what was, so that an instrument that has ended is no wrong source.
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// 《甲法》施行前…, 依照《甲法》、《乙法》设立的…, 适用当时的《甲法》, 印发了《甲意见》: the citation at that place of the text is
/// history, not what the text relies on.
[[nodiscard]] bool tells_history(std::string_view text, Span citation);

}  // namespace yiju
