// Who issued the instrument that a 《…》 names, as it stands in front:
// 中央网信办等7部门《生成式人工智能服务管理暂行办法》, 国务院《…》. It is no part of the title (labelling guidelines),
// but helps a reader and tells two instruments of one title apart.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace yiju {

/// The issuers that end at byte `at`, where a 《 opens; empty if the words there name none. Looks back to `begin` at
/// most.
[[nodiscard]] Span issuers_before(std::string_view text, std::uint32_t begin, std::uint32_t at);

/// True if a blank between these words of a title parts two bodies that issue together: 中共中央 国务院关于…, 国家医保局 财政部关于….
[[nodiscard]] bool parts_issuers(std::string_view so_far, std::string_view behind);

}  // namespace yiju
