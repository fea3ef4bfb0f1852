#include "citation/behind_name.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/lexicon.hpp"
#include "citation/mark_pair.hpp"
#include "document/standard_number.hpp"

namespace yiju {

namespace {

constexpr std::array note_marks{MarkPair{"[", "]"},   MarkPair{"^[", "]"},  MarkPair{"［", "］"},
                                MarkPair{"〔", "〕"}, MarkPair{"【", "】"}, MarkPair{"<sup>", "</sup>"},
                                MarkPair{"^", "^"},   MarkPair{"(", ")"},   MarkPair{"（", "）"}};

// [1], [2,3], [^4], ［5］, <sup>[6]</sup>: the mark of a note. 〔2019〕 is a year.
std::uint32_t bracketed_note(std::string_view text) {
  constexpr std::size_t longest = 24, most_signs = 8;
  static constexpr std::string_view signs = "0123456789,-^ []";
  for (const MarkPair& marks : note_marks) {
    if (!begins_with(text, marks.open)) continue;
    const std::size_t close = text.substr(0, longest).find(marks.close, marks.open.size());
    if (close == std::string_view::npos) continue;
    std::string_view inside = text.substr(marks.open.size(), close - marks.open.size());
    static constexpr WordSet words{"注释", "脚注", "注", "註"};
    inside.remove_prefix(words.beginning(inside).size());
    const bool year = inside.size() == 4 && inside.find_first_not_of("0123456789") == inside.npos && inside >= "1900";
    const bool number = inside.find_first_of("0123456789") != inside.npos && inside.size() <= most_signs &&
                        inside.find_first_not_of(signs) == inside.npos;
    const bool round = marks.close == ")" || marks.close == "）";  // （2）第三条, but 《甲法》（2）…
    if (number && !year && (!round || begins_with(text.substr(close + marks.close.size()), "第")))
      return static_cast<std::uint32_t>(close + marks.close.size());
  }
  return 0;
}

// ](https://…) behind the words of a Markdown link. The address may hold brackets in pairs.
std::uint32_t link_target(std::string_view text) {
  constexpr std::size_t longest = 400;
  if (!text.starts_with("](")) return 0;
  const std::string_view near = first_line(text.substr(0, longest));
  int depth = 0;
  for (std::size_t at = 1; at < near.size(); ++at) {
    if (near[at] == '(') ++depth;
    if (near[at] == ')' && --depth == 0) return static_cast<std::uint32_t>(at + 1);
  }
  return 0;
}

// ①…⑳ and ¹²³⁴…
std::uint32_t raised_number(std::string_view text) {
  static constexpr WordSet raised{"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::uint32_t length = 0;
  while (raised.begins(text.substr(length)))
    length += static_cast<std::uint32_t>(raised.beginning(text.substr(length)).size());
  const char32_t first = decode(text, 0).value;
  return length == 0 && first >= U'①' && first <= U'⑳' ? 3 : length;
}

// </a>, <br>, &nbsp; that a page's text has kept between a title and 第.
std::uint32_t tag_length(std::string_view text) {
  constexpr std::size_t longest = 40;  // bytes
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '<' || text[at] == '&')) {
    const std::size_t close = text.substr(at, longest).find(text[at] == '<' ? '>' : ';');
    const std::string_view inside = close == text.npos ? std::string_view{} : text.substr(at + 1, close - 1);
    const bool plain = std::all_of(inside.begin(), inside.end(), [](char sign) { return sign >= ' ' && sign <= 'z'; });
    if (inside.empty() || !plain) return 0;
    at += close + 1;
  }
  return begins_with(text.substr(at), "第") ? static_cast<std::uint32_t>(at) : 0;
}

// GB 55037, GB/T 1234—2008 right behind a title, and a pinpoint behind it.
std::uint32_t standard_number(std::string_view text) {
  constexpr std::size_t longest = 40;  // bytes
  if (!begins_as_standard_number(text)) return 0;
  const std::size_t end = text.substr(0, longest).find("第");
  if (end == std::string_view::npos) return 0;
  const std::string_view number = text.substr(0, end);
  static constexpr WordSet dashes{"—", "－", "–"};
  for (std::size_t at = 0; at < number.size();) {
    const std::size_t dash = dashes.beginning(number.substr(at)).size();
    if (dash == 0 && static_cast<unsigned char>(number[at]) >= 0x80) return 0;
    at += std::max<std::size_t>(dash, 1);
  }
  return std::any_of(number.begin(), number.end(), is_digit) ? static_cast<std::uint32_t>(end) : 0;
}

}  // namespace

