#include "citation/pinpoint_part.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// 第一款项 is a sum of money, 第二项目 a project, 第一目标 an aim: words that take the unit away. Goods are counted with 款,
// what is done with 项.
constexpr WordSet not_after_paragraph{"项", "式", "待", "车型", "新车", "手机", "游戏", "机型"};
constexpr WordSet not_after_item{"目", "工作", "工程", "改革", "试点"};
constexpr WordSet not_after_subitem{"标", "的"};
constexpr WordSet after_subitem{"的规定", "的情形", "的行为", "的标准",
                                "的条件", "的，",   "标准"};  // 第１目的规定, 第2目标准
constexpr WordSet not_after_section{"课", "车"};
// 临海第一条城市主要道路, 第一条市政道路: roads, lines and messages are counted with 条 too; 第一条件 is a condition. No word with
// which what an article is about may begin: 第二十条信息公开, 第六条公路管理.
constexpr WordSet not_after_article{"线",   "款",     "市政道路", "城市主要", "道路", "跑道", "城市道路", "马路",
                                    "航线", "生产线", "专线",     "短信",     "消息", "微博", "件",       "例第"};
constexpr WordSet not_after_chapter{"程"};

bool taken_away(Unit unit, std::string_view after) {
  switch (unit) {
    case Unit::paragraph:
      return not_after_paragraph.begins(after);
    case Unit::item:
      return not_after_item.begins(after);
    case Unit::subitem:
      return not_after_subitem.begins(after) && !after_subitem.begins(after);
    case Unit::section:
      return not_after_section.begins(after);
    case Unit::article:
      return not_after_article.begins(after);
    case Unit::chapter:
      return not_after_chapter.begins(after);
    default:
      return false;
  }
}

// 二 十⏎一: signs of one number that type set apart, OCR or a line's end have parted.
Numeral take_numeral(Cursor& cursor) {
  constexpr std::size_t longest = 64;  // bytes
  const Numeral whole = scan_numeral(cursor.rest().substr(0, longest));
  if (whole.bytes == 0) return whole;
  const std::uint32_t begin = cursor.at;
  cursor.at += whole.bytes;
  Cursor next = cursor;
  next.blanks_and_breaks();
  if (next.at == cursor.at || scan_numeral(next.rest().substr(0, longest)).bytes == 0) return whole;
  std::string signs(cursor.text.substr(begin, whole.bytes));
  while (signs.size() < longest) {
    const Numeral more = scan_numeral(next.rest().substr(0, longest));
    if (more.bytes == 0) break;
    signs += next.rest().substr(0, more.bytes);
    next.at += more.bytes;
    cursor = next;
    next.blanks_and_breaks();
  }
  return scan_numeral(signs);
}

// 第十二条一款二项, 第12条1款: 第 is left out inside too. 两款 counts them.
bool is_numeral_of_place(std::string_view text) {
  constexpr std::size_t most_digits = 2;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits <= most_digits && !begins_with(text, "两") && scan_numeral(text.substr(0, 24)).bytes != 0;
}

bool ends_place(Unit unit, std::string_view after) {
  static constexpr WordSet ends{"规定", "的规定", "之规定", "第", "、", "，", "。", "；",
                                "）",   "和",     "或",     "所", "处", "（", "("};
  if (unit != Unit::paragraph && unit != Unit::item) return false;
  const Numeral item = scan_numeral(after.substr(0, 24));
  return ends.begins(after) ||
         (unit == Unit::paragraph && item.bytes != 0 && unit_word_before(after.substr(item.bytes)).unit == Unit::item);
}

// 2款规定 behind 148条.
bool begins_lower_place(std::string_view after) {
  const Numeral number = scan_numeral(after.substr(0, 24));
  const UnitWord unit = unit_word_before(after.substr(number.bytes));
  return number.bytes != 0 && is_numeral_of_place(after) &&
         ends_place(unit.unit, after.substr(number.bytes + unit.bytes));
}

