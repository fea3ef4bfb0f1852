// The day that a caller of the library asks for, in words.
#pragma once

#include <string>

#include "base/date.hpp"

namespace yiju {

/// 2024-01-01; unknown for no words. Throws Error{usage} for others.
[[nodiscard]] Date asked_day(const std::string& words);

}  // namespace yiju
