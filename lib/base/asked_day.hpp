// The day that somebody asks for, in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace yiju {

/// Reads 2024-01-01, 2024-01, 2024, and as people write it 2024年1月1日, 2024/1/1, 2024.1.1, 20240101; nothing for other words,
/// days that no calendar has included.
[[nodiscard]] std::optional<Date> read_asked_day(std::string_view words);

/// The same; unknown for no words. Throws Error{usage} for others.
[[nodiscard]] Date asked_day(const std::string& words);

}  // namespace yiju
