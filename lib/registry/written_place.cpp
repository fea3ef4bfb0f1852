#include "registry/written_place.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/numeral.hpp"

namespace yiju {

namespace {

struct Unit {
  std::string_view zh, en;
  std::uint16_t Locator::*number;
};

// Longer words first: 分编 before 编, subitem before item.
constexpr std::array<Unit, 8> units = {{{"分编", "subpart", &Locator::subpart},
                                        {"编", "part", &Locator::part},
                                        {"章", "chapter", &Locator::chapter},
                                        {"节", "section", &Locator::section},
                                        {"条", "article", &Locator::article},
                                        {"款", "paragraph", &Locator::paragraph},
                                        {"项", "item", &Locator::item},
                                        {"目", "subitem", &Locator::subitem}}};

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

/// An English word, at the start of a cell with a capital: Article 12.
bool take_word(std::string_view& text, std::string_view word) {
  if (text.empty() || (text.front() | 0x20) != word.front()) return false;
  std::string_view rest = text.substr(1);
  if (!take(rest, word.substr(1))) return false;
  text = rest;
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

/// One 第十二条之一 or 第（三）项: its number and unit; no unit where there is none. `unit` given: one that leaves it
/// out (第十条至十五条 has it, 第一、二项 does not).
struct Step {
  const Unit* unit = nullptr;
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
  for (const Unit& unit : units) {
    if (step.number == 0 || !take(rest, unit.zh)) continue;
    step.unit = &unit;
    break;
  }
  if (step.unit == nullptr) return step;
  if (take(rest, "之")) step.suffix = static_cast<std::uint8_t>(std::min<std::uint16_t>(take_number(rest), 255));
  text = rest;
  return step;
}

bool take_chinese(std::string_view& text, Locator& place) {
  while (text.starts_with("第") || text.starts_with("（") || text.starts_with("(")) {
    const Step step = take_chinese_step(text);
    if (step.unit == nullptr || place.*(step.unit->number) != 0) return false;
    place.*(step.unit->number) = step.number;
    if (step.unit->number == &Locator::article) place.article_suffix = step.suffix;
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
    const auto* const unit =
        std::find_if(units.begin(), units.end(), [&](const Unit& one) { return take_word(text, one.en); });
    if (unit == units.end() || place.*(unit->number) != 0) return false;
    take(text, "s");
    std::uint8_t suffix = 0;
    if (!take(text, " ") || !take_english_number(text, place.*(unit->number), suffix)) return false;
    if (unit->number == &Locator::article) place.article_suffix = suffix;
    if (take_any(text, {"–", "—", "-"})) return take_english_number(text, place.to, place.to_suffix);
  } while (take(text, ","));
  return true;
}

/// 第一（二）部分, section 一（二）: the headings of an official document.
std::optional<Locator> read_headings(std::string_view text) {
  constexpr std::string_view close = "部分";
  if (take(text, "第")) {
    if (!text.ends_with(close)) return std::nullopt;
    text.remove_suffix(close.size());
  } else if (!take_word(text, "section ")) {
    return std::nullopt;
  }
  if (text.empty() || (text[0] >= '0' && text[0] <= '9')) return std::nullopt;
  return parse_locator(text);
}

bool is_end(std::string_view rest) {
  return rest.empty() || rest.starts_with(' ') || rest.starts_with("　") || rest.starts_with('\n') ||
         rest.starts_with("【") || rest.starts_with("〖");
}

}  // namespace

std::optional<Locator> read_written_place(std::string_view cell) {
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
