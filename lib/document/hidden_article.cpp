#include "document/hidden_article.hpp"

#include <algorithm>
#include <string>

#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

constexpr std::size_t mark_bytes = 64;  // enough of the line to read 第…条 and what follows it

constexpr std::size_t longest_heading = 60;  // bytes of 第十六章附则

// Where 附则 or 附 则 at the end of `words` begins, a full stop or a line break in front of it.
std::size_t begin_of_glued_word(std::string_view words) {
  words = trim_end(words);
  if (!words.ends_with("则")) return words.npos;
  words = trim_end(words.substr(0, words.size() - 3));
  if (!words.ends_with("附")) return words.npos;
  words.remove_suffix(3);
  const bool stands_apart = words.ends_with('\n') || trim_end(words).ends_with("。");
  return stands_apart ? words.size() : words.npos;
}

// Where 第六章附则 at the end of `words` begins, a full stop or a line break in front of it; npos if no heading ends there.
std::size_t begin_of_glued_heading(std::string_view words) {
  const std::size_t from = words.size() - std::min(words.size(), longest_heading);
  for (std::size_t at = words.rfind("第"); at != words.npos && at >= from;
       at = at == 0 ? words.npos : words.rfind("第", at - 1)) {
    const LineKind kind = read_line_mark(words.substr(at)).kind;
    const std::string_view above = words.substr(0, at);
    if (kind == LineKind::chapter && (above.ends_with("。") || above.ends_with('\n'))) return at;
  }
  return begin_of_glued_word(words);
}

// “甲规则”第三条: a mark that closes a name, not a sentence.
bool closes_name(std::string_view before) {
  static constexpr WordSet marks{"”", "’", "」", "』", "〉", "＞", "]", "】", "\""};
  static constexpr WordSet ends{"。", "；", "！", "？", "…"};
  const std::size_t mark = marks.ending(before).size();
  return mark != 0 && !ends.ends(before.substr(0, before.size() - mark));
}

// …第六章 附 则: the closing word with blanks between its signs, at the end of a heading that is glued to a sentence.
bool ends_with_spaced_heading(std::string_view before) {
  if (!before.ends_with("则") || before.ends_with("附则")) return false;
  const std::string_view first = trim_end(before.substr(0, before.size() - 3));
  return first.ends_with("附") && begin_of_glued_heading(before) != before.npos;
}

// Words before 第三条 that cite it: 依照, 违反, 本法, 第二条、 and the like.
bool is_cited(std::string_view before) {
  if (ends_with_spaced_heading(before)) return false;
  if (before.ends_with("附则") || before.ends_with("总则")) {
    if (before.substr(0, before.size() - 6).ends_with('\n')) return false;  // a line of its own, glued to the article
    return before.size() < 30 || begin_of_glued_heading(before) == before.npos;
  }
  for (const std::string_view division : {"章", "节", "编"})  // 《甲法》第一章第一节第五条
    if (before.ends_with(division)) return begin_of_glued_heading(before) == before.npos;
  static constexpr WordSet leads{"、", "和", "及", "至", "到", "或", "与", "照", "据", "反", "法", "例",
                                 "定", "办", "则", "释", "该", "由", "在", "对", "以", "）", "》", "除",
                                 "用", "合", "按", "有", "属", "于", "为", "从", "的", "因", "（", "典",
                                 "约", "程", "案", "见", "知", "范", "准", "要", "章", "同"};
  return closes_name(before) || leads.ends(before);
}

// ## 第二章　拍卖标的第六条: all that stands before it in its line is the heading of a division.
bool stands_in_heading(std::string_view before) {
  before = last_line(before);
  before.remove_prefix(std::min(before.size(), before.find_first_not_of("# *")));
  if (before.size() > longest_heading || before.find("。") != before.npos) return false;
  const LineKind kind = read_line_mark(before).kind;
  return kind == LineKind::chapter || kind == LineKind::section;
}

// …第六章附则第四十条中央单位…: nothing cites an article right behind a heading, but words that say so plainly.
bool opens_behind_heading(std::string_view before, std::string_view words) {
  static constexpr WordSet named{"规定", "的", "所", "第"};
  return !named.begins(words) && (stands_in_heading(before) || begin_of_glued_heading(before) != before.npos);
}

}  // namespace

std::size_t find_hidden_article(std::string_view text, std::size_t from, std::uint32_t number) {
  const std::string needle = "第" + to_chinese(number) + "条";
  for (std::size_t at = text.find(needle, from); at != text.npos; at = text.find(needle, at + needle.size())) {
    const std::string_view before = text.substr(from, at - from);
    if (is_cited(before) && !stands_in_heading(before)) continue;
    const std::string_view line = text.substr(at, mark_bytes);
    const LineMark mark = read_line_mark(line);
    if (mark.kind == LineKind::article && (!mark.mention || opens_behind_heading(before, line.substr(mark.words))))
      return at;
  }
  return text.npos;
}

std::size_t first_article_behind_heading(std::string_view line) {
  const std::size_t at = find_hidden_article(line.substr(0, longest_heading + mark_bytes), 0, 1);
  return at != line.npos && stands_in_heading(line.substr(0, at)) ? at : line.npos;
}

std::size_t glued_heading_before(std::string_view text, std::size_t at) {
  return begin_of_glued_heading(text.substr(0, at));
}

}  // namespace yiju