std::uint32_t note_mark_length(std::string_view text) {
  static constexpr WordSet stars{"\\*", "*第", "＊第", "※第", "**第", "__第", "**（"};
  if (text.empty()) return 0;
  if (const auto star = static_cast<std::uint32_t>(stars.beginning(text).size()); star != 0)
    return star == 2 ? star : star - 3;  // 《甲法》*第五条, **《甲法》**第五条
  return std::max(
      {bracketed_note(text), link_target(text), raised_number(text), standard_number(text), tag_length(text)});
}

namespace {

// （GB 5749—2022）, (MH/T 5001): two capitals, a number.
bool numbers_standard(std::string_view bracket) {
  const std::string_view inside = bracket.substr(open_bracket(bracket));
  return begins_as_standard_number(inside) && std::any_of(inside.begin(), inside.end(), is_digit);
}

// （GDPR）: how the title is abbreviated.
bool is_abbreviation(std::string_view bracket) {
  constexpr std::size_t least = 2;
  const std::size_t open = open_bracket(bracket);
  const std::size_t close = last_close_bracket(bracket);
  if (bracket.size() < open + close + least) return false;
  const std::string_view inside = bracket.substr(open, bracket.size() - open - close);
  return std::all_of(inside.begin(), inside.end(), is_capital);
}

}  // namespace

std::uint32_t closing_quote(std::string_view before, std::string_view after) {
  static constexpr std::array quotes{MarkPair{"“", "”第"}, MarkPair{"\"", "\"第"}, MarkPair{"‘", "’第"},
                                     MarkPair{"'", "'第"}, MarkPair{"<", ">第"}};
  for (const MarkPair& pair : quotes) {
    if (ends_in(before, pair.open) && begins_with(after, pair.close))
      return static_cast<std::uint32_t>(pair.close.size() - std::string_view("第").size());
  }
  return 0;
}

bool is_of_a_journal(std::string_view after) {
  constexpr std::size_t longest = 60, shortest_year = 4;  // bytes
  static constexpr WordSet leads{"，载", ",载", "，", ",", "载", " "};
  while (leads.begins(after)) after.remove_prefix(leads.beginning(after).size());
  if (!begins_with(after, "《")) return false;
  const std::size_t close = find_word(after.substr(0, longest), "》");
  if (close == after.npos) return false;
  std::string_view issue = after.substr(close + 3, 30);
  while (issue.starts_with(' ')) issue.remove_prefix(1);
  const std::size_t year = std::min(issue.find_first_not_of("0123456789"), issue.size());
  issue.remove_prefix(year);
  while (issue.starts_with(' ')) issue.remove_prefix(1);
  return year == shortest_year && begins_with(issue, "年") &&
         (find_word(issue, "期") != issue.npos || find_word(issue, "卷") != issue.npos ||
          find_word(issue, "版") != issue.npos);
}

std::uint32_t told_subject_length(std::string_view text) {
  constexpr std::size_t longest = 60;  // bytes
  static constexpr WordSet leads{"关于", "有关", "中关于", "中有关", "“", "法律责任", "附则", "总则"};
  static constexpr WordSet others{"，", "。", "；", "、", "：", "《", "（", "\n", "规定", "以及"};
  const std::string_view lead = leads.beginning(text);
  const std::size_t end = lead.empty() ? text.npos : find_word(text.substr(0, longest), "第", lead.size());
  if (end == text.npos) return 0;
  std::string_view words = text.substr(0, end);
  static constexpr WordSet divisions{"一章", "一节", "部分", "一章的", "一节的", "一章中", "一节中", "部分的"};
  const bool about = ends_in(lead, "关于") || ends_in(lead, "有关");
  const bool ends = about ? ends_in(words, "的") : divisions.ends(words);
  return ends && !others.stands_in(words) ? static_cast<std::uint32_t>(end) : 0;
}

