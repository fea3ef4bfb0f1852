#include "document/wrapped_line.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/cut_number.hpp"
#include "document/margin.hpp"
#include "text/paragraph_habit.hpp"

namespace yiju {

namespace {

constexpr std::size_t long_line = 72;  // bytes of a line that is a sentence, not a caption
constexpr std::size_t longest_title = 400;

constexpr WordSet full_stops{"。", "；", "：", "！", "？", ";", ":", "”", "）", ")", "》", "|"};
constexpr WordSet formula_marks{"＝", "=", "×", "÷"};

// …除本条例第十, …依照第: a pinpoint that the line's end cuts.
bool ends_inside_pinpoint(std::string_view words) {
  const std::size_t from = words.size() - std::min<std::size_t>(words.size(), 24);
  const std::size_t at = words.rfind("第");
  if (at == words.npos || at < from) return false;
  const std::string_view rest = words.substr(at + 3);
  return rest.empty() || scan_numeral(rest).bytes == rest.size();
}

// …制定本 ⏎ 实施细则, …违反本条 ⏎ 例: the text's name for itself that the line's end cuts.
bool ends_inside_self_name(std::string_view before, std::string_view words) {
  static constexpr std::array<std::string_view, 18> names{
      "本条例",     "本办法",     "本规定",     "本细则",     "本法第",     "本规则",
      "本解释",     "本决定",     "本章程",     "本方案",     "本意见",     "本实施细则",
      "本实施办法", "本实施意见", "本若干规定", "本暂行办法", "本暂行规定", "本实施方案"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    for (std::size_t cut = 3; cut < name.size(); cut += 3) {  // bytes of a character
      if (before.ends_with(name.substr(0, cut)) && words.starts_with(name.substr(cut))) return true;
    }
    return false;
  });
}

// …第三条, …第三条之一
bool ends_with_article(std::string_view before) {
  constexpr std::size_t longest = 12;  // bytes of 条之 and its number
  const std::size_t suffix = before.rfind("条之");
  if (suffix == before.npos || suffix + longest + 6 < before.size()) return before.ends_with("条");
  const std::string_view number = before.substr(suffix + 6);
  return !number.empty() && scan_numeral(number).bytes == number.size();
}

// …第三条 ⏎ 之一, …第（二） ⏎ 项: the pinpoint's next sign opens the line.
bool goes_on_in_pinpoint(std::string_view before, std::string_view words) {
  static constexpr WordSet units{"项", "款", "目"};
  static constexpr WordSet joining{"至第", "和第", "及第", "或者第", "以及第", "、第"};
  static constexpr WordSet joins{"项至", "条至",   "款至",   "项和",   "条和",
                                 "款和", "项或者", "条或者", "条以及", "项以及"};
  if (joins.ends(before) && words.starts_with("第")) return true;
  if ((units.ends(before) || before.ends_with("条")) && joining.begins(words)) return true;
  if (before.ends_with("条") && words.starts_with("之")) return scan_numeral(words.substr(3)).bytes != 0;
  if (ends_with_article(before) && words.starts_with("第") && before.rfind("第") != 0) {  // 《甲法》第三条 ⏎ 第一款
    const std::string_view number = words.substr(3);
    return units.begins(number.substr(scan_numeral(number).bytes));
  }
  const std::size_t open = before.rfind("（");
  if (!before.ends_with("）") || open == before.npos || !units.begins(words)) return false;
  const std::string_view number = before.substr(open + 3, before.size() - open - 6);
  return !number.empty() && scan_numeral(number).bytes == number.size();
}

bool ends_inside_title(std::string_view words) {
  const std::size_t open = words.rfind("《"), close = words.rfind("》");
  return open != words.npos && words.size() - open < longest_title && (close == words.npos || close < open);
}

}  // namespace

std::string joined_at_margin(std::string_view lines) {
  std::string out;
  Line line;
  for (std::size_t at = 0; next_line(lines, at, line);) {
    if (!out.empty() && line.mark.kind != LineKind::text) out += '\n';
    out += trim(line.words);
  }
  return out;
}

