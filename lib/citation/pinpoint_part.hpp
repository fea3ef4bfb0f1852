// What stands one behind the other in a pinpoint, read piece by piece: the number, the unit, 之一. Private to
// pinpoint.cpp, which puts the pieces together.
//   第（三）项目  →  number 3, bracketed; no unit, as 项目 is a word of its own
#pragma once

#include "base/cursor.hpp"
#include "citation/pinpoint.hpp"

namespace yiju {

/// A number as it stands in a pinpoint: 三, （三）, (三), 3.
struct PinpointNumber {
  std::uint16_t value = 0;
  bool bracketed = false;
};

/// Reads 三, （三）, 3; the cursor stays where none stands.
bool take_number(Cursor& cursor, PinpointNumber& number);

/// Number of the item that a line opens with, （三）…; 0 if it opens none.
[[nodiscard]] std::uint16_t item_opened(std::string_view line);

/// Reads 条, 款 …; none where the unit is part of another word: 第一款项, 第二项目.
Unit take_unit(Cursor& cursor);

/// 之一 after 第十二条 gives 1; 0 for 之 alone (第十二条之规定).
std::uint8_t take_suffix(Cursor& cursor);

/// 之1 of 第133之1条, which says 第133条之一; 0 for none. The cursor then stands in front of 条.
[[nodiscard]] std::uint8_t take_inner_suffix(Cursor& cursor);

/// Passes the blanks in front of what goes on with a pinpoint; also a line's end, where the next line begins with 至第, 和第 or
/// 、第 and so with no sentence of its own.
void pass_to_next(Cursor& cursor);

}  // namespace yiju
