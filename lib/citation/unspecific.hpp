// Sources that name no instrument: 有关法律、法规, 国家有关规定, 相关法律法规. Not citations, but an article that rests
// on them alone is a gap of its own kind.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace yiju {

/// Length of the unspecific source that begins `text`; 0 if none: "有关法律、行政法规的规定" → 有关法律、行政法规 (27
/// bytes).
[[nodiscard]] std::uint32_t unspecific_length(std::string_view text);

/// All of an article's words, with the verb that leads to them: 按照国家有关价格政策, 依照法律、法规的规定, 符合强制性国家标准的要求,
/// 按照规定. Wider than what a citation can be made of, for those who ask what an article without a source leans on.
[[nodiscard]] std::vector<Span> find_unspecific_sources(std::string_view text);

}  // namespace yiju
