#include "citation/pinpoint.hpp"

#include <algorithm>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/behind_name.hpp"
#include "citation/pinpoint_part.hpp"
#include "citation/shared_unit.hpp"

namespace yiju {

namespace {

// 第二十八第一款, its 条 lost: only an article can stand before a paragraph.
bool paragraph_follows(Cursor c) {
  PinpointNumber number;
  return c.take("第") && take_number(c, number) && take_unit(c) == Unit::paragraph;
}

// 第八条(2)第1目: only an item can stand before a subitem.
bool subitem_follows(Cursor c) {
  PinpointNumber number;
  return c.take("第") && take_number(c, number) && take_unit(c) == Unit::subitem;
}

// 第八十五条（一）。 without its 项, where the words end with it: items are counted in Chinese.
bool closes_with_item(const Cursor& before, const Cursor& behind) {
  static constexpr WordSet ends{"。", "；", "，", "规定", "的规定", "之规定", "处理", "处罚", "执行"};
  const std::string_view inside = before.rest().substr(open_bracket(before.rest()));
  return open_bracket(before.rest()) != 0 && !is_digit(inside.front()) &&
         static_cast<unsigned char>(inside.front()) >= 0x80 && ends.begins(behind.rest());
}

// 第三条[2]第二款: a note's mark between two steps. （2） is an item there.
void pass_note_mark(Cursor& c) {
  if (open_bracket(c.rest()) != 0) return;
  const std::uint32_t mark = note_mark_length(c.rest());
  if (mark != 0 && begins_with(c.rest().substr(mark), "第")) c.at += mark;
  Cursor bold = c;  // **第三条**　第二款
  if (!bold.take("**")) return;
  bold.blanks();
  if (begins_with(bold.rest(), "第")) c = bold;
}

// The blanks, a note's mark, 的 or 之 in front of a further step: 第三条之第二款.
void pass_link(Cursor& c) {
  c.blanks_and_breaks();
  pass_note_mark(c);
  if (begins_with(c.rest(), "的第")) c.take("的");
  c.take("之");
}

// One step of a pinpoint, deeper than what `pin` has.
bool take_step(Cursor& cursor, Pinpoint& pin, bool may_lack_ordinal) {
  const bool first = pin.top == Unit::none;
  Cursor c = cursor;
  first ? c.blanks() : pass_link(c);
  const Opening opening = opening_of(c.rest(), pin.deep, may_lack_ordinal);
  if (opening == Opening::none) return false;
  c.take("第");
  PinpointNumber number;
  if (!take_number(c, number)) return false;
  const std::uint8_t inner = take_inner_suffix(c);
  const std::uint16_t paragraph = take_inner_paragraph(c, number);
  Unit unit = take_unit(c);
  if (unit == Unit::none && !first && number.bracketed && (subitem_follows(c) || closes_with_item(cursor, c)))
    unit = Unit::item;
  if (!may_stand(opening, unit, c.rest())) return false;
  if (unit == Unit::none && first && !number.bracketed && paragraph_follows(c)) unit = Unit::article;
  if (unit == Unit::none || (!first && unit <= pin.deep)) return false;
  const std::uint8_t suffix = unit == Unit::article && inner == 0 ? take_suffix(c) : inner;
  add_step(pin, unit, number.value, suffix);
  if (paragraph != 0) add_step(pin, Unit::paragraph, paragraph, 0);
  cursor = c;
  return true;
}

// 第十二条 and then, directly behind, 第二款, 第（三）项 … as long as they go deeper than what `pin` has.
bool take_steps(Cursor& cursor, Pinpoint& pin, bool may_lack_ordinal) {
  while (take_step(cursor, pin, may_lack_ordinal)) continue;
  return pin.top != Unit::none;
}

// 至第十五条, 至六项: the end of a range whose unit is the pinpoint's deepest.
void take_range_end(Cursor& cursor, Pinpoint& pin) {
  Cursor c = cursor;
  pass_to_next(c);
  const std::uint32_t mark = range_mark_length(c.rest());
  if (mark == 0) return;
  c.at += mark;
  c.blanks_and_breaks();
  if (pin.deep == Unit::article && pin.locator.article_suffix != 0) {  // 第十二条之一至之六
    Cursor same = c;
    if (const std::uint8_t last = take_suffix(same); last != 0) {
      pin.locator.to = pin.locator[Unit::article];
      pin.locator.to_suffix = last;
      cursor = same;
      return;
    }
  }
  c.take("第");
  PinpointNumber number;
  if (!take_number(c, number) || take_unit(c) != pin.deep) return;
  const std::uint8_t suffix = pin.deep == Unit::article ? take_suffix(c) : std::uint8_t{0};
  pin.locator.to = number.value;
  pin.locator.to_suffix = suffix;
  cursor = c;
}

// 第三百零七条之一前三款, 第三款前三项: the first ones of what was named.
void take_first_ones(Cursor& cursor, Pinpoint& pin) {
  Cursor c = cursor;
  PinpointNumber number;
  if (pin.deep < Unit::article || !c.take("前") || !take_number(c, number) || number.bracketed) return;
  const Unit unit = take_unit(c);
  if (unit <= pin.deep || (unit != Unit::paragraph && unit != Unit::item) || number.value < 2) return;
  add_step(pin, unit, 1, 0);
  pin.locator.to = number.value;
  cursor = c;
}

// Members of a shared-unit list at the cursor (behind `lead`, whose levels they go under).
bool take_shared_list(Cursor& cursor, const Pinpoint& lead, std::vector<Pinpoint>& out) {
  Cursor c = cursor;
  const SharedUnit list = take_shared(c);
  const bool led = lead.top != Unit::none;
  if (list.unit == Unit::none || (led && list.unit <= lead.deep)) return false;
  if (led && list.members.size() == 1 && list.members.front().locator.to == 0) return false;
  if (list.unit != Unit::item && list.members.size() > 1 && list.bracketed) return false;
  const std::size_t first = out.size();
  out.insert(out.end(), list.members.begin(), list.members.end());
  if (led) {
    out[first] = lead;
    add_step(out[first], list.unit, list.members.front().locator[list.unit], 0);
    out[first].locator.to = list.members.front().locator.to;
    out[first].span.end = list.members.front().span.end;
  }
  cursor = c;
  return true;
}

// 《甲法》1179、1183条规定: articles without 第 that share their unit.
bool take_plain_articles(Cursor& cursor, std::vector<Pinpoint>& out) {
  Cursor c = cursor;
  const std::size_t known = out.size();
  if (!is_numeral_of_article(c.rest()) || !take_shared_list(c, {}, out)) return false;
  constexpr std::uint16_t largest_count = 10;  // of things that 条 counts: 三、四条措施
  const bool counted = out.back().locator[Unit::article] <= largest_count;
  const bool articles =
      out.back().deep == Unit::article && (!counted || may_stand(Opening::article, Unit::article, c.rest()));
  if (articles)
    cursor = c;
  else
    out.resize(known);
  return articles;
}

// One member or one shared-unit list, beginning with 第.
bool take_member(Cursor& cursor, std::vector<Pinpoint>& out, bool may_lack_ordinal = false) {
  Pinpoint pin;
  Cursor c = cursor;
  pin.span.begin = c.at;
  const bool steps = take_steps(c, pin, may_lack_ordinal);
  pin.span.end = c.at;
  Cursor list = c;
  list.blanks();
  const bool bracket = open_bracket(list.rest()) != 0;
  const bool opens = begins_with(list.rest(), "第") || (bracket && (steps || may_lack_ordinal)) ||
                     opens_subitem(pin.deep, list.rest());
  if (opens && take_shared_list(list, pin, out)) {
    cursor = list;
    return true;
  }
  if (!steps) return may_lack_ordinal && take_plain_articles(cursor, out);
  take_first_ones(c, pin);
  take_range_end(c, pin);
  pin.span.end = c.at;
  out.push_back(pin);
  cursor = c;
  return true;
}

// A member that goes on without 第: 、（三）项 or 、五条, only with the unit of the one before.
bool take_bare_member(Cursor& cursor, Unit unit, std::vector<Pinpoint>& out) {
  Cursor c = cursor;
  if (begins_with(c.rest(), "第")) return false;
  const SharedUnit list = take_shared(c);
  if (list.unit != unit) return false;
  out.insert(out.end(), list.members.begin(), list.members.end());
  cursor = c;
  return true;
}

// 第三十一条、三十二条第一款: an article that goes on without 第, with steps of its own, before a word that takes an article,
// or as the next higher number: 三十一条、三十二条处罚, but not 第二条和三条河流.
bool take_bare_article(Cursor& cursor, std::vector<Pinpoint>& out) {
  constexpr std::uint16_t largest_count = 10;  // of things that 条 counts
  Cursor c = cursor;
  Pinpoint pin;
  pin.span.begin = c.at;
  PinpointNumber number;
  if (!take_number(c, number) || number.bracketed || take_unit(c) != Unit::article) return false;
  add_step(pin, Unit::article, number.value, take_suffix(c));
  pin.span.end = c.at;
  const bool ordinal = begins_with(c.rest(), "第"), deeper = ordinal && take_steps(c, pin, false) && pin.deep > pin.top;
  const bool shared = ordinal && !deeper && take_shared_list(c, pin, out);  // 四十二条第一、三款
  static constexpr WordSet stops{"，", "。", "；", "）"};                   // 第八条、九条，: nothing is counted
  const std::uint16_t above = out.back().locator[Unit::article];
  const bool ascends = number.value > (stops.begins(c.rest()) ? above : std::max(largest_count, above));
  if (!deeper && !shared && !ascends && !may_stand(Opening::article, Unit::article, c.rest())) return false;
  if (!shared) take_range_end(c, pin);
  pin.span.end = c.at;
  if (!shared) out.push_back(pin);
  cursor = c;
  return true;
}

// 第十七条之一、之二: the next of the articles inserted behind one.
bool take_next_suffix(Cursor& cursor, std::vector<Pinpoint>& out) {
  const Pinpoint& before = out.back();
  Cursor c = cursor;
  if (before.deep != Unit::article || before.locator.article_suffix == 0) return false;
  const std::uint8_t suffix = take_suffix(c);
  if (suffix == 0) return false;
  Pinpoint pin;
  add_step(pin, Unit::article, before.locator[Unit::article], suffix);
  pin.span = {cursor.at, c.at};
  out.push_back(pin);
  cursor = c;
  return true;
}

// The next member, behind its connector.
bool take_next(Cursor& cursor, bool connected, bool comma, std::vector<Pinpoint>& out) {
  const Unit unit = out.back().deep;
  if (connected && begins_with(cursor.rest(), "第")) return take_member(cursor, out);
  if (unit < Unit::article || comma) return false;
  if (connected && (take_bare_article(cursor, out) || take_next_suffix(cursor, out))) return true;
  return take_bare_member(cursor, unit, out);
}

}  // namespace

std::uint32_t connector_length(std::string_view text) {
  static constexpr WordSet connectors{"、以及", "、和", "以及", "及其", "或者", "、及", "、或",
                                      "，以及", "，及", "，和", "、",   "和",   "及",   "或",
                                      "与",     "，",   ",",    "､",    "並"};
  return static_cast<std::uint32_t>(connectors.beginning(text).size());
}

std::uint32_t range_mark_length(std::string_view text) {
  static constexpr WordSet marks{"至", "到", "－", "—", "–", "～", "~", "-", "─", "﹣"};
  return static_cast<std::uint32_t>(marks.beginning(text).size());
}

std::uint32_t scan_pinpoints(std::string_view text, std::uint32_t at, std::uint32_t limit, std::vector<Pinpoint>& out,
                             bool behind_name) {
  Cursor cursor{text, at, std::min(limit, static_cast<std::uint32_t>(text.size()))};
  const std::size_t first = out.size();
  if (!take_member(cursor, out, behind_name)) return at;
  while (true) {
    Cursor c = cursor;
    pass_to_next(c);
    const std::uint32_t connector = connector_length(c.rest());
    const bool comma = begins_with(c.rest(), "，") || begins_with(c.rest(), ",");
    c.at += connector;
    if (connector == 0)
      c.blanks();
    else
      c.blanks_and_breaks();  // 第三条、⏎第四条
    if (connector == 0 && open_bracket(c.rest()) == 0) break;
    const std::size_t known = out.size();
    const Unit top = out.back().top;
    if (!take_next(c, connector != 0, comma, out)) break;
    if (comma && out[known].top != top && out[known].top != out[first].top) {  // 第十条，第三款 … is a new clause
      out.resize(known);
      break;
    }
    cursor = c;
  }
  return cursor.at;
}

Locator take_over(const Locator& before, const Pinpoint& next) {
  Locator out = next.locator;
  if (next.top == Unit::none || next.top == Unit::article) return out;
  const Unit outermost = next.top < Unit::article ? Unit::part : Unit::article;
  for (const UnitRow& row : unit_rows) {
    if (row.unit >= outermost && row.unit < next.top) out[row.unit] = before[row.unit];
  }
  if (next.top > Unit::article) out.article_suffix = before.article_suffix;
  return out;
}

}  // namespace yiju
