#include "registry/written_place.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/simplified_han.hpp"

namespace yiju {

namespace {

// The level whose word, 条 or "article", begins the text; the longest where several do (分编 and not 编, subitem).
// Headings are no words of theirs: read_headings.
template <typename Begins>
Unit unit_with(std::string_view UnitRow::*word, Begins begins) {
  Unit found = Unit::none;
  for (const UnitRow& row : unit_rows) {
    if (is_heading(row.unit) || !begins(row.*word)) continue;
    if (found == Unit::none || (row.*word).size() > (row_of(found).*word).size()) found = row.unit;
  }
  return found;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// An English word, at the start of a cell with a capital: Article 12.
bool begins_with_word(std::string_view text, std::string_view word) {
  return !text.empty() && (text.front() | 0x20) == word.front() && text.substr(1).starts_with(word.substr(1));
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!begins_with_word(text, word)) return false;
  text.remove_prefix(word.size());
  return true;
}

bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return take(text, word); });
}

std::uint16_t take_number(std::string_view& text) {
  const Numeral numeral = scan_numeral(text);
  if (numeral.bytes == 0 || numeral.value > 0xFFFF) return 0;
  text.remove_prefix(numeral.bytes);
  return static_cast<std::uint16_t>(numeral.value);
}

/// One 第十二条之一 or 第（三）项: its number and level; Unit::none where there is none.
struct Step {
  Unit unit = Unit::none;
  std::uint16_t number = 0;
  std::uint8_t suffix = 0;
};

Step take_chinese_step(std::string_view& text) {
  Step step;
  std::string_view rest = text;
  take(rest, "第");
  take_any(rest, {"（", "("});
  step.number = take_number(rest);
  take_any(rest, {"）", ")"});
  if (step.number != 0)
    step.unit = unit_with(&UnitRow::zh, [&](std::string_view word) { return rest.starts_with(word); });
  if (step.unit == Unit::none) return step;
  rest.remove_prefix(row_of(step.unit).zh.size());
  if (take(rest, "之")) step.suffix = static_cast<std::uint8_t>(std::min<std::uint16_t>(take_number(rest), 255));
  text = rest;
  return step;
}

bool take_chinese(std::string_view& text, Locator& place) {
  while (text.starts_with("第") || open_bracket(text) != 0) {
    const Step step = take_chinese_step(text);
    if (step.unit == Unit::none || place[step.unit] != 0) return false;
    place[step.unit] = step.number;
    if (step.unit == Unit::article) place.article_suffix = step.suffix;
    if (!take_any(text, {"至", "到", "—", "–", "~", "-"})) continue;
    const Step last = take_chinese_step(text);
    place.to = last.number;
    place.to_suffix = last.suffix;
    return last.unit == step.unit && std::pair(last.number, last.suffix) > std::pair(step.number, step.suffix);
  }
  return !place.whole();
}

/// 12 or 12-1
bool take_english_number(std::string_view& text, std::uint16_t& number, std::uint8_t& suffix) {
  number = take_number(text);
  if (number != 0 && text.size() > 1 && text[0] == '-' && text[1] >= '1' && text[1] <= '9') {
    text.remove_prefix(1);
    suffix = static_cast<std::uint8_t>(std::min<std::uint16_t>(take_number(text), 255));
  }
  return number != 0;
}

bool take_english(std::string_view& text, Locator& place) {
  do {
    take(text, " ");
    const Unit unit = unit_with(&UnitRow::en, [&](std::string_view word) { return begins_with_word(text, word); });
    if (unit == Unit::none || place[unit] != 0) return false;
    text.remove_prefix(row_of(unit).en.size());
    take(text, "s");
    std::uint8_t suffix = 0;
    if (!take(text, " ") || !take_english_number(text, place[unit], suffix)) return false;
    if (unit == Unit::article) place.article_suffix = suffix;
    if (take_any(text, {"–", "—", "-"})) return take_english_number(text, place.to, place.to_suffix);
  } while (take(text, ","));
  return true;
}

/// Two places of headings as one range: its end must lie in the same row as its begin.
std::optional<Locator> heading_range(const std::optional<Locator>& begin, const std::optional<Locator>& end) {
  if (!begin || !end) return std::nullopt;
  const Unit unit = begin->deepest();
  if (parent_of(*begin) != parent_of(*end) || end->deepest() != unit || !((*begin)[unit] < (*end)[unit]))
    return std::nullopt;
  Locator range = *begin;
  range.to = (*end)[unit];
  return range;
}

/// 一（二）, the headings as they are written; an Arabic number alone would be an article.
std::optional<Locator> one_heading(std::string_view text) {
  if (text.empty() || is_digit(text[0])) return std::nullopt;
  return parse_locator(text);
}

