#include "document/locator.hpp"

#include <algorithm>

#include "base/numeral.hpp"

namespace yiju {

namespace {

void append_number(std::string& out, std::uint32_t number, std::uint32_t suffix) {
  out += std::to_string(number);
  if (suffix != 0) out += "-" + std::to_string(suffix);
}

std::string written_headings(const Locator& locator) {
  std::string out;
  if (locator.heading[0] != 0) out += to_chinese(locator.heading[0]);
  if (locator.heading[1] != 0) out += "（" + to_chinese(locator.heading[1]) + "）";
  if (locator.heading[2] != 0) out += std::to_string(locator.heading[2]);
  if (locator.heading[3] != 0) out += "（" + std::to_string(locator.heading[3]) + "）";
  return out;
}

// Reads an Arabic number; 0 if there is none or it is too large for a locator.
std::uint16_t take_number(std::string_view& text) {
  std::uint32_t value = 0;
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9' && value < 100000)
    value = value * 10 + (text[at++] - '0');
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

std::uint8_t take_heading_number(std::string_view& text) {
  const Numeral numeral = scan_numeral(text);
  if (numeral.bytes == 0 || numeral.value == 0 || numeral.value > 255) return 0;
  text.remove_prefix(numeral.bytes);
  return static_cast<std::uint8_t>(numeral.value);
}

// 二（三）4（5）
bool take_headings(std::string_view& text, Locator& out) {
  const auto arabic = [&text] { return !text.empty() && text[0] >= '0' && text[0] <= '9'; };
  if (!text.empty() && !arabic() && !text.starts_with("（")) {
    out.heading[0] = take_heading_number(text);
    if (out.heading[0] == 0) return false;
  }
  while (!text.empty() && text[0] != '~') {
    const bool bracket = take_sign(text, "（");
    const std::size_t level = (arabic() ? 2U : 0U) + (bracket ? 1U : 0U);
    if (level == 0 || out.heading[level] != 0) return false;
    out.heading[level] = take_heading_number(text);
    if (out.heading[level] == 0 || (bracket && !take_sign(text, "）"))) return false;
  }
  return true;
}

bool take_divisions(std::string_view& text, Locator& out) {
  for (auto [letter, number] :
       {std::pair{'p', &out.part}, {'d', &out.subpart}, {'c', &out.chapter}, {'s', &out.section}}) {
    if (text.empty() || text[0] != letter) continue;
    text.remove_prefix(1);
    *number = take_number(text);
    if (*number == 0) return false;
  }
  return true;
}

bool take_article(std::string_view& text, Locator& out) {
  out.article = take_number(text);
  out.article_suffix = take_suffix(text);
  for (std::uint16_t* level : {&out.paragraph, &out.item, &out.subitem}) {
    if (!take_sign(text, "/")) return out.article != 0 || level != &out.paragraph;
    *level = take_number(text);
    if (*level == 0 && !text.starts_with("/")) return false;
  }
  return true;
}

struct Words {
  std::string out;
  Language language;
  void add(std::string_view zh_unit, std::string_view en_unit, std::uint32_t number, std::uint32_t suffix,
           std::uint32_t to, std::uint32_t to_suffix);
  void add_headings(const std::string& headings);
};

void Words::add_headings(const std::string& headings) {
  if (headings.empty()) return;
  if (language == Language::en)
    out += std::string(out.empty() ? "" : ", ") + "section " + headings;
  else
    out += "第" + headings + "部分";
}

void Words::add(std::string_view zh_unit, std::string_view en_unit, std::uint32_t number, std::uint32_t suffix,
                std::uint32_t to, std::uint32_t to_suffix) {
  if (number == 0) return;
  if (language == Language::en) {
    if (!out.empty()) out += ", ";
    out += std::string(en_unit) + (to != 0 ? "s " : " ");
    append_number(out, number, suffix);
    if (to != 0) append_number(out += "–", to, to_suffix);
    return;
  }
  const auto one = [&](std::uint32_t n, std::uint32_t s) {
    const bool item = zh_unit == "项";
    out += "第" + (item ? "（" + to_chinese(n) + "）" : to_chinese(n)) + std::string(zh_unit);
    if (s != 0) out += "之" + to_chinese(s);
  };
  one(number, suffix);
  if (to != 0) out += "至", one(to, to_suffix);
}

}  // namespace

std::string to_string(const Locator& locator) {
  std::string out;
  const auto level = [&out](char letter, std::uint16_t number) {
    if (number != 0) out += letter + std::to_string(number);
  };
  if (locator.article == 0) {
    level('p', locator.part);
    level('d', locator.subpart);
    level('c', locator.chapter);
    level('s', locator.section);
    out += written_headings(locator);
  } else {
    append_number(out, locator.article, locator.article_suffix);
  }
  const std::uint16_t below[] = {locator.paragraph, locator.item, locator.subitem};
  int last = 2;
  while (last >= 0 && below[last] == 0) --last;
  for (int i = 0; i <= last; ++i) {
    out += '/';
    if (below[i] != 0) out += std::to_string(below[i]);
  }
  if (locator.to != 0) append_number(out += '~', locator.to, locator.to_suffix);
  return out;
}

std::optional<Locator> parse_locator(std::string_view text) {
  Locator out;
  if (text.empty()) return out;
  const char first = text[0];
  const bool arabic = first >= '0' && first <= '9';
  if (first == 'p' || first == 'd' || first == 'c' || first == 's') {
    if (!take_divisions(text, out)) return std::nullopt;
  }
  if (arabic || first == '/') {
    if (!take_article(text, out)) return std::nullopt;
  } else if (!text.empty() && text[0] != '/' && text[0] != '~') {
    if (!take_headings(text, out)) return std::nullopt;
  }
  if (!out.whole() && take_sign(text, "~")) {
    out.to = take_number(text);
    out.to_suffix = take_suffix(text);
    if (out.to == 0) return std::nullopt;
  }
  return text.empty() ? std::optional(out) : std::nullopt;
}

std::string describe_locator(const Locator& locator, Language language) {
  Words words{{}, language};
  const std::uint16_t numbers[] = {locator.part,    locator.subpart,   locator.chapter, locator.section,
                                   locator.article, locator.paragraph, locator.item,    locator.subitem};
  static constexpr std::string_view zh[] = {"编", "分编", "章", "节", "条", "款", "项", "目"};
  static constexpr std::string_view en[] = {"part",    "subpart",   "chapter", "section",
                                            "article", "paragraph", "item",    "subitem"};
  int deepest = 7;
  while (deepest > 0 && numbers[deepest] == 0) --deepest;
  if (locator.article == 0) deepest = std::max(deepest, 3);  // the headings are told behind the section
  for (int i = locator.article != 0 ? 4 : 0; i <= deepest; ++i) {
    const std::uint32_t to = i == deepest ? locator.to : 0U;
    words.add(zh[i], en[i], numbers[i], i == 4 ? locator.article_suffix : 0U, to, locator.to_suffix);
  }
  if (locator.article == 0) words.add_headings(written_headings(locator));
  return words.out;
}

Locator parent_of(const Locator& locator) {
  Locator out = locator;
  out.to = 0;
  out.to_suffix = 0;
  for (std::uint16_t* level : {&out.subitem, &out.item, &out.paragraph}) {
    if (*level == 0) continue;
    *level = 0;
    return out;
  }
  if (out.article != 0) return Locator{};
  for (std::size_t i = out.heading.size(); i-- > 0;) {
    if (out.heading[i] == 0) continue;
    out.heading[i] = 0;
    return out;
  }
  for (std::uint16_t* level : {&out.section, &out.chapter, &out.subpart, &out.part}) {
    if (*level == 0) continue;
    *level = 0;
    return out;
  }
  return out;
}

}  // namespace yiju
