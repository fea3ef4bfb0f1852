#include "text/docx_numbering.hpp"

#include <algorithm>

#include "base/letter_case.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_label = 512;  // bytes; Word allows 255 characters, 第%1条 has 8 bytes

std::string by_digits(std::uint32_t value, std::u32string_view digits) {
  std::string out;
  for (const char c : std::to_string(value)) append_utf8(out, digits[static_cast<std::size_t>(c - '0')]);
  return out;
}

/// The value-th of a row of characters, "" past its end.
std::string from_row(std::uint32_t value, std::u32string_view row) {
  std::string out;
  if (value >= 1 && value <= row.size()) append_utf8(out, row[value - 1]);
  return out;
}

/// `first` + value - 1, for rows of the character set: ① … ⑳.
std::string from_block(std::uint32_t value, char32_t first, std::uint32_t count) {
  std::string out;
  if (value >= 1 && value <= count) append_utf8(out, first + value - 1);
  return out;
}

/// 一百二十三 in the capitals of accounts: 壹佰贰拾叁.
std::string in_capitals(std::uint32_t value, std::u32string_view capitals) {
  constexpr std::u32string_view plain = U"零一二三四五六七八九十百千万";
  const std::string chinese = (value >= 10 && value < 20 ? "一" : "") + to_chinese(value);  // 壹拾贰, never 拾贰
  std::string out;
  for (std::size_t at = 0; at < chinese.size();) {
    const CodePoint character = decode(chinese, at);
    const std::size_t found = plain.find(character.value);
    append_utf8(out, found == std::u32string_view::npos ? character.value : capitals[found]);
    at += character.bytes;
  }
  return out;
}

/// A to Z, then AA, BB … as Word goes on.
std::string in_letters(std::uint32_t value, char first) {
  if (value == 0 || value > 780) return {};
  return std::string((value - 1) / 26 + 1, static_cast<char>(first + static_cast<char>((value - 1) % 26)));
}

