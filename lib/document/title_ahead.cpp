#include "document/title_ahead.hpp"

#include <algorithm>

#include "base/bracket.hpp"
#include "base/numeral.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/history_line.hpp"
#include "document/signature.hpp"
#include "document/standard_number.hpp"
#include "document/table_row.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_line = 400;    // bytes; the longest real title is 270
constexpr std::size_t most_lines = 5;        // of one title
constexpr std::size_t most_issuers = 9;      // who issue together
constexpr std::size_t most_between = 12;     // lines of number, date and history between title and text
constexpr std::size_t most_of_parties = 40;  // lines that tell the parties of a contract

bool is_tag_or_address(std::string_view words) {
  const bool tag = words.starts_with("#") && words.size() > 1 && words[1] != '#' && space_before(words.substr(1)) == 0;
  const bool label = words.starts_with("【") && words.ends_with("】");
  return tag || label || words.find("://") != words.npos || words.starts_with("www.");
}

// An issuer in front of a title that is whole without it: 临江市司法局 ⏎ 临江市公园条例（草案）.
bool is_whole_below_issuer(std::string_view before, std::string_view words) {
  if (!ends_as_issuer(before) || before.find("关于") != before.npos) return false;
  if (words.starts_with("关于") || words.starts_with("的")) return false;
  while (words.ends_with("）")) {
    const std::size_t open = words.rfind("（");
    if (open == words.npos || open == 0) return false;
    words = words.substr(0, open);
  }
  return words.ends_with("条例") || words.ends_with("办法") || words.ends_with("细则") || words.ends_with("规定");
}

// The number, the addressee or the history line below a title.
bool stands_below_title(std::string_view words) {
  return is_number_line(words) || words.ends_with("：") || (is_history_line(words) && !ends_as_title(words));
}

// True if the title begun by `before` can go on with `words`, though only a later line will tell.
bool may_go_on(std::string_view before, std::string_view words) {
  static constexpr WordSet begun{"关于", "转发", "批转"};
  if (!begun.stands_in(before) || ends_as_title(join_title(before)) || words.size() > 120) return false;
  return !is_number_line(words) && (ends_as_title(words) || !is_history_line(words));
}

bool is_between(const Line& line, std::string_view words) {
  if (line.mark.kind == LineKind::rule || line.mark.kind == LineKind::remark) return true;
  if (line.mark.kind != LineKind::text) return false;
  return is_history_line(words) || is_status_line(words) || is_number_line(words);
}

// In a red head more bodies issue than have a title begin with their name.
bool ends_as_body(std::string_view words) {
  static constexpr WordSet bodies{"办", "中心", "公司", "总队", "支队", "管委会", "团委", "学院", "大学", "分局"};
  return ends_as_issuer(words) || bodies.ends(words);
}

void look_below(std::string_view text, TitleAhead& ahead) {
  Line line;
  std::string history;
  const bool contract = names_contract(ahead.title);
  const std::size_t most = contract ? most_of_parties : most_between;
  for (std::size_t at = ahead.end, n = 0; n < most && next_line(text, at, line); ++n) {
    const std::string_view words = said(line.words);
    ahead.contents = line.mark.kind == LineKind::contents;
    ahead.next = line.mark;
    const bool party = contract && (line.mark.kind == LineKind::text || line.mark.kind == LineKind::blank);
    if (!party && !is_between(line, words) && !continues_history(history, words)) return;
    history = words;
  }
  ahead.next = {};
}

}  // namespace

// 依照《甲法》第三条、: words of a sentence. Only a title with 关于 names a place.
static bool cites_a_place(std::string_view words) {
  return words.find("》第") != words.npos && words.find("关于") == words.npos && !ends_as_title(words);
}

// 联系人：张某, 邮箱：…: told in fields, unless the words end as a title does.
static bool is_field(std::string_view words) {
  constexpr std::size_t longest_name = 24;  // bytes
  const std::size_t colon = std::min(words.find("："), words.find(':'));
  return colon <= longest_name && !ends_as_title(words);
}

// A sentence that has ended, and another: a paragraph. In brackets it may tell the history.
static bool holds_sentence(std::string_view words) {
  const std::size_t stop = find_word(words, "。");
  return stop != words.npos && last_open_bracket(words.substr(0, stop)) == 0;
}

bool is_title_line(const Line& line) {
  const std::string_view words = said(line.words);
  if (line.mark.hashes == 0 && cites_a_place(words)) return false;
  if (line.mark.kind != LineKind::text || words.size() > longest_line || ends_sentence(words) || holds_sentence(words))
    return false;
  if (is_date_line(words) || is_field(words) || words.starts_with("|") || words.starts_with("!") ||
      words.starts_with("<"))
    return false;
  const bool written =
      std::any_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
  return written && !is_tag_or_address(trim(line.words)) && !is_tag_or_address(words);
}

bool numbers_title(std::string_view title, std::string_view line) {
  static constexpr WordSet kinds{"解释", "规定", "批复", "意见", "办法", "纪要", "解答", "通知", "决定", "修正案"};
  line = trim(line);
  if (!is_bracketed(line) || !kinds.ends(trim_end(title))) return false;
  const std::size_t bracket = line.starts_with("(") ? 1 : 3;
  const std::string_view inside = trim(line.substr(bracket, line.size() - bracket - (line.ends_with(")") ? 1 : 3)));
  return !inside.empty() && scan_numeral(inside).bytes == inside.size();
}

// 关于适用《甲法》 ⏎ 第三条有关问题的批复: a place that a title names.
static bool may_be_of_title(const Line& line, std::string_view before) {
  if (line.mark.kind == LineKind::marker) return numbers_title(before, line.words);
  if (line.mark.kind != LineKind::article) return line.mark.kind == LineKind::text;
  return line.mark.joined && before.ends_with("》") && before.find("关于") != before.npos && ends_as_title(line.words);
}