// ①, ⑴, ㈠: a number with its bracket in one sign; 0 for another sign.
std::uint16_t ringed_number(std::string_view text) {
  struct Ringed {
    char32_t first, last;
  };
  static constexpr std::array rows{Ringed{U'①', U'⑳'}, Ringed{U'⑴', U'⒇'}, Ringed{U'㈠', U'㈩'}};
  const char32_t sign = text.empty() ? 0 : decode(text, 0).value;
  for (const Ringed& row : rows)
    if (sign >= row.first && sign <= row.last) return static_cast<std::uint16_t>(sign - row.first + 1);
  return 0;
}

// (a), (b)项 are counted by their letters, (甲), (乙)项 by the heavenly stems, (i), (iv)目 as Roman numbers; 0 for other
// signs. `inside` begins behind the bracket.
std::uint16_t lettered_number(std::string_view inside, std::uint32_t& bytes) {
  static constexpr std::array<std::string_view, 10> stems{"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
  const auto stem = std::ranges::find(stems, inside.substr(0, 3));
  if (stem != stems.end() && close_bracket(inside.substr(3)) != 0) {
    bytes = 3;
    return static_cast<std::uint16_t>(stem - stems.begin() + 1);
  }
  static constexpr std::array<std::string_view, 10> roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
  const std::size_t length = std::min(inside.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), inside.size());
  bytes = static_cast<std::uint32_t>(length);
  const std::string_view letters = inside.substr(0, length), behind = inside.substr(length);
  const bool counts_subitems = begins_with(behind, ")目") || begins_with(behind, "）目");
  if (length == 1 && !counts_subitems) return static_cast<std::uint16_t>(letters.front() - 'a' + 1);
  const auto row = std::ranges::find(roman, letters);
  return row == roman.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(row - roman.begin() + 1);
}

}  // namespace

bool take_number(Cursor& cursor, PinpointNumber& number) {
  Cursor c = cursor;
  c.blanks_and_breaks();
  if (const std::uint16_t ringed = ringed_number(c.rest()); ringed != 0) {
    number = {ringed, true};
    cursor = c;
    cursor.at += 3;
    return true;
  }
  number.bracketed = c.take("（") || c.take("(");
  number.bracketed ? c.blanks_and_breaks() : c.blanks();
  std::uint32_t letters = 0;
  number.value = number.bracketed ? lettered_number(c.rest(), letters) : std::uint16_t{0};
  c.at += letters;
  if (number.value == 0) {
    const Numeral numeral = take_numeral(c);
    if (letters != 0 || numeral.bytes == 0 || numeral.value == 0) return false;
    number.value = static_cast<std::uint16_t>(std::min<std::uint32_t>(numeral.value, 0xFFFF));
  }
  if (number.bracketed) {
    c.blanks_and_breaks();
    if (!c.take("）") && !c.take(")")) return false;
  }
  cursor = c;
  return true;
}

std::uint16_t item_opened(std::string_view line) {
  Cursor cursor{line, 0, static_cast<std::uint32_t>(std::min<std::size_t>(line.size(), 64))};
  PinpointNumber number;
  return take_number(cursor, number) && number.bracketed ? number.value : std::uint16_t{0};
}

Unit take_unit(Cursor& cursor) {
  Cursor c = cursor;
  c.blanks_and_breaks();
  const UnitWord word = unit_word_before(c.rest());
  if (word.unit == Unit::none || is_heading(word.unit)) return Unit::none;
  c.at += word.bytes;
  if (taken_away(word.unit, c.rest())) return Unit::none;
  cursor = c;
  return word.unit;
}

std::uint8_t take_suffix(Cursor& cursor) {
  constexpr std::uint32_t largest = 200;
  Cursor c = cursor;
  c.blanks_and_breaks();  // 第三条⏎之一
  if (!c.take("之")) return 0;
  c.blanks_and_breaks();
  const Numeral numeral = scan_numeral(c.rest().substr(0, 24));
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > largest) return 0;
  c.at += numeral.bytes;
  cursor = c;
  return static_cast<std::uint8_t>(numeral.value);
}

