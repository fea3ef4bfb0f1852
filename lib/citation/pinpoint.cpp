#include "citation/pinpoint.hpp"

#include <algorithm>
#include <array>

#include "base/numeral.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

struct Word {
  std::string_view text;
  Unit unit;
};

constexpr std::array unit_words{Word{"条", Unit::article}, Word{"款", Unit::paragraph}, Word{"项", Unit::item},
                                Word{"章", Unit::chapter}, Word{"节", Unit::section},   Word{"目", Unit::subitem},
                                Word{"编", Unit::part},    Word{"分编", Unit::subpart}, Word{"條", Unit::article},
                                Word{"項", Unit::item},    Word{"節", Unit::section},   Word{"編", Unit::part}};

// 第一款项 is a sum of money, 第二项目 a project, 第一目标 an aim: words that take the unit away.
constexpr std::array not_after_paragraph{std::string_view("项"), std::string_view("式"), std::string_view("待")};
constexpr std::array not_after_item{std::string_view("目"), std::string_view("工作"), std::string_view("工程")};
constexpr std::array not_after_subitem{std::string_view("标"), std::string_view("的")};  // 第１目的规定 is one
constexpr std::array not_after_section{std::string_view("课"), std::string_view("车")};
// 临海第一条城市主要道路, 第一条市政道路: roads are counted with 条 too.
constexpr std::array not_after_article{
    std::string_view("线"),   std::string_view("款"),   std::string_view("市政道路"), std::string_view("城市主要"),
    std::string_view("道路"), std::string_view("跑道"), std::string_view("城市道路"), std::string_view("马路")};
constexpr std::array not_after_chapter{std::string_view("程")};

template <typename List>
bool begins_with_any(std::string_view text, const List& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return begins_with(text, word); });
}

bool taken_away(Unit unit, std::string_view after) {
  switch (unit) {
    case Unit::paragraph:
      return begins_with_any(after, not_after_paragraph);
    case Unit::item:
      return begins_with_any(after, not_after_item);
    case Unit::subitem:
      return begins_with_any(after, not_after_subitem) && !begins_with(after, "的规定");
    case Unit::section:
      return begins_with_any(after, not_after_section);
    case Unit::article:
      return begins_with_any(after, not_after_article);
    case Unit::chapter:
      return begins_with_any(after, not_after_chapter);
    default:
      return false;
  }
}

// Cursor over one text; every reader below moves it only when it has read something whole.
struct Cursor {
  std::string_view text;
  std::uint32_t at;
  std::uint32_t limit;
  bool may_lack_ordinal = false;  ///< 本条例六十条: right behind a name the first 第 may be lost

  [[nodiscard]] std::string_view rest() const { return at < limit ? text.substr(at, limit - at) : std::string_view{}; }
  bool take(std::string_view word) {
    if (!begins_with(rest(), word)) return false;
    at += static_cast<std::uint32_t>(word.size());
    return true;
  }
  void blanks() { at = skip_blanks(text, at, limit); }
};

// A number as it stands in a pinpoint: 三, （三）, (三), 3.
struct Number {
  std::uint16_t value = 0;
  bool bracketed = false;
};

bool take_number(Cursor& cursor, Number& number) {
  Cursor c = cursor;
  c.blanks();
  number.bracketed = c.take("（") || c.take("(");
  c.blanks();
  const Numeral numeral = scan_numeral(c.rest().substr(0, 64));
  if (numeral.bytes == 0 || numeral.value == 0) return false;
  c.at += numeral.bytes;
  if (number.bracketed) {
    c.blanks();
    if (!c.take("）") && !c.take(")")) return false;
  }
  number.value = static_cast<std::uint16_t>(std::min<std::uint32_t>(numeral.value, 0xFFFF));
  cursor = c;
  return true;
}

