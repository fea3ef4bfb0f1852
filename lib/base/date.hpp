// A calendar day as laws are dated: 2023年7月10日, 2023-07-10. Ordered, 0 for unknown parts; no time zone, no clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yiju {

struct Date {
  std::uint16_t year = 0;  ///< 0: the date is unknown
  std::uint8_t month = 0;  ///< 0: only the year is known
  std::uint8_t day = 0;

  [[nodiscard]] constexpr bool known() const { return year != 0; }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Reads 2023-07-10, 2023-11, 2023; nothing for other text (2023-13-40 included).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Reads a date that begins text: 2023年7月10日, 二〇二三年七月十日, 2023-07-10. `used` gets the bytes it took.
[[nodiscard]] std::optional<Date> scan_date(std::string_view text, std::size_t& used);

/// 2023-07-10; shorter where parts are unknown; empty for an unknown date.
[[nodiscard]] std::string to_string(Date date);

}  // namespace yiju
