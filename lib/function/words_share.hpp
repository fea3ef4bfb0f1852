// What words do that stand alone, with no document around them: by their sentences and clauses, as shares of bytes.
//   "市园林主管部门负责公园的监督管理工作。" → institution: all of them
#pragma once

#include <optional>
#include <string_view>

#include "function/segment.hpp"

namespace yiju {

[[nodiscard]] Shares shares_of_words(std::string_view words);

/// What a section of a policy does, told only where it is plain: entry into force; or support or institution, two thirds of
/// its words at the least, and no word in it of a burden or a power. Nothing else is told: a policy's words are looser than an article's.
///   "（三）支持在试验区设立受理点。" → support      "（二）加强组织领导。各部门要密切配合。" → institution
[[nodiscard]] std::optional<Function> plain_function_of_section(std::string_view words);

}  // namespace yiju