std::string in_roman(std::uint32_t value) {
  if (value == 0 || value > 3999) return {};
  constexpr std::array<std::pair<std::uint32_t, const char*>, 13> steps{{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
  std::string out;
  for (const auto& [worth, letters] : steps) {
    for (; value >= worth; value -= worth) out += letters;
  }
  return out;
}

/// 甲子, 乙丑 …: the sixty of the calendar.
std::string in_sexagenary(std::uint32_t value, std::u32string_view stems, std::u32string_view branches) {
  if (value == 0 || value > 60) return {};
  return from_row((value - 1) % 10 + 1, stems) + from_row((value - 1) % 12 + 1, branches);
}

constexpr std::u32string_view chinese_digits = U"〇一二三四五六七八九";
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr std::u32string_view branches = U"子丑寅卯辰巳午未申酉戌亥";

std::string in_chinese_digits(std::uint32_t value) { return by_digits(value, chinese_digits); }

/// From 100 on by digits: 一〇〇.
std::string counted(std::uint32_t value) { return value < 100 ? to_chinese(value) : in_chinese_digits(value); }

std::string in_circles(std::uint32_t value) {
  return value <= 20 ? from_block(value, U'①', 20) : from_block(value - 20, U'㉑', 15);
}

std::string in_full_width(std::uint32_t value) { return by_digits(value, U"０１２３４５６７８９"); }

/// Number formats by their names (ST_NumberFormat, ECMA-376 part 1, 17.18.59).
struct KnownFormat {
  std::string_view name;
  std::string (*write)(std::uint32_t value);
};

constexpr std::array known_formats{
    KnownFormat{"chineseCountingThousand", to_chinese},
    KnownFormat{"japaneseCounting", to_chinese},
    KnownFormat{"taiwaneseCountingThousand", to_chinese},
    KnownFormat{"chineseCounting", counted},
    KnownFormat{"taiwaneseCounting", counted},
    KnownFormat{"ideographDigital", in_chinese_digits},
    KnownFormat{"japaneseDigitalTenThousand", in_chinese_digits},
    KnownFormat{"taiwaneseDigital", in_chinese_digits},
    KnownFormat{"chineseLegalSimplified",
                [](std::uint32_t value) { return in_capitals(value, U"零壹贰叁肆伍陆柒捌玖拾佰仟万"); }},
    KnownFormat{"ideographLegalTraditional",
                [](std::uint32_t value) { return in_capitals(value, U"零壹貳參肆伍陸柒捌玖拾佰仟萬"); }},
    KnownFormat{"ideographTraditional", [](std::uint32_t value) { return from_row(value, stems); }},
    KnownFormat{"ideographZodiac", [](std::uint32_t value) { return from_row(value, branches); }},
    KnownFormat{"ideographZodiacTraditional",
                [](std::uint32_t value) { return in_sexagenary(value, stems, branches); }},
    KnownFormat{"ideographEnclosedCircle", [](std::uint32_t value) { return from_block(value, U'㊀', 10); }},
    KnownFormat{"decimalEnclosedCircle", in_circles},
    KnownFormat{"decimalEnclosedCircleChinese", in_circles},
    KnownFormat{"decimalEnclosedParen", [](std::uint32_t value) { return from_block(value, U'⑴', 20); }},
    KnownFormat{"decimalEnclosedFullstop", [](std::uint32_t value) { return from_block(value, U'⒈', 20); }},
    KnownFormat{"decimalFullWidth", in_full_width},
    KnownFormat{"decimalFullWidth2", in_full_width},
    KnownFormat{"decimalZero",
                [](std::uint32_t value) { return value < 10 ? "0" + std::to_string(value) : std::string(); }},
    KnownFormat{"upperLetter", [](std::uint32_t value) { return in_letters(value, 'A'); }},
    KnownFormat{"lowerLetter", [](std::uint32_t value) { return in_letters(value, 'a'); }},
    KnownFormat{"upperRoman", [](std::uint32_t value) { return in_roman(value); }},
    KnownFormat{"lowerRoman", [](std::uint32_t value) { return in_lower_case(in_roman(value)); }},
};

/// Empty where the format is not known, or has no sign for the value.
std::string format_known(std::string_view format, std::uint32_t value) {
  const auto known = std::ranges::find(known_formats, format, &KnownFormat::name);
  return known == known_formats.end() ? std::string() : known->write(value);
}

/// Newer Word puts a format that older ones do not know into a choice, with the older one as its fallback.
pugi::xml_node format_node(const pugi::xml_node& level) {
  const pugi::xml_node plain = child_named(level, "numFmt");
  return plain ? plain : child_named(child_named(child_named(level, "AlternateContent"), "Fallback"), "numFmt");
}

}  // namespace

std::string format_number(std::string_view format, std::uint32_t value) {
  if (format == "none" || format == "bullet") return {};
  std::string known = format_known(format, value);
  return known.empty() ? std::to_string(value) : known;
}

ListReference list_named(const pugi::xml_node& properties) {
  const pugi::xml_node numbered = child_named(properties, "numPr");
  if (numbered) {
    return {number_named(child_named(numbered, "numId"), "val", -1),
            number_named(child_named(numbered, "ilvl"), "val", -1)};
  }
  const pugi::xml_node listed = child_named(properties, "listPr");
  return {number_named(child_named(listed, "ilfo"), "val", -1), number_named(child_named(listed, "ilvl"), "val", -1)};
}

// Word sets a tab; a typed law has a full-width space after 第三条 and nothing after （一）.
std::string with_gap(std::string label, std::string_view suffix) {
  if (label.empty() || suffix == "nothing" || suffix == "Nothing") return label;
  if (static_cast<unsigned char>(label.back()) < 0x80) return label + ' ';
  for (const std::string_view closing : {"）", "、", "．", "。", "：", "】", "〗"}) {
    if (label.ends_with(closing)) return label;
  }
  return label + "　";
}

void DocxNumbering::read_level(const pugi::xml_node& node, Level& level) {
  level.start = static_cast<std::uint32_t>(std::max(0, number_named(child_named(node, "start"), "val", 1)));
  level.restart_after = number_named(child_named(node, "lvlRestart"), "val", -1);
  const std::string_view format = attribute_named(format_node(node), "val");
  level.format = format.empty() ? "decimal" : format;
  level.text = attribute_named(child_named(node, "lvlText"), "val").substr(0, longest_label);
  level.suffix = attribute_named(child_named(node, "suff"), "val");
  level.style = attribute_named(child_named(node, "pStyle"), "val");
  level.legal = is_on(child_named(node, "isLgl"));
}

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
  std::map<int, pugi::xml_node> abstracts;
  std::map<std::string, int, std::less<>> list_of_style;  // list styles: style id → list
  std::map<int, int> abstract_of_list;
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) == "abstractNum") abstracts.emplace(number_named(node, "abstractNumId", -1), node);
    if (local_name(node) == "num") {
      abstract_of_list.emplace(number_named(node, "numId", -1),
                               number_named(child_named(node, "abstractNumId"), "val", -1));
    }
  }
  for (const pugi::xml_node& style : styles.children()) {
    const int list = list_named(child_named(style, "pPr")).list;
    if (attribute_named(style, "type") == "numbering" && list >= 0)
      list_of_style.emplace(attribute_named(style, "styleId"), list);
  }
  const auto followed =
      [&](int abstract) {  // w:numStyleLink: this one only points to a list style, whose list has the levels
        const auto found = abstracts.find(abstract);
        if (found == abstracts.end()) return abstract;
        const auto style = list_of_style.find(attribute_named(child_named(found->second, "numStyleLink"), "val"));
        if (style == list_of_style.end()) return abstract;
        const auto list = abstract_of_list.find(style->second);
        return list == abstract_of_list.end() ? abstract : list->second;
      };
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) != "num") continue;
    const int abstract = followed(number_named(child_named(node, "abstractNumId"), "val", -1));
    const auto found = abstracts.find(abstract);
    if (found != abstracts.end())
      lists_.emplace(number_named(node, "numId", -1), read_list(node, abstract, found->second));
  }
}