Unit take_unit(Cursor& cursor) {
  Cursor c = cursor;
  c.blanks();
  for (const Word& word : unit_words) {
    if (!begins_with(c.rest(), word.text)) continue;
    c.at += static_cast<std::uint32_t>(word.text.size());
    if (taken_away(word.unit, c.rest())) return Unit::none;
    cursor = c;
    return word.unit;
  }
  return Unit::none;
}

// 之一 after 第十二条; 之 alone (第十二条之规定) is none.
std::uint8_t take_suffix(Cursor& cursor) {
  Cursor c = cursor;
  if (!c.take("之")) return 0;
  const Numeral numeral = scan_numeral(c.rest().substr(0, 24));
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > 200) return 0;
  c.at += numeral.bytes;
  cursor = c;
  return static_cast<std::uint8_t>(numeral.value);
}

void set_level(Locator& locator, Unit unit, std::uint16_t value) {
  switch (unit) {
    case Unit::part:
      locator.part = value;
      break;
    case Unit::subpart:
      locator.subpart = value;
      break;
    case Unit::chapter:
      locator.chapter = value;
      break;
    case Unit::section:
      locator.section = value;
      break;
    case Unit::article:
      locator.article = value;
      break;
    case Unit::paragraph:
      locator.paragraph = value;
      break;
    case Unit::item:
      locator.item = value;
      break;
    case Unit::subitem:
      locator.subitem = value;
      break;
    case Unit::none:
      break;
  }
}

void add_step(Pinpoint& pin, Unit unit, std::uint16_t value, std::uint8_t suffix) {
  if (unit == Unit::article) {  // an article cited with its chapter keeps the article alone
    pin.locator = {};
    pin.locator.article_suffix = suffix;
    pin.top = Unit::article;
  }
  set_level(pin.locator, unit, value);
  if (pin.top == Unit::none) pin.top = unit;
  pin.deep = unit;
}

// 第二十八第一款, its 条 lost: only an article can stand before a paragraph.
bool paragraph_follows(Cursor c) {
  Number number;
  return c.take("第") && take_number(c, number) && take_unit(c) == Unit::paragraph;
}

// 本条例六十条规定, but not 《意见》十条措施.
constexpr std::array after_bare_article{std::string_view("第"),   std::string_view("规定"), std::string_view("的规定"),
                                        std::string_view("、"),   std::string_view("所"),   std::string_view("和"),
                                        std::string_view("或者"), std::string_view("至")};

// 第十二条 and then, directly behind, 第二款, 第（三）项 … as long as they go deeper.
bool take_steps(Cursor& cursor, Pinpoint& pin) {
  bool any = false;
  while (true) {
    Cursor c = cursor;
    c.blanks();
    if (any && begins_with(c.rest(), "的第")) c.take("的");
    if (any) c.take("之");  // 第三条之第二款
    Number number;
    const bool ordinal = c.take("第");
    const bool bracket = begins_with(c.rest(), "（") || begins_with(c.rest(), "(");
    if (!ordinal && !(any ? bracket : c.may_lack_ordinal)) break;
    if (!take_number(c, number)) break;
    Unit unit = take_unit(c);
    if (!ordinal && bracket && unit != Unit::item) break;  // 第十七条第一款（一）项, 本条(一)项
    if (!ordinal && !bracket && (unit != Unit::article || !begins_with_any(c.rest(), after_bare_article))) break;
    if (unit == Unit::none && !any && !number.bracketed && paragraph_follows(c)) unit = Unit::article;
    if (unit == Unit::none || (any && unit <= pin.deep)) break;
    const std::uint8_t suffix = unit == Unit::article ? take_suffix(c) : std::uint8_t{0};
    add_step(pin, unit, number.value, suffix);
    any = true;
    cursor = c;
  }
  return any;
}