// （第622章）, （第115A章）: under that chapter Hong Kong's collection of laws has the instrument.
static bool is_chapter_of_collection(std::string_view inside) {
  inside.remove_prefix(open_bracket(inside));
  inside.remove_suffix(last_close_bracket(inside));
  if (!begins_with(inside, "第") || !ends_in(inside, "章") || inside.size() <= 6) return false;
  inside = inside.substr(3, inside.size() - 6);
  const std::size_t digits = std::min(inside.find_first_not_of("0123456789"), inside.size());
  const bool letter = digits + 1 == inside.size() && inside.back() >= 'A' && inside.back() <= 'Z';
  return digits != 0 && (digits == inside.size() || letter);
}

bool tells_the_version(std::string_view inside) {
  static constexpr WordSet marks{"号",   "修正", "修订", "修改", "通过", "公布", "发布", "试行",
                                 "施行", "令",   "版",   "废止", "失效", "下同", "同前", "同上"};
  if (marks.stands_in(inside) || numbers_standard(inside) || is_abbreviation(inside) ||
      is_chapter_of_collection(inside))
    return true;
  const std::size_t first = inside.find_first_of("0123456789");  // （2019）, (2015年), （2019-04-23）
  if (first == std::string_view::npos || first > 3) return false;
  std::size_t at = first;
  while (at < inside.size() && is_digit(inside[at])) ++at;
  if (at - first != 4) return false;
  const std::string_view behind = inside.substr(at);
  return behind.size() <= 3 || behind.front() == '-' || begins_with(behind, "年");
}

std::uint32_t closing_bracket(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest = 180;  // bytes
  const bool square = text[at] == '[';
  const bool hexagonal = text.substr(at, 3) == "〔";
  const std::string_view full_close = hexagonal ? "〕" : "）";
  const char close = square ? ']' : ')';
  int line_breaks = 0;
  for (std::uint32_t i = at + 1; i < limit && i < at + longest; ++i) {
    if (!hexagonal && text[i] == close) return i + 1;
    if (!square && text.substr(i, 3) == full_close) return i + 3;
    if (text[i] == '\n' && ++line_breaks > 1) return 0;  // a page may break the bracket once
  }
  return 0;
}

std::string_view document_number(std::string_view inside) {
  const std::size_t end = inside.find("号");
  if (end == std::string_view::npos) return {};
  std::string_view number = inside.substr(0, end + 3);
  for (const std::string_view mark : {"（", "(", "，", "、", "《", "》", "“", " "}) {
    const std::size_t at = number.rfind(mark);
    if (at != std::string_view::npos) number.remove_prefix(at + mark.size());
  }
  return number.size() < 9 ? std::string_view{} : number;
}

std::string_view document_number_before(std::string_view text) {
  static constexpr WordSet ends{"号文件", "号文",   "号令",   "号法令", "号法律", "号政令", "号决议", "号公告",
                                "号解释", "号规定", "号通知", "号批复", "号意见", "号决定", "号"};
  constexpr std::size_t longest = 75;  // bytes
  const std::string_view ending = ends.longest_ending(text);
  if (ending.empty()) return {};
  const std::string_view whole = text.substr(0, text.size() - (ending.size() - 3));
  std::string_view number = whole.substr(whole.size() - std::min(whole.size(), longest));
  static constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
  static constexpr WordSet leads{"以及", "和", "及", "与", "、", "，", "。", "；",
                                 "（",   "《", "》", "“",  "”",  "在", "对", "的"};
  for (std::size_t at = 0; at < number.size();) {
    const std::size_t word =
        std::max(verbs.beginning(number.substr(at)).size(), leads.beginning(number.substr(at)).size());
    if (word != 0) {
      number.remove_prefix(at + word);
      at = 0;
    } else {
      at += character_step(number[at]);
    }
  }
  const bool of_kind = ending.size() > 3 && number.size() > 3;  // 87号令, 36号文
  const bool year = of_kind || find_word(number, "〔") != std::string_view::npos ||
                    find_word(number, "[") != std::string_view::npos ||
                    find_word(number, "第") != std::string_view::npos ||
                    find_word(number, "令") != std::string_view::npos;
  return year ? number : std::string_view{};
}

bool ends_in_latin_name(std::string_view before) {
  static constexpr WordSet kinds{"协定", "公约", "条约", "指令", "法案", "标准"};
  constexpr std::string_view number = "0123456789.-/ ";
  before.remove_suffix(kinds.longest_ending(before).size());
  const std::size_t last = before.find_last_not_of(number);
  return last != before.npos && is_letter(before[last]);
}

}  // namespace yiju
