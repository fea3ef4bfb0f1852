// From when on a text ends, as the sentence that ends it tells.
//   废止《甲条例》，自2027年1月1日起施行。   自2027年1月1日起废止《甲条例》。   《甲条例》自2027年1月1日起停止施行。
#pragma once

#include <string_view>

#include "base/date.hpp"
#include "base/span.hpp"

namespace yiju {

/// The day that the sentence around `title` tells; unknown where it tells none, or only since when a title was in force.
[[nodiscard]] Date day_of_end(std::string_view text, Span title);

/// 2003 of 临府发〔2003〕5号; unknown where the number has no year.
[[nodiscard]] Date year_of_number(std::string_view number);

}  // namespace yiju