// 至第十五条, 至六项: the end of a range whose unit is the pinpoint's deepest.
void take_range_end(Cursor& cursor, Pinpoint& pin) {
  Cursor c = cursor;
  c.blanks();
  const std::uint32_t mark = range_mark_length(c.rest());
  if (mark == 0) return;
  c.at += mark;
  c.blanks();
  c.take("第");
  Number number;
  if (!take_number(c, number) || take_unit(c) != pin.deep) return;
  const std::uint8_t suffix = pin.deep == Unit::article ? take_suffix(c) : std::uint8_t{0};
  pin.locator.to = number.value;
  pin.locator.to_suffix = suffix;
  cursor = c;
}

// 第三百零七条之一前三款, 第三款前三项: the first ones of what was named.
void take_first_ones(Cursor& cursor, Pinpoint& pin) {
  Cursor c = cursor;
  Number number;
  if (pin.deep < Unit::article || !c.take("前") || !take_number(c, number) || number.bracketed) return;
  const Unit unit = take_unit(c);
  if (unit <= pin.deep || (unit != Unit::paragraph && unit != Unit::item) || number.value < 2) return;
  add_step(pin, unit, 1, 0);
  pin.locator.to = number.value;
  cursor = c;
}

// One number of a list that shares its unit: 第（一）、（三）至（五）项 before the unit is known.
struct Shared {
  Number number;
  std::uint16_t to = 0;
  Span span;
};

// Numbers up to the shared unit: 一、二、四项; （一）（二）项; 一至三项. Returns the unit, none if the list has no such
// form.
Unit take_shared(Cursor& cursor, std::vector<Shared>& numbers) {
  Cursor c = cursor;
  while (numbers.size() < 64) {
    Shared member;
    const std::uint32_t begin = c.at;
    c.take("第");
    if (!take_number(c, member.number)) return Unit::none;
    Cursor after = c;
    after.blanks();
    if (const std::uint32_t mark = range_mark_length(after.rest()); mark != 0) {
      after.at += mark;
      after.blanks();
      after.take("第");
      Number end;
      if (take_number(after, end)) {
        member.to = end.value;
        c = after;
      }
    }
    member.span = {begin, c.at};
    numbers.push_back(member);
    if (const Unit unit = take_unit(c); unit != Unit::none) {
      numbers.back().span.end = c.at;
      cursor = c;
      return unit;
    }
    c.blanks();
    const std::uint32_t connector = connector_length(c.rest());
    if (connector == 0 && !begins_with(c.rest(), "（") && !begins_with(c.rest(), "(")) return Unit::none;
    c.at += connector;
    c.blanks();
  }
  return Unit::none;
}

bool all_bracketed(const std::vector<Shared>& numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](const Shared& member) { return member.number.bracketed; });
}

// Members of a shared-unit list at the cursor (behind `lead`, whose levels they go under).
bool take_shared_list(Cursor& cursor, const Pinpoint& lead, std::vector<Pinpoint>& out) {
  std::vector<Shared> numbers;
  Cursor c = cursor;
  const Unit unit = take_shared(c, numbers);
  if (unit == Unit::none || (lead.top != Unit::none && unit <= lead.deep)) return false;
  if (numbers.size() == 1 && numbers.front().to == 0 && lead.top != Unit::none) return false;
  if (unit != Unit::item && numbers.size() > 1 && all_bracketed(numbers)) return false;
  for (const Shared& member : numbers) {
    Pinpoint pin = &member == &numbers.front() ? lead : Pinpoint{};
    add_step(pin, unit, member.number.value, 0);
    pin.locator.to = member.to;
    pin.span =
        &member == &numbers.front() && lead.top != Unit::none ? Span{lead.span.begin, member.span.end} : member.span;
    out.push_back(pin);
  }
  cursor = c;
  return true;
}

