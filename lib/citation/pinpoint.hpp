// Pinpoints: 第十二条第二款第（三）项, their lists and ranges, as they stand: no instrument and no place is known here.
//   第三条第一款、第二款            → 3/1, then /2 (what is left out is taken over by the caller, see take_over)
//   第二十六条第一、二、四项        → 26//1, //2, //4
//   第十条至第十五条                → 10~15
// Source of the forms: 立法技术规范（试行）（一） on citing 条, 款, 项; and what 2,585 real laws write.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "document/locator.hpp"

namespace yiju {

/// One provision named in a list.
struct Pinpoint {
  Locator locator;         ///< what this member names itself
  Unit top = Unit::none;   ///< its outermost level
  Unit deep = Unit::none;  ///< its innermost level
  Span span;               ///< its own words
};

/// Reads the pinpoint list that begins at `at` (at a 第, or at a bracketed or bare number after one) and appends its
/// members. Returns the end of what was read, `at` if nothing. Never reads past `limit`. Right behind a name the first
/// 第 may be lost: 本条例六十条规定.
std::uint32_t scan_pinpoints(std::string_view text, std::uint32_t at, std::uint32_t limit, std::vector<Pinpoint>& out,
                             bool behind_name = false);

/// Fills the levels that `next` leaves out from the member before it: 3/1 then /2 gives 3/2.
[[nodiscard]] Locator take_over(const Locator& before, const Pinpoint& next);

/// Length of the connector (、 和 及 以及 或者 …) that begins `text`; 0 if none stands there.
[[nodiscard]] std::uint32_t connector_length(std::string_view text);

/// Length of 至, 到, － … that begins `text`; 0 if none.
[[nodiscard]] std::uint32_t range_mark_length(std::string_view text);

}  // namespace yiju
