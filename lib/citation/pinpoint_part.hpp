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

/// Behind the number of an article: （1） of 第26（1）条, .2 of 第4.2条 in treaties and rules of arbitration, which say 第26条第1款; 0 for none. The cursor
/// then stands in front of 条.
[[nodiscard]] std::uint16_t take_inner_paragraph(Cursor& cursor, const PinpointNumber& article);

/// What a step of a pinpoint begins with: 第, or what may stand where it is left out.
enum class Opening { none, ordinal, bracket, digits, numeral, article };

/// 第（一）项1目: behind an item a digit may open the number of its subitem.
[[nodiscard]] bool opens_subitem(Unit behind, std::string_view text);

/// 第十七条（一）项, 第（一）项1目, 第十二条一款, 本条例六十条. `behind` is the deepest level so far, none in front of the first step.
[[nodiscard]] Opening opening_of(std::string_view text, Unit behind, bool may_lack_ordinal);

/// Whether a number of this unit may stand so, by the words behind it: 一款二项 and 二款规定 are places, 三款均 is a count.
[[nodiscard]] bool may_stand(Opening opening, Unit unit, std::string_view after);

/// Passes the blanks in front of what goes on with a pinpoint; also a line's end, where the next line begins with 至第, 和第 or
/// 、第 and so with no sentence of its own.
void pass_to_next(Cursor& cursor);

/// Goes one level deeper: 第十二条 and then 第二款. An article drops what was above it.
void add_step(Pinpoint& pin, Unit unit, std::uint16_t value, std::uint8_t suffix);

/// 1179 and 二百六十四, but not 两: what may count an article that lost its 第.
[[nodiscard]] bool is_numeral_of_article(std::string_view text);

}  // namespace yiju
