// Sources that name no instrument: 有关法律、法规, 国家有关规定, 相关法律法规. Not citations, but an article that rests
// on them alone is a gap of its own kind.
#pragma once

#include <cstdint>
#include <string_view>

namespace yiju {

/// Length of the unspecific source that begins `text`; 0 if none: "有关法律、行政法规的规定" → 有关法律、行政法规 (27
/// bytes).
[[nodiscard]] std::uint32_t unspecific_length(std::string_view text);

}  // namespace yiju
