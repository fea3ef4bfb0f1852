// 0 to 9 as a byte, whatever the locale.
#pragma once

namespace yiju {

[[nodiscard]] constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace yiju
