#include "citation/title_list.hpp"

#include <algorithm>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/relation_changes.hpp"
#include "citation/relation_repeals.hpp"
#include "citation/title.hpp"

namespace yiju {

bool is_listed_in_row(std::string_view row) {
  static constexpr WordSet names{"《", "关于"};
  static constexpr WordSet told{"已", "被", "与", "由", "据", "，", "。", "《"};
  const std::size_t cell = row.rfind('|');
  if (cell == std::string_view::npos) return true;
  const std::string_view earlier = row.substr(0, cell), own = row.substr(cell + 1);
  for (std::size_t begin = 0; begin < earlier.size();) {
    const std::size_t end = std::min(earlier.find('|', begin), earlier.size());
    const std::string_view words = trim(earlier.substr(begin, end - begin));
    if (names.stands_in(words) || ends_like_law(words)) return false;
    begin = end + 1;
  }
  return !told.stands_in(own);
}

bool ends_in_its_row(std::string_view behind) {
  static constexpr WordSet results{"废止", "失效", "宣布失效", "予以废止", "拟废止", "宣布废止", "停止执行"};
  const std::string_view row = first_line(behind);
  for (std::size_t begin = row.find('|'); begin != row.npos && begin + 1 < row.size();) {
    const std::size_t end = std::min(row.find('|', begin + 1), row.size());
    const std::string_view cell = trim(row.substr(begin + 1, end - begin - 1));
    if (results.holds(cell)) return true;
    begin = end == row.size() ? row.npos : end;
  }
  return false;
}

bool may_caption_list(std::string_view unit) {
  constexpr std::size_t longest = 120;  // bytes
  static constexpr WordSet others{"修改", "修订", "保留", "有效", "。", "；", "，", "《"};
  return unit.size() < longest && !others.stands_in(unit);
}

bool lists_by_name(std::string_view title) {
  static constexpr WordSet lists{"目录", "清单", "一览表"};
  return lists.ends(title_stem(title));
}

namespace {

bool may_head_list(std::string_view unit) {
  constexpr std::size_t longest = 150;  // bytes
  return unit.size() < longest && find_word(unit, "。") == std::string_view::npos &&
         find_word(unit, "《") == std::string_view::npos;
}

bool counts_what_ends(std::string_view heading) {  // 二、对2件规章予以废止
  const std::size_t counted = find_word(heading, "件");
  return counted != std::string_view::npos && holds_end_word(heading.substr(heading.rfind("件")));
}

}  // namespace

bool announces_repeals(std::string_view unit) {
  unit = unit.substr(0, unit.find_last_not_of(" \n\r") + 1);
  const bool heading = may_head_list(unit);
  if (!heading && !ends_in(unit, "：")) return false;  // most units: the words are looked for where they can matter
  static constexpr WordSet list_words{"下列",       "以下",       "具体如下：", "公布如下：",
                                      "名单如下：", "目录如下：", "清单如下："};
  static constexpr WordSet ended{"废止的", "失效的"};
  const bool listed = list_words.stands_in(unit);
  if ((!heading && !listed) || !holds_end_word(unit)) return false;
  // 现将继续有效和失效的文件公布如下： tells of both; 将下列法律中引用已被废止的决定的规定修改为… of what is changed
  if (remains(unit) || find_word(unit, "修改为") != std::string_view::npos) return false;
  return listed || counts_what_ends(unit) || ended.stands_in(unit) || lists_by_name(unit);
}

bool announces_basis(std::string_view unit) {
  constexpr std::size_t longest = 90;  // bytes of the clause
  static constexpr WordSet headings{"办理依据", "设定依据", "实施依据", "制定依据",  "起草依据",
                                    "编制依据", "政策依据", "主要依据", "上位法依据"};
  unit = trim(unit);
  if (headings.holds(unit)) return true;  // a line of its own
  if (!ends_in(unit, "：") && !ends_in(unit, ":")) return false;
  const std::string_view clause = behind_last(unit, {"，", "。"});
  static constexpr WordSet told{"制订依据", "依据主要", "依据如下", "依据是", "依据为", "依据有", "依据包括"};
  static constexpr WordSet others{"法律依据", "处罚依据", "《"};
  if (clause.size() >= longest || others.stands_in(clause)) return false;
  return headings.stands_in(clause) || told.stands_in(clause);
}

std::string_view behind_list_number(std::string_view unit) {
  static constexpr WordSet marks{"|",  "（", "）", "(",  ")",  ".",  "．", "、", "一",
                                 "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  constexpr std::size_t step = 64;  // bytes of blanks at a time: a line may be as long as the text
  while (!unit.empty()) {
    const std::string_view mark = marks.beginning(unit);
    const bool digit = is_digit(unit.front());
    const std::string_view line = first_line(unit.substr(0, step));
    const std::size_t blank = mark.empty() && !digit ? space_before(line) : 0;
    if (mark.empty() && !digit && blank == 0) break;
    unit.remove_prefix(digit ? 1 : mark.size() + blank);
  }
  return unit;
}

bool opens_with_title(std::string_view unit) { return begins_with(behind_list_number(unit), "《"); }

// 关于甲的通知, its last word a kind of paper and nothing behind it.
static bool ends_like_notice(std::string_view words) {
  static constexpr WordSet kinds{"的通知", "的批复", "的复函", "的答复", "的函",  "的意见",
                                 "的决定", "的解释", "的规定", "的公告", "的通告"};
  return kinds.ends(words);
}

bool lists_notice(std::string_view unit) {
  unit = trim_end(unit);
  if (ends_in(unit, "。")) unit.remove_suffix(3);  // the last of the list
  const std::string_view words = behind_list_number(unit);
  const std::string_view issued = words.substr(0, std::min(find_word(words, "《"), words.size()));
  const auto holds = [](std::string_view where, std::string_view word) {
    return find_word(where, word) != std::string_view::npos;
  };
  const std::string_view name = trim(words.substr(0, std::min(find_open_bracket(words), words.size())));
  static constexpr WordSet made{"发布", "公布", "通过", "印发", "批准", "批转"};
  const bool told = holds(unit, "号") || (holds(unit, "年") && made.stands_in(unit));  // （1994年7月19日市政府发布）
  const bool whole = (holds(issued, "关于") && ends_like_notice(trim(words))) ||  // 3.甲局关于乙问题的通知
                     ends_like_law(trim(words)) ||                                // 三、临江市节水条例
                     (last_close_bracket(trim(words)) == 1 && ends_like_law(canonical_title(words)));
  return words.size() < unit.size() && (holds(issued, "关于") || ends_like_law(name)) && (told || whole) &&
         !holds(unit, "。") && !holds(issued.substr(0, name.size()), "，") && !ends_in(unit, "：");
}

bool tells_reason(std::string_view unit) {
  static constexpr WordSet leads{"废止理由", "失效理由", "宣布失效理由", "理由：", "说明："};
  return leads.begins(unit);
}

bool remains(std::string_view unit) {
  static constexpr WordSet words{"继续有效", "继续执行", "继续施行", "予以保留", "仍然有效"};
  return !begins_with(unit, "|") && words.stands_in(unit);
}

// （二）1985年甲局批准、乙局发布的《丙规定》: a row that says first whose it is.
static bool opens_with_issuer(std::string_view unit) {
  static constexpr WordSet issued{"发布的", "公布的", "印发的", "颁布的", "制定的",
                                  "批准的", "通过的", "下发的", "施行的"};
  static constexpr WordSet others{"，", "。", "；", "根据", "依照", "按照"};
  const std::string_view words = behind_list_number(unit);
  const std::string_view ahead = words.substr(0, std::min(find_word(words, "《"), words.size()));
  return words.size() < unit.size() && ahead.size() < words.size() && issued.ends(ahead) && !others.stands_in(ahead);
}

bool lists_titles(std::string_view unit) {
  return opens_with_title(unit) || opens_with_issuer(unit) || lists_notice(unit) || begins_with(unit, "|") ||
         begins_with(unit, "\n|");
}

bool is_title_alone(std::string_view unit) {
  std::string_view words = behind_list_number(unit);
  if (!begins_with(words, "《")) return false;
  words.remove_prefix(skip_title(words, 0, static_cast<std::uint32_t>(words.size())));
  const std::size_t text = words.find_first_not_of(" \n\r\t");
  return text == std::string_view::npos ||
         (begins_with(words, "（") && ends_in(words.substr(0, words.find_last_not_of(" \n\r\t") + 1), "）"));
}

}  // namespace yiju