// A row of a table, or a heading; ### （草案） is none.
static bool stands_apart(const Line& line, std::string_view words) {
  return is_table_row(line.words) || (line.mark.hashes != 0 && !is_status_line(words));
}

TitleAhead read_title_lines(std::string_view text, std::size_t begin) {
  TitleAhead out;
  Line line;
  std::size_t at = begin;
  if (!next_line(text, at, line) || !is_title_line(line)) return out;
  std::string lines(said(line.words)), joined = lines;
  if (is_bracketed(lines) || is_number_line(lines)) return out;  // （此件公开发布）
  out.end = at;
  std::size_t seen = at;  // where the lines of `joined` end
  bool closed = false;    // what stands below them stands below a title
  for (std::size_t n = 1; n < most_lines && next_line(text, at, line); ++n) {
    const std::string words = join_title(said(line.words));
    if (stands_apart(line, words) || is_legend(words)) break;
    const bool cut = is_cut_title(joined, words);
    closed = !cut && stands_below_title(words);
    if (closed || !may_be_of_title(line, joined) || is_whole_below_issuer(joined, words)) break;
    const bool goes_on = continues_title(joined, words);
    if (!goes_on && (!may_go_on(joined, words) || !is_title_line(line))) break;
    joined += ' ' + words;
    seen = at;
    if (!goes_on && !ends_as_title(joined)) continue;
    lines = joined;
    out.end = at;
  }
  if (closed && seen != out.end) {
    lines = joined;
    out.end = seen;
  }
  out.title = join_title(lines);
  return out;
}

std::size_t title_before_addressee(std::string_view line) {
  static constexpr WordSet addressed{"各", "市各", "省各", "县各", "区各", "有关", "省政府各", "市政府各"};
  line = trim_end(line);
  const std::size_t about = line.find("关于");
  if (about == line.npos || !line.ends_with("：")) return 0;
  for (std::size_t at = about; at < line.size(); at += character_step(line[at])) {
    if (at > about && addressed.begins(line.substr(at)) && ends_as_title(line.substr(0, at)) &&
        line.find("。") == line.npos)
      return at;
  }
  return 0;
}

TitleAhead read_title_ahead(std::string_view text, std::size_t begin) {
  TitleAhead out = read_title_lines(text, begin);
  if (out.end != 0) look_below(text, out);
  return out;
}

bool is_red_head(std::string_view text, std::size_t begin) {
  Line line;
  std::size_t at = begin;
  for (std::size_t n = 0; n <= most_issuers && next_line(text, at, line); ++n) {
    if (line.words.size() > longest_issuer_line) return false;
    const std::string words = join_title(said(line.words));
    if (n > 0 && is_number_line(words)) return true;
    const std::string_view name = without_word_document(words);
    if (n > 0 && name.size() < words.size() && (name.empty() || ends_as_body(name))) return true;
    if (line.mark.kind != LineKind::text) return false;
    if (!ends_as_body(words)) return false;
  }
  return false;
}

// 临江市地方标准: heads a standard, whatever its title is.
static bool heads_standard(std::string_view line) {
  static constexpr WordSet standards{"国家标准", "行业标准", "地方标准",
                                     "团体标准", "企业标准", "标准化指导性技术文件"};
  constexpr std::size_t longest = 75;  // bytes
  return line.size() <= longest && standards.ends(line) && line.find("关于") == line.npos;
}

bool is_standard_head(std::string_view text, std::size_t begin) {
  constexpr std::size_t most = 4;  // lines to the number
  Line line;
  std::size_t at = begin;
  if (!next_line(text, at, line) || !heads_standard(join_title(said(line.words)))) return false;
  for (std::size_t n = 0; n < most && next_line(text, at, line); ++n) {
    if (is_standard_number(trim(said(line.words)))) return true;
  }
  return false;
}

bool is_label_above_title(std::string_view text, std::size_t begin, bool labelled) {
  constexpr std::size_t longest = 18, shortest_title = 15, most = 12;  // bytes, bytes, lines
  Line line;
  std::size_t at = begin;
  if (!next_line(text, at, line) || line.mark.kind != LineKind::text || line.mark.hashes != 0) return false;
  const std::string_view label = said(line.words);
  if (label.size() > longest || label.find(' ') != label.npos || ends_as_issuer(label)) return false;
  if (label.find("　") != label.npos || ends_as_title(label)) return false;
  if (!labelled && ends_as_title(read_title_lines(text, begin).title)) return false;  // 临江市 ⏎ 公园管理办法
  for (std::size_t n = 0; n < most && next_line(text, at, line); ++n) {
    const std::string_view words = said(line.words);
    if (line.mark.kind != LineKind::text || ends_sentence(words) || !is_title_line(line)) return false;
    if (words.size() >= shortest_title && ends_as_title(words)) return true;
    if (words.size() > longest) return false;
  }
  return false;
}

bool is_grade(std::string_view words) {
  static constexpr WordSet grades{"绝密", "机密", "秘密", "特急",     "特提",
                                  "加急", "平急", "急件", "内部资料", "内部文件"};
  constexpr std::size_t longest = 36;  // bytes
  return words.size() <= longest && grades.begins(words) && !ends_as_title(words);
}

std::string_view without_word_document(std::string_view head) {
  if (!head.ends_with("件")) return head;
  const std::string_view before = trim_end(head.substr(0, head.size() - 3));
  return before.ends_with("文") ? trim_end(before.substr(0, before.size() - 3)) : head;
}

}  // namespace yiju