bool breaks_off(std::string_view before, const Margin& margin) {
  before = trim_end(before);
  return margin.width != 0 && ends_in_han(before) && columns_of(before, margin.counted) + 2 >= margin.width;
}

bool breaks_sentence(std::string_view before, const Line& line) {
  constexpr std::size_t shortest = 60;  // bytes; names in a list are shorter
  before = said(before);
  const bool inside = ends_in_han(before) || ends_with_comma(before) || (!before.empty() && is_digit(before.back()));
  return before.size() >= shortest && inside && line.mark.hashes == 0 && !line.mark.quoted;
}

bool leads_to_pinpoint(std::string_view before) {
  static constexpr WordSet leads{"照", "据", "反", "用", "合", "守", "按", "、", "和", "及", "与", "或", "除"};
  static constexpr WordSet verbs{"依照", "按照", "违反", "根据", "依据", "适用", "符合", "参照"};
  if (verbs.ends(before)) return true;
  static constexpr WordSet own{"本法", "本条例", "本办法", "本规定", "本细则", "本规则", "本决定"};
  if (const std::string_view name = own.ending(before); !name.empty())
    return leads.ends(before.substr(0, before.size() - name.size()));
  const std::size_t open = before.ends_with("》") ? before.rfind("《") : before.npos;
  return open != before.npos && leads.ends(before.substr(0, open));
}

// A full line that ends with 》, ）, a bare ” or a digit ends no sentence: …根据《甲法》 ⏎ 等法律，…
static bool fills_line(std::string_view before, std::uint32_t columns, const Margin& margin) {
  static constexpr WordSet closing{"》", "）", ")", "”"};
  static constexpr WordSet ended{"。”", "；”", "！”", "？”", "：”"};
  const bool ends = (closing.ends(before) && !ended.ends(before)) || is_digit(before.back());
  return ends && columns != 0 && columns + ragged >= margin.width && before.find_first_of("|=") == before.npos;
}

// 《甲办法》 ⏎ （临府办〔2021〕4号，以下简称省《办法》）
static bool tells_of_title(std::string_view words) {
  static constexpr WordSet opening{"（", "("};
  static constexpr WordSet told{"简称", "统称", "号"};
  return opening.begins(words) && told.stands_in(words.substr(0, std::min(words.find("）"), words.find(')'))));
}

// 根据《甲法》 ⏎ 等法律，…, 《甲法》 ⏎ 和《乙法》: words that go on with a list of titles and begin no paragraph. Nothing begins with
// a comma or a closing mark.
static bool goes_on_behind_title(std::string_view before, std::string_view words) {
  static constexpr WordSet stops{"，", ",", "、", "；", "。"};
  static constexpr WordSet closing_marks{"》", "）", "”", "〉", "〕"};
  if (closing_marks.begins(words)) return true;
  if (stops.begins(words)) return ends_in_han(before) || before.ends_with("》") || before.ends_with("）");
  static constexpr WordSet closing{"》", "」", "〉"};
  if (closing.ends(before) && tells_of_title(words)) return true;
  static constexpr WordSet further{"等法律", "等法規",   "等法规",   "等有关", "等有關", "等规定",
                                   "等規定", "等行政法", "等上位法", "等国家", "等國家", "等地方性",
                                   "和《",   "及《",     "与《",     "以及《", "或者《", "、《"};
  return closing.ends(before) && further.begins(words);
}

// 《甲办法》（临府 ⏎ 办〔2021〕4号）: the bracket behind a title opens above and closes below.
static bool cuts_a_note(std::string_view before, std::string_view words) {
  constexpr std::size_t longest = 120;  // bytes on either line
  const std::size_t open = std::max(before.rfind("》（") + 1, before.rfind("》(") + 1);
  const std::size_t close = std::min(words.find("）"), words.find(')'));
  if (open == 0 || before.size() - open > longest || close > longest) return false;
  const std::string_view above = before.substr(open + 2);  // behind 》
  const std::string_view below = words.substr(0, close);
  return above.find("）") == above.npos && above.find(')') == above.npos && below.find("。") == below.npos &&
         below.find("（") == below.npos && below.find('(') == below.npos;
}

