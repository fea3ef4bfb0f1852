// What an organ does, by the verb that opens its predicate and by what the verb is done to. Asked where no closer rule
// (function_rules.hpp) holds.
//   "会同有关部门建立健全协调机制" → institution      "对排污口进行监测" → procedure      "改善步行环境" → support
#pragma once

#include <optional>
#include <string_view>

#include "function/function.hpp"

namespace yiju {

/// `predicate` as addressee.hpp gives it: the words behind 应当. Nothing where the verb is none that the table knows.
[[nodiscard]] std::optional<Function> function_of_deed(std::string_view predicate);

/// 确保资金安全, 维护合法权益: behind another deed it only says what that is for.
[[nodiscard]] bool is_aim(std::string_view predicate);

/// 根据实际情况, 会同有关部门, 采取有效措施: says how and with whom; the deed comes in the next part.
[[nodiscard]] bool is_manner_of_deed(std::string_view predicate);

}  // namespace yiju
