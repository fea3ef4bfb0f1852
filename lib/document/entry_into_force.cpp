#include "document/entry_into_force.hpp"

#include <algorithm>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_clause = 120;  // bytes between 自 and 起施行

constexpr WordSet entering{"起施行", "起实施", "起生效", "起执行", "起试行", "起开始施行", "起正式施行"};
constexpr WordSet issue_days{"公布之日", "发布之日", "颁布之日", "印发之日", "公布之", "发布之"};

// True if the sentence up to 自 speaks of the text itself: 本办法自…, not 《旧办法》自…, not of one article.
bool speaks_of_itself(std::string_view subject) {
  const LineMark mark = read_line_mark(subject);
  const bool numbered = mark.kind == LineKind::article || mark.kind == LineKind::marker;
  subject.remove_prefix(std::min<std::size_t>(numbered ? mark.words : 0, subject.size()));
  const std::size_t glued = std::min(subject.rfind("第"), subject.size());  // 附则第四十条 本条例…
  const LineMark last = read_line_mark(subject.substr(glued));
  if (last.kind == LineKind::article && !last.mention && glued + last.words < subject.size())
    subject.remove_prefix(glued + last.words);
  return find_word(subject, "》") == subject.npos &&
         (find_word(subject, "第") == subject.npos || find_word(subject, "条") == subject.npos);
}

// A congress's acts are issued on the day they pass.
bool by_congress(const TitleBlock& block) {
  return !block.issuers.empty() && block.issuers[0].find("代表大会") != std::string::npos;
}

// The date between 自 and 起施行; unknown where it is none.
Date date_of_clause(std::string_view clause, const TitleBlock& block) {
  clause = trim(clause);
  std::size_t used = 0;
  // Of 2026年　月　日 only the year is settled, and no day.
  if (const auto date = scan_date(clause, used); date && (date->day != 0 || clause.find("月", used) == clause.npos))
    return *date;
  if (clause.starts_with("通过之日")) return block.version;
  if (!issue_days.begins(clause)) return {};
  return by_congress(block) ? block.version : block.issued;
}

// Where the sentence that holds `at` begins: inside its line.
std::size_t sentence_begin(std::string_view words, std::size_t at) {
  return at - behind_last(words.substr(0, at), {"。", "；", "\n"}).size();
}

// Tries what stands between 自 and 起施行, said of the text itself, until `accept` takes one.
template <typename Accept>
bool find_clause(std::string_view words, const Accept& accept) {
  for (std::size_t at = find_word(words, "起"); at != words.npos; at = find_word(words, "起", at + 3)) {
    if (!entering.begins(words.substr(at))) continue;
    const std::size_t begin = sentence_begin(words, at);
    const std::size_t found = words.substr(begin, at - begin).rfind("自"), from = begin + found;
    if (found == words.npos || at - from > longest_clause) continue;
    if (!speaks_of_itself(trim(words.substr(begin, from - begin)))) continue;
    if (accept(words.substr(from + 3, at - from - 3))) return true;
  }
  return false;
}

// 　　年　月　日, 202×年×月×日, ____年__月__日: the places of numbers, and no day.
bool is_blank_date(std::string_view clause) {
  constexpr WordSet fillers{"年", "月", "日", "×", "Ｘ", "X", "x", "_", "＿", "*", "○", "〇", "…"};
  std::size_t used = 0;
  const auto date = scan_date(trim(clause), used);
  if ((date && date->day != 0) || clause.find("年") == clause.npos || clause.find("日") == clause.npos) return false;
  while (!clause.empty()) {
    const std::string_view filler = fillers.beginning(clause);
    const std::size_t bytes = std::max<std::size_t>(filler.size(), space_before(clause));
    const bool digit = is_digit(clause.front());
    if (bytes == 0 && !digit) return false;
    clause.remove_prefix(bytes == 0 ? 1 : bytes);
  }
  return true;
}

}  // namespace

Date day_of_act(std::string_view words, const TitleBlock& block) {
  static constexpr WordSet acts{"决定", "决议", "解释", "批复", "答复", "通知",
                                "复函", "函",   "意见", "通告", "公告", "修正案"};
  if (!acts.ends(block.title) || find_word(words, "日起") != words.npos) return {};
  return block.issued.known() || !by_congress(block) ? block.issued : block.adopted;
}

Date find_entry_into_force(std::string_view words, const TitleBlock& block) {
  Date found;
  find_clause(words, [&](std::string_view clause) { return (found = date_of_clause(clause, block)).known(); });
  return found;
}

bool leaves_day_open(std::string_view words) {
  return find_clause(words, [](std::string_view clause) { return is_blank_date(clause); });
}

Date date_in_name(std::string_view path) {
  for (std::size_t at = path.size(); at-- > 0 && path[at] != '/';) {
    const std::size_t bracket = open_bracket(path.substr(at));
    if (bracket == 0) continue;
    if (const auto date = parse_date(path.substr(at + bracket, 10))) return *date;
  }
  return {};
}

}  // namespace yiju