DocxNumbering::List DocxNumbering::read_list(const pugi::xml_node& node, int abstract,
                                             const pugi::xml_node& abstract_node) {
  List list;
  list.abstract = abstract;
  for (const pugi::xml_node& level : abstract_node.children()) {
    const int at = number_named(level, "ilvl", -1);
    if (local_name(level) == "lvl" && at >= 0 && at < level_count)
      read_level(level, list.levels[static_cast<std::size_t>(at)]);
  }
  for (const pugi::xml_node& changed : node.children()) {
    const int at = number_named(changed, "ilvl", -1);
    if (local_name(changed) != "lvlOverride" || at < 0 || at >= level_count) continue;
    if (const pugi::xml_node level = child_named(changed, "lvl"))
      read_level(level, list.levels[static_cast<std::size_t>(at)]);
    const int start = number_named(child_named(changed, "startOverride"), "val", -1);
    if (start >= 0) list.restarts.emplace(at, static_cast<std::uint32_t>(start));
  }
  return list;
}

int DocxNumbering::level_of_style(int list, const std::string& style, int otherwise) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || style.empty()) return otherwise;
  for (std::size_t at = 0; at < level_count; ++at) {
    if (found->second.levels[at].style == style) return static_cast<int>(at);
  }
  return otherwise;
}

std::string DocxNumbering::label(const Levels& levels, const Counters& counters, int at) const {
  const Level& level = levels[static_cast<std::size_t>(at)];
  std::string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const bool number =
        level.text[i] == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' && level.text[i + 1] <= '9';
    if (!number) {
      out += level.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(level.text[++i] - '1');
    const std::int64_t value = counters[of] < 0 ? levels[of].start : counters[of];
    out += format_number(level.legal ? "decimal" : levels[of].format, static_cast<std::uint32_t>(value));
  }
  return out;
}

std::string DocxNumbering::next(const Place& place) {
  const auto found = lists_.find(place.list);
  if (found == lists_.end() || place.level < 0 || place.level >= level_count) return {};
  const List& list = found->second;
  const auto at = static_cast<std::size_t>(place.level);
  const auto [counted, fresh] = counters_.try_emplace(list.abstract);
  Counters& counters = counted->second;
  if (fresh) counters.fill(-1);
  const auto restart = list.restarts.find(place.level);
  const bool overridden = restart != list.restarts.end();
  if (overridden && restarted_.emplace(place.list, place.level).second) counters[at] = -1;
  const std::uint32_t start = overridden ? restart->second : list.levels[at].start;
  counters[at] = counters[at] < 0 ? start : counters[at] + 1;
  for (std::size_t below = at + 1; below < level_count; ++below) {
    const int after = list.levels[below].restart_after;
    if (after < 0 || (after > 0 && place.level < after)) counters[below] = -1;
  }
  if (list.levels[at].format == "bullet") return {};
  return with_gap(label(list.levels, counters, place.level), list.levels[at].suffix);
}

}  // namespace yiju
