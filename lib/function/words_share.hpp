// What words do that stand alone, with no document around them: by their sentences and clauses, as shares of bytes.
//   "市园林主管部门负责公园的监督管理工作。" → institution: all of them
#pragma once

#include <string_view>

#include "function/segment.hpp"

namespace yiju {

[[nodiscard]] Shares shares_of_words(std::string_view words);

}  // namespace yiju