/// One level of headings: 第三部分, 第（十）项 below it, 第2点, 第（5）点.
Step take_heading_step(std::string_view& text, Unit above) {
  Step step;
  std::string_view rest = text;
  if (!take(rest, "第")) return step;
  const bool bracket = take_any(rest, {"（", "("});
  step.number = take_number(rest);
  if (bracket && !take_any(rest, {"）", ")"})) return step;
  const Unit unit = take(rest, "部分")                     ? Unit::heading_1
                    : bracket && take(rest, "项")          ? Unit::heading_2
                    : take(rest, "点") || take(rest, "项") ? (bracket ? Unit::heading_4 : Unit::heading_3)
                                                           : Unit::none;
  if (step.number == 0 || unit == Unit::none || (above != Unit::none && unit <= above)) return step;
  step.unit = unit;
  text = rest;
  return step;
}

/// 第三部分第（十）项第2点, 第一部分至第三部分: as they are cited. Without 部分 an item is that of an article.
std::optional<Locator> read_cited_headings(std::string_view text) {
  Locator place;
  for (Unit above = Unit::none; !text.empty();) {
    const Step step = take_heading_step(text, above);
    if (step.unit == Unit::none || (above == Unit::none && step.unit == Unit::heading_2)) return std::nullopt;
    place[step.unit] = step.number;
    above = step.unit;
    if (!take_any(text, {"至", "到"})) continue;
    const Step last = take_heading_step(text, Unit::none);
    if (last.unit != step.unit || last.number <= step.number || !text.empty()) return std::nullopt;
    place.to = last.number;
  }
  return place.whole() ? std::nullopt : std::optional(place);
}

/// 3(10).4.(5): the headings of an official document as English output numbers them.
std::optional<Locator> numbered_heading(std::string_view text) {
  constexpr std::array<std::string_view, 4> before{"", "(", ".", ".("}, after{"", ")", "", ")"};
  Locator place;
  for (std::size_t level = 1; level <= before.size(); ++level) {
    std::string_view rest = text;
    if (!take(rest, before[level - 1])) continue;
    const std::uint16_t number = take_number(rest);
    if (number == 0 || !take(rest, after[level - 1])) continue;
    place[heading_unit(level)] = number;
    text = rest;
  }
  return place.whole() || !text.empty() ? std::nullopt : std::optional(place);
}

/// One end of what stands behind "section".
std::optional<Locator> english_heading(std::string_view text) {
  const std::optional<Locator> numbered = numbered_heading(text);
  return numbered ? numbered : one_heading(text);
}

/// The headings of an official document, as they are cited or as they are written: 第一（二）部分, section 1(2), section
/// 一（二）, sections 1–3.
std::optional<Locator> read_headings(std::string_view text) {
  if (const std::optional<Locator> cited = read_cited_headings(text)) return cited;
  constexpr std::string_view close = "部分", between = "部分至第";
  if (take(text, "第")) {
    if (!text.ends_with(close)) return std::nullopt;
    text.remove_suffix(close.size());
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) return one_heading(text);
    return heading_range(one_heading(text.substr(0, at)), one_heading(text.substr(at + between.size())));
  }
  if (!take_word(text, "section")) return std::nullopt;
  take(text, "s");
  if (!take(text, " ")) return std::nullopt;
  const std::size_t at = text.find("–");
  if (at == std::string_view::npos) return english_heading(text);
  return heading_range(english_heading(text.substr(0, at)),
                       english_heading(text.substr(at + std::string_view("–").size())));
}

bool is_end(std::string_view rest) {
  return rest.empty() || rest.starts_with(' ') || rest.starts_with("　") || rest.starts_with('\n') ||
         rest.starts_with("【") || rest.starts_with("〖");
}

}  // namespace

std::optional<Locator> read_written_place(std::string_view cell) {
  if (holds_traditional_han(cell)) return read_written_place(simplified_han(cell));  // 第三條第二款第（一）項
  for (const std::string_view whole : {"", "0", "全文", "整部草案", "whole draft", "Whole draft", "—", "-"}) {
    if (cell == whole) return Locator{};
  }
  const std::string_view first_word = cell.substr(0, std::min(cell.find("　"), cell.find('\n')));
  if (const std::optional<Locator> headings = read_headings(first_word)) return headings;
  Locator place;
  std::string_view rest = cell;
  if (take_chinese(rest, place) && is_end(rest)) return place;
  place = {};
  rest = cell;
  if (take_english(rest, place) && is_end(rest)) return place;
  return parse_locator(cell.substr(0, std::min(cell.find(' '), first_word.size())));
}

}  // namespace yiju
