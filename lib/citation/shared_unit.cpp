#include "citation/shared_unit.hpp"

#include <algorithm>
#include <string_view>

#include "base/bracket.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "citation/pinpoint_part.hpp"

namespace yiju {

namespace {

// One number of a list that shares its unit: 第（一）、（三）至（五）项 before the unit is known.
struct Shared {
  PinpointNumber number;
  std::uint16_t to = 0;
  Span span;
};

// 第三、四两条, 第五、六、七三条: the last sign of the last number counts the list.
void drop_count(std::string_view text, std::vector<Shared>& numbers) {
  constexpr std::size_t two_signs = 6;  // bytes
  std::string_view words = text.substr(numbers.back().span.begin, numbers.back().span.end - numbers.back().span.begin);
  if (begins_with(words, "第")) words.remove_prefix(3);
  if (numbers.size() < 2 || words.size() != two_signs || numbers.back().to != 0) return;
  const Numeral first = scan_numeral(words.substr(0, 3)), count = scan_numeral(words.substr(3));
  if (first.value != 0 && first.value < 10 && count.value == numbers.size())
    numbers.back().number.value = static_cast<std::uint16_t>(first.value);
}

// A page may break the line in front of a connector, 第三⏎、四条, or of a range, 第一⏎至三项: no line of its own begins with one.
void pass_to_connector(Cursor& c) {
  c.blanks();
  Cursor below = c;
  below.blanks_and_breaks();
  if (begins_with(below.rest(), "、") || begins_with(below.rest(), "至")) c = below;
}

// Numbers up to the shared unit. Returns the unit, none if the list has no such form.
Unit take_numbers(Cursor& cursor, std::vector<Shared>& numbers) {
  Cursor c = cursor;
  while (numbers.size() < 64) {
    Shared member;
    const std::uint32_t begin = c.at;
    c.take("第");
    if (!take_number(c, member.number)) return Unit::none;
    Cursor after = c;
    pass_to_connector(after);
    if (const std::uint32_t mark = range_mark_length(after.rest()); mark != 0) {
      after.at += mark;
      after.blanks_and_breaks();
      after.take("第");
      PinpointNumber end;
      if (take_number(after, end)) {
        member.to = end.value;
        c = after;
      }
    }
    member.span = {begin, c.at};
    numbers.push_back(member);
    Cursor behind = c;
    if (numbers.size() > 1) behind.take("各");  // 第三、四各条
    if (const Unit unit = take_unit(behind); unit != Unit::none) {
      drop_count(c.text, numbers);
      c = behind;
      numbers.back().span.end = c.at;
      cursor = c;
      return unit;
    }
    pass_to_connector(c);
    const std::uint32_t connector = connector_length(c.rest());
    if (connector == 0 && open_bracket(c.rest()) == 0 && !begins_with(c.rest(), "第")) return Unit::none;
    c.at += connector;
    c.blanks();
  }
  return Unit::none;
}

}  // namespace

SharedUnit take_shared(Cursor& cursor) {
  std::vector<Shared> numbers;
  SharedUnit list;
  list.unit = take_numbers(cursor, numbers);
  if (list.unit == Unit::none) return {};
  list.bracketed = std::ranges::all_of(numbers, [](const Shared& number) { return number.number.bracketed; });
  for (const Shared& number : numbers) {
    Pinpoint& member = list.members.emplace_back();
    add_step(member, list.unit, number.number.value, 0);
    member.locator.to = number.to;
    member.span = number.span;
  }
  return list;
}

}  // namespace yiju