std::uint8_t take_inner_suffix(Cursor& cursor) {
  Cursor c = cursor;
  const std::uint8_t suffix = take_suffix(c);
  Cursor unit = c;
  if (suffix == 0 || take_unit(unit) != Unit::article) return 0;
  cursor = c;
  return suffix;
}

std::uint16_t take_inner_paragraph(Cursor& cursor, const PinpointNumber& article) {
  static constexpr WordSet counted_so{"规则", "公约", "协定", "条约", "议定书"};  // of a standard 4.2 is one number
  constexpr std::size_t longest = 240;                                            // bytes
  Cursor c = cursor;
  const bool point = c.take(".") || c.take("．");
  if (point) {
    const std::size_t from = c.at - std::min<std::size_t>(c.at, longest);
    const std::string_view before = c.text.substr(from, c.at - from);
    const std::size_t close = before.rfind("》");
    if (close == before.npos || !counted_so.ends(before.substr(0, close))) return 0;
  }
  PinpointNumber number;
  if (article.bracketed || !take_number(c, number) || number.bracketed == point) return 0;
  Cursor unit = c;
  if (take_unit(unit) != Unit::article) return 0;
  cursor = c;
  return number.value;
}

bool opens_subitem(Unit behind, std::string_view text) {
  return behind == Unit::item && !text.empty() && is_digit(text.front());
}

Opening opening_of(std::string_view text, Unit behind, bool may_lack_ordinal) {
  if (begins_with(text, "第")) return Opening::ordinal;
  if (behind == Unit::none && !may_lack_ordinal) return Opening::none;
  if (open_bracket(text) != 0) return Opening::bracket;
  if (behind == Unit::none) return Opening::article;
  if (opens_subitem(behind, text)) return Opening::digits;
  return behind >= Unit::article && is_numeral_of_place(text) ? Opening::numeral : Opening::none;
}

bool may_stand(Opening opening, Unit unit, std::string_view after) {
  // 本条例六十条规定, but not 《意见》十条措施
  static constexpr WordSet after_article{"第", "规定", "的规定", "之规定", "、",   "所",   "和",   "或者", "至",
                                         "及", "以及", "与",     "处罚",   "处理", "执行", "办理", "予以", "追究"};
  switch (opening) {
    case Opening::bracket:
      return unit == Unit::paragraph || unit == Unit::item || unit == Unit::subitem;  // 第1条(1)款(a)项(i)目
    case Opening::digits:
      return unit == Unit::subitem;
    case Opening::numeral:
      return ends_place(unit, after);
    case Opening::article:
      return unit == Unit::article && (after_article.begins(after) || begins_lower_place(after));
    default:
      return opening == Opening::ordinal;
  }
}

void pass_to_next(Cursor& cursor) {
  static constexpr WordSet joints{"至第", "到第", "、第", "和第", "及第", "以及第", "或者第", "或第", "与第"};
  Cursor below = cursor;
  below.blanks_and_breaks();
  if (joints.begins(below.rest()))
    cursor = below;
  else
    cursor.blanks();
}

void add_step(Pinpoint& pin, Unit unit, std::uint16_t value, std::uint8_t suffix) {
  if (unit == Unit::article) {  // an article cited with its chapter keeps the article alone
    pin.locator = {};
    pin.locator.article_suffix = suffix;
    pin.top = Unit::article;
  }
  if (unit != Unit::none) pin.locator[unit] = value;
  if (pin.top == Unit::none) pin.top = unit;
  pin.deep = unit;
}

bool is_numeral_of_article(std::string_view text) {
  return !begins_with(text, "两") && scan_numeral(text.substr(0, 24)).bytes != 0;
}

}  // namespace yiju