// One member or one shared-unit list, beginning with 第.
bool take_member(Cursor& cursor, std::vector<Pinpoint>& out) {
  Pinpoint pin;
  Cursor c = cursor;
  pin.span.begin = c.at;
  const bool steps = take_steps(c, pin);
  pin.span.end = c.at;
  Cursor list = c;
  list.blanks();
  const bool bracket = begins_with(list.rest(), "（") || begins_with(list.rest(), "(");
  const bool opens = begins_with(list.rest(), "第") || (bracket && (steps || cursor.may_lack_ordinal));
  if (opens && take_shared_list(list, pin, out)) {
    cursor = list;
    return true;
  }
  if (!steps) return false;
  take_first_ones(c, pin);
  take_range_end(c, pin);
  pin.span.end = c.at;
  out.push_back(pin);
  cursor = c;
  return true;
}

// A member that goes on without 第: 、（三）项 or 、五条, only with the unit of the one before.
bool take_bare_member(Cursor& cursor, Unit unit, std::vector<Pinpoint>& out) {
  std::vector<Shared> numbers;
  Cursor c = cursor;
  if (begins_with(c.rest(), "第") || take_shared(c, numbers) != unit) return false;
  for (const Shared& member : numbers) {
    Pinpoint pin;
    add_step(pin, unit, member.number.value, 0);
    pin.locator.to = member.to;
    pin.span = member.span;
    out.push_back(pin);
  }
  cursor = c;
  return true;
}

}  // namespace

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit) {
    if (text[at] == ' ' || text[at] == '\t') {
      ++at;
    } else if (text.substr(at, 3) == "　" && at + 3 <= limit) {
      at += 3;
    } else if (text.substr(at, 2) == " " && at + 2 <= limit) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t connector_length(std::string_view text) {
  constexpr std::array<std::string_view, 19> connectors{"、以及", "、和", "以及", "及其", "或者", "、及", "、或",
                                                        "，以及", "，及", "，和", "、",   "和",   "及",   "或",
                                                        "与",     "，",   ",",    "､",    "並"};
  for (const std::string_view connector : connectors) {
    if (begins_with(text, connector)) return static_cast<std::uint32_t>(connector.size());
  }
  return 0;
}

std::uint32_t range_mark_length(std::string_view text) {
  constexpr std::array<std::string_view, 10> marks{"至", "到", "－", "—", "–", "～", "~", "-", "─", "﹣"};
  for (const std::string_view mark : marks) {
    if (begins_with(text, mark)) return static_cast<std::uint32_t>(mark.size());
  }
  return 0;
}

std::uint32_t scan_pinpoints(std::string_view text, std::uint32_t at, std::uint32_t limit, std::vector<Pinpoint>& out,
                             bool behind_name) {
  Cursor cursor{text, at, std::min(limit, static_cast<std::uint32_t>(text.size())), behind_name};
  const std::size_t first = out.size();
  if (!take_member(cursor, out)) return at;
  while (true) {
    Cursor c = cursor;
    c.blanks();
    const std::string_view before = c.rest();
    const std::uint32_t connector = connector_length(before);
    const bool comma = begins_with(before, "，") || begins_with(before, ",");
    c.at += connector;
    c.blanks();
    const std::size_t known = out.size();
    const Unit unit = out.back().deep, top = out.back().top;
    const bool bracket_follows = begins_with(c.rest(), "（") || begins_with(c.rest(), "(");
    if (connector == 0 && !bracket_follows) break;
    const bool read = connector != 0 && begins_with(c.rest(), "第") ? take_member(c, out)
                      : unit >= Unit::article && !comma             ? take_bare_member(c, unit, out)
                                                                    : false;
    if (!read) break;
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
  if (next.top > Unit::part && next.top < Unit::article) out.part = before.part;
  if (next.top > Unit::subpart && next.top < Unit::article) out.subpart = before.subpart;
  if (next.top > Unit::chapter && next.top < Unit::article) out.chapter = before.chapter;
  if (next.top > Unit::article && next.top != Unit::none) {
    out.article = before.article;
    out.article_suffix = before.article_suffix;
    if (next.top > Unit::paragraph) out.paragraph = before.paragraph;
    if (next.top > Unit::item) out.item = before.item;
  }
  return out;
}

}  // namespace yiju