// True if the line's end stands behind an opening mark, inside a pinpoint, or inside or behind a name that one must follow.
static bool cuts_a_name(std::string_view before, std::string_view words) {
  static constexpr WordSet openings{"《", "“", "（", "(", "‘", "〈", "〔"};
  if (openings.ends(before) || goes_on_in_pinpoint(before, words) || ends_inside_self_name(before, words)) return true;
  if (goes_on_behind_title(before, words) || cuts_a_note(before, words)) return true;
  return cuts_a_number(before, words) || (leads_to_pinpoint(before) && words.starts_with("第"));
}

// Where no paragraph is indented a full line may end a sentence and not its paragraph: 但是, 具体办法由… go on. Behind ；
// nothing but an item would begin.
static bool goes_on_with_sentence(std::string_view before, std::string_view words, std::uint32_t columns,
                                  const Margin& margin) {
  if (columns == 0) return false;
  if (before.ends_with("；")) return columns + ragged >= margin.width;
  return columns + 2 >= margin.width && before.ends_with("。") && opens_further_sentence(words);
}

// A heading, a quotation, a row of a table, a comment of the file. Behind the middle of a sentence quotes open a word of it.
static bool stands_alone(std::string_view before, const Line& line) {
  const std::string_view above = said(before);
  const bool inside = ends_in_han(above) || ends_with_comma(above) || above.ends_with("《");  // 《 ⏎ “十四五”规划》
  const bool quoted = line.mark.quoted && !inside;
  return line.mark.hashes != 0 || quoted || is_of_markup(line.words);
}

bool cuts_words(std::string_view before, const Line& line) {
  if (stands_alone(before, line)) return false;
  before = said(before);
  const std::string_view words = said(line.words);
  if (before.empty() || words.empty()) return false;
  static constexpr WordSet further{"，", "》《", "》、《"};
  const bool sentence = further.stands_in(before);  // and not the text's own title over several lines
  const bool closes = words.substr(0, longest_title).find("》") != words.npos;
  if (ends_with_comma(before) || cuts_a_note(before, words)) return true;
  return sentence && ((closes && ends_inside_title(before)) || cuts_a_name(before, words));
}

// What blank lines or indents tell of the line below a full one of `columns`; nothing where the page has neither. A line with
// figures is less wide than others; its end tells.
static std::optional<bool> told_by_page(std::string_view before, std::uint32_t columns, const Line& line,
                                        const Margin& margin, bool directly) {
  const bool apart = margin.spaced && directly;
  const bool wide = columns + ragged >= margin.width;
  if (!wide && !((apart || margin.indented) && 4 * columns >= 3 * margin.width && ends_in_han(before)))
    return std::nullopt;
  if (apart) return true;
  return margin.indented ? std::optional(indent_of(line.words) <= margin.left) : std::nullopt;
}

bool goes_on(std::string_view before, const Line& line, const Margin& margin, bool directly) {
  if (stands_alone(before, line)) return false;
  const std::uint32_t columns = margin.width == 0 ? 0 : columns_of(trim_end(before), margin.counted);
  if (const auto told = told_by_page(trim_end(before), columns, line, margin, directly)) return *told;
  before = said(before);
  const std::string_view words = said(line.words);
  if (before.empty() || words.empty()) return false;
  if (cuts_a_name(before, words) || fills_line(before, columns, margin)) return true;
  if (full_stops.ends(before)) return goes_on_with_sentence(before, words, columns, margin);
  if (ends_inside_pinpoint(before) || ends_inside_title(before) || ends_with_comma(before)) return true;
  if (!ends_in_han(before) || formula_marks.stands_in(before)) return false;
  if (columns != 0) return columns + ragged >= margin.width;
  const bool sentence = before.find("，") != before.npos || before.size() > long_line;
  return sentence && ends_sentence(words);
}

}  // namespace yiju
