// How high a fine is: the ranges that a text names, each once, in its order.
//   处五千元以上二万元以下的罚款        → 5000..20000
//   并处违法所得一倍以上三倍以下的罚款  → 1..3x:gains
//   处每平方米十元以下的罚款            → ..10/m2
//   处三倍以下罚款，但最高不超过三万元  → ..3x:amount, with 30000 as its cap
// Amounts before 处 (货值不足一万元的) are conditions, and no range.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace yiju {

/// What a multiple counts from; `yuan` for a plain amount.
enum class FineBase : std::uint8_t {
  yuan,
  gains,  ///< 违法所得
  value,  ///< 货值, 经营额
  due,    ///< 应缴
  cost,   ///< 费用
  amount  ///< another sum
};

/// Amounts count in ten-thousandths, of a yuan or of the base: 百分之五十 → 5,000, 三倍 → 30,000.
inline constexpr std::uint64_t amount_scale = 10000;

struct FineRange {
  std::optional<std::uint64_t> low, high;  ///< a fixed amount has both, and they are equal
  FineBase base = FineBase::yuan;
  std::string unit;                  ///< "day", "m2" of a fine per unit; else empty
  std::optional<std::uint64_t> cap;  ///< a sum, in ten-thousandths of a yuan, that the fine counted so never exceeds
  friend bool operator==(const FineRange&, const FineRange&) = default;
};

/// Of one clause or sentence without blanks (article_text.hpp).
[[nodiscard]] std::vector<FineRange> fine_ranges(std::string_view text);

/// "5000..20000", "1..3x:gains", "..10/m2"; without the cap.
[[nodiscard]] std::string to_string(const FineRange& range);

/// The same with it: "1..3x:gains<=30000".
[[nodiscard]] std::string with_cap(const FineRange& range);

/// 五千元以上二万元以下 as people read it: 5000—20000 元, 违法所得 1—3 倍（最高 30000 元）.
[[nodiscard]] std::string describe(const FineRange& range, Language language);

/// Where the verb 处 (处以, 并处, no 处理 or 查处) begins at or behind `from`; npos if there is none.
[[nodiscard]] std::size_t imposing_at(std::string_view text, std::size_t from = 0);

}  // namespace yiju
