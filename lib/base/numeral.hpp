// Numerals as legal texts write them, Chinese (一百二十三, 二〇一七, 廿), Arabic (12) and full width (１２), read to
// numbers and written back. 立法技术规范 writes article numbers in Chinese; the wild writes all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yiju {

/// A numeral at the start of a text.
struct Numeral {
  std::uint32_t value = 0;
  std::uint32_t bytes = 0;  ///< length; 0: there is none
};

/// Reads the longest numeral that begins `text`: "一百二十三条" → {123, 15}, "12条" → {12, 2}, "条" → {0, 0}.
/// Digits without units are read by place (二〇一七 → 2017). OCR's l and O count as 1 and 0 between Arabic digits.
[[nodiscard]] Numeral scan_numeral(std::string_view text);

/// 123 → 一百二十三; 10 → 十; 20 → 二十; 1001 → 一千零一. scan_numeral reads it back.
[[nodiscard]] std::string to_chinese(std::uint32_t value);

}  // namespace yiju
