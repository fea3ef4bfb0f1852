#include "document/locator.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/numeral.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

// Nothing stands above an article in its locator, so these are what a written one may name below it.
constexpr Unit below_article[] = {Unit::paragraph, Unit::item, Unit::subitem};

void append_number(std::string& out, std::uint32_t number, std::uint32_t suffix) {
  out += std::to_string(number);
  if (suffix != 0) out += "-" + std::to_string(suffix);
}

// Set before the 1 of a heading 1. that stands below no 一、: 1 alone is an article, and c11 chapter 11.
constexpr std::string_view heading_sign = "§";

// 二（三）4（5）
std::string written_headings(const Locator& locator) {
  std::string out;
  for (std::size_t level = 1; level <= 4; ++level) {
    const std::uint16_t number = locator[heading_unit(level)];
    if (number == 0) continue;
    const std::string digits = level <= 2 ? to_chinese(number) : std::to_string(number);
    out += level % 2 == 0 ? "（" + digits + "）" : digits;
  }
  return out;
}

// Reads an Arabic number; 0 if there is none or it is too large for a locator.
std::uint16_t take_number(std::string_view& text) {
  std::uint32_t value = 0;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at]) && value < 100000) value = value * 10 + (text[at++] - '0');
  text.remove_prefix(at);
  return value > 0xFFFF ? std::uint16_t{0} : static_cast<std::uint16_t>(value);
}

bool take_sign(std::string_view& text, std::string_view sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(sign.size());
  return true;
}

std::uint8_t take_suffix(std::string_view& text) {
  if (!take_sign(text, "-")) return 0;
  const std::uint16_t number = take_number(text);
  return number > 255 ? std::uint8_t{0} : static_cast<std::uint8_t>(number);
}

std::uint16_t take_heading_number(std::string_view& text) {
  const Numeral numeral = scan_numeral(text);
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > 0xFFFF) return 0;
  text.remove_prefix(numeral.bytes);
  return static_cast<std::uint16_t>(numeral.value);
}

// 二（三）4（5）
bool take_headings(std::string_view& text, Locator& out) {
  const auto arabic = [&text] { return !text.empty() && is_digit(text[0]); };
  if (take_sign(text, heading_sign) && !arabic()) return false;
  if (!text.empty() && !arabic() && !text.starts_with("（")) {
    out[Unit::heading_1] = take_heading_number(text);
    if (out[Unit::heading_1] == 0) return false;
  }
  while (!text.empty() && text[0] != '~' && text[0] != '/') {
    const bool bracket = take_sign(text, "（");
    const std::size_t level = 1 + (arabic() ? 2U : 0U) + (bracket ? 1U : 0U);
    std::uint16_t& number = out[heading_unit(level)];
    if (level == 1 || number != 0) return false;
    number = take_heading_number(text);
    if (number == 0 || (bracket && !take_sign(text, "）"))) return false;
  }
  return true;
}

bool take_divisions(std::string_view& text, Locator& out) {
  for (const UnitRow& row : unit_rows) {
    if (row.letter == 0 || text.empty() || text[0] != row.letter) continue;
    text.remove_prefix(1);
    out[row.unit] = take_number(text);
    if (out[row.unit] == 0) return false;
  }
  return true;
}

bool take_article(std::string_view& text, Locator& out) {
  out[Unit::article] = take_number(text);
  out.article_suffix = take_suffix(text);
  for (const Unit unit : below_article) {
    if (!take_sign(text, "/")) return out[Unit::article] != 0 || unit != Unit::paragraph;
    out[unit] = take_number(text);
    if (out[unit] == 0 && !text.starts_with("/")) return false;
  }
  return true;
}

// "article 12-1": a level below those read so far.
bool take_described_step(std::string_view& text, Locator& out) {
  const auto* const row = std::ranges::find_if(unit_rows, [text](const UnitRow& r) {
    return !is_heading(r.unit) && text.starts_with(r.en) && text.substr(r.en.size()).starts_with(' ');
  });
  if (row == unit_rows.end() || (!out.whole() && out.deepest() >= row->unit)) return false;
  text.remove_prefix(row->en.size() + 1);
  out[row->unit] = take_number(text);
  const bool suffixed = row->unit == Unit::article && text.starts_with('-');
  if (suffixed) out.article_suffix = take_suffix(text);
  return out[row->unit] != 0 && (!suffixed || out.article_suffix != 0);
}

// 第十二条至第十五条 or "articles 12–15": one level of a described locator.
std::string chinese_step(const UnitRow& row, std::uint32_t number, std::uint32_t suffix) {
  const std::string digits = to_chinese(number);
  std::string out = "第" + (row.unit == Unit::item ? "（" + digits + "）" : digits) + std::string(row.zh);
  if (suffix != 0) out += "之" + to_chinese(suffix);
  return out;
}

std::string step_in_words(const Locator& at, Unit unit, Language language) {
  const UnitRow& row = row_of(unit);
  const std::uint32_t suffix = unit == Unit::article ? at.article_suffix : 0U;
  const bool range = at.range() && unit == at.deepest();
  if (language == Language::zh) {
    const std::string out = chinese_step(row, at[unit], suffix);
    return range ? out + "至" + chinese_step(row, at.to, at.to_suffix) : out;
  }
  std::string out = std::string(row.en) + (range ? "s " : " ");
  append_number(out, at[unit], suffix);
  if (range) append_number(out += "–", at.to, at.to_suffix);
  return out;
}

