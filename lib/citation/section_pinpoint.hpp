// Sections of an official document as they are cited: 《甲意见》第二部分第（三）项 is 二（三）, …第4点 below it
// 二（三）4.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/locator.hpp"

namespace yiju {

/// Reads the section that begins at `at` into `out`. Returns the byte behind it, `at` if none stands there.
[[nodiscard]] std::uint32_t scan_section(std::string_view text, std::uint32_t at, std::uint32_t limit, Locator& out);

}  // namespace yiju
