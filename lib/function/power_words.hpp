// Whether an article that is about licences or fees also sets one. What it does is told by all its words, and of a licence
// by every detail: 变更登记 of a company, or terms that a weight leads to, set none.
//   "从事渡运的，应当经水利部门批准。", licence     → true
//   "公司变更住所的，应当办理变更登记。", licence   → false
#pragma once

#include <string_view>

#include "function/function.hpp"

namespace yiju {

/// True for functions other than licence and fee, whatever the words are.
[[nodiscard]] bool tells_power(Function function, std::string_view words);

}  // namespace yiju