// One level of the headings of an official document: 第三部分, 第（十）项, 第2点, 第（5）点.
std::string heading_step(Unit unit, std::uint16_t number) {
  if (unit == Unit::heading_1) return "第" + to_chinese(number) + "部分";
  if (unit == Unit::heading_2) return "第（" + to_chinese(number) + "）项";
  return unit == Unit::heading_3 ? "第" + std::to_string(number) + "点" : "第（" + std::to_string(number) + "）点";
}

// 3(10).4.(5): the levels of the headings, each by marks of its own, as 一、 may stand right above 1.
std::string numbered_headings(const Locator& at) {
  constexpr std::array<std::string_view, 4> before{"", "(", ".", ".("}, after{"", ")", "", ")"};
  std::string out;
  for (std::size_t level = 1; level <= before.size(); ++level) {
    const std::uint32_t number = at[heading_unit(level)];
    if (number != 0) out += std::string(before[level - 1]) + std::to_string(number) + std::string(after[level - 1]);
  }
  return out;
}

// 第一部分第（二）项 as they are cited, or "section 1(2)".
std::string headings_in_words(const Locator& at, Language language) {
  const bool range = at.range() && is_heading(at.deepest());
  if (language == Language::en) {
    const std::string first = numbered_headings(at.first());
    return range ? "sections " + first + "–" + numbered_headings(at.last()) : "section " + first;
  }
  const std::string first = written_headings(at.first());
  if (at[Unit::heading_1] == 0)  // （二） without 一、: 第（二）项 would be an article's
    return "第" + first + "部分" + (range ? "至第" + written_headings(at.last()) + "部分" : "");
  std::string words;
  for (std::size_t level = 1; level <= 4; ++level) {
    const Unit unit = heading_unit(level);
    if (at[unit] != 0) words += heading_step(unit, at[unit]);
  }
  return range ? words + "至" + heading_step(at.deepest(), at.to) : words;
}

}  // namespace

Unit Locator::deepest() const {
  for (std::size_t i = unit_count; i-- > 0;) {
    if (numbers[i] != 0) return static_cast<Unit>(i);
  }
  return Unit::none;
}

Locator Locator::first() const {
  Locator out = *this;
  out.to = 0;
  out.to_suffix = 0;
  return out;
}

Locator Locator::last() const {
  Locator out = first();
  const Unit unit = deepest();
  if (!range() || unit == Unit::none) return out;
  out[unit] = to;
  if (unit == Unit::article) out.article_suffix = to_suffix;
  return out;
}

Locator Locator::up_to(Unit unit) const {
  const Unit inner = deepest();
  if (inner == Unit::none || inner <= unit) return *this;
  Locator out = first();
  for (std::size_t i = static_cast<std::size_t>(unit) + 1; i < unit_count; ++i) out.numbers[i] = 0;
  if (unit < Unit::article) out.article_suffix = 0;
  return out;
}

Locator Locator::without_divisions() const {
  Locator out = *this;
  if (out[Unit::article] != 0)
    std::fill_n(out.numbers.begin(), static_cast<std::size_t>(Unit::article), std::uint16_t{0});
  return out;
}

std::string to_string(const Locator& locator) {
  std::string out;
  if (locator[Unit::article] == 0) {
    for (const UnitRow& row : unit_rows) {
      if (row.letter != 0 && locator[row.unit] != 0) out += row.letter + std::to_string(locator[row.unit]);
    }
    const std::string headings = written_headings(locator);
    if (!headings.empty() && is_digit(headings[0])) out += heading_sign;
    out += headings;
  } else {
    append_number(out, locator[Unit::article], locator.article_suffix);
  }
  const Unit inner = locator.deepest();
  for (const Unit unit : below_article) {
    if (inner == Unit::none || unit > inner) break;
    out += '/';
    if (locator[unit] != 0) out += std::to_string(locator[unit]);
  }
  if (locator.to != 0) append_number(out += '~', locator.to, locator.to_suffix);
  return out;
}

std::optional<Locator> parse_locator(std::string_view text) {
  Locator out;
  if (text.empty()) return out;
  const bool arabic = is_digit(text[0]);
  if (!take_divisions(text, out)) return std::nullopt;
  if (!arabic && !text.empty() && text[0] != '/' && text[0] != '~' && !take_headings(text, out)) return std::nullopt;
  if ((arabic || text.starts_with('/')) && !take_article(text, out)) return std::nullopt;
  if (!out.whole() && take_sign(text, "~")) {
    out.to = take_number(text);
    out.to_suffix = take_suffix(text);
    if (out.to == 0) return std::nullopt;
  }
  return text.empty() ? std::optional(out) : std::nullopt;
}

std::string describe_locator(const Locator& locator, Language language) {
  std::string out;
  const auto add = [&](const std::string& words) {
    out += (language == Language::en && !out.empty() ? ", " : "") + words;
  };
  const Locator at = locator.without_divisions();
  bool headings_told = false;
  for (const UnitRow& row : unit_rows) {
    if (at[row.unit] == 0) continue;
    if (!is_heading(row.unit))
      add(step_in_words(at, row.unit, language));
    else if (!std::exchange(headings_told, true))
      add(headings_in_words(at, language));
  }
  return out;
}

std::optional<Locator> parse_described_locator(std::string_view text) {
  const std::string lower = in_lower_case(trim(text));
  std::string_view rest = lower;
  Locator out;
  while (take_described_step(rest, out)) {
    if (rest.empty()) return out;
    if (!take_sign(rest, ", ")) break;
  }
  return std::nullopt;
}

Locator parent_of(const Locator& locator) {
  const Unit unit = locator.deepest();
  if (unit == Unit::none || unit == Unit::article) return {};
  Locator out = locator.first();
  out[unit] = 0;
  return out;
}

}  // namespace yiju
