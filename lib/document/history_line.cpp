#include "document/history_line.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/amending_decision.hpp"
#include "document/issuers.hpp"
#include "document/title_lines.hpp"
#include "document/without_titles.hpp"

namespace yiju {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t longest_sentence = 900;   // bytes of a line with 。 that can still be a history line
constexpr std::size_t longest_history = 16384;  // bytes

constexpr WordSet acts{"通过", "修正", "修订", "公布", "发布", "施行", "批准", "颁布", "修改", "印发",
                       "废止", "实施", "批转", "通過", "修訂", "公佈", "發布", "頒布", "實施"};
constexpr WordSet changing{"修正", "修订", "修改", "修訂"};
constexpr WordSet passing{"通过", "会议", "通過", "會議"};
constexpr WordSet bodies{"代表大会", "委员会", "法院", "检察院", "国务院", "人民政府"};
constexpr WordSet sentence_marks{"。", "，", "；", "："};
constexpr WordSet issuing{"公布", "发布", "颁布", "印发", "批转", "转发", "令第", "公告第", "公佈", "發布", "頒布"};
constexpr WordSet entering{"施行", "实施", "生效", "實施"};

// One act of a history line: its date, and the words up to the next date, without the titles quoted in them.
struct Act {
  Date date;
  std::string words;
  bool names_decision = false;  // 根据…《关于修改…的决定》
  bool from = false;            // 自…起
  std::string_view decision;    // its title, if there is one
};

// The date of `line`, looking past an opening bracket; `rest` gets what follows it.
Date leading_date(std::string_view line, std::string_view& rest) {
  rest = trim(line);
  for (const std::string_view open : {"（"sv, "("sv, "根据"sv, "自"sv}) {
    if (rest.starts_with(open)) rest.remove_prefix(open.size());
  }
  std::size_t used = 0;
  const auto date = scan_date(rest, used);
  if (!date) return {};
  rest = trim(rest.substr(used));
  return *date;
}

// Where the date around the 年 at `at` begins; npos if that is no date.
std::size_t date_begin(std::string_view line, std::size_t at) {
  std::size_t begin = line.npos;
  at = trim_end(line.substr(0, at)).size();
  for (std::size_t back = 1; back <= 12 && back <= at; ++back) {
    if (is_continuation(line[at - back])) continue;
    const Numeral numeral = scan_numeral(line.substr(at - back));
    if (numeral.bytes == back && numeral.value >= 1900) begin = at - back;
  }
  return begin;
}

// True if 2019-05-06 or another day written without 年 begins at `at`.
bool begins_plain_date(std::string_view lines, std::size_t at) {
  constexpr std::size_t year_digits = 4;
  if (lines[at] < '1' || lines[at] > '2' || (at > 0 && is_digit(lines[at - 1]))) return false;
  const char mark = at + year_digits < lines.size() ? lines[at + year_digits] : ' ';
  return mark == '-' || mark == '.' || mark == '/';
}

// The acts in order. Dates inside 《…》 belong to the titles of other texts.
std::vector<Act> acts_of(std::string_view lines) {
  std::vector<Act> out;
  std::size_t words = 0, title_end = 0;
  const auto close = [&](std::size_t end) {
    if (out.empty()) return;
    const std::string_view all = lines.substr(words, end - words);
    out.back().words = trim(without_titles(all));
    out.back().names_decision = all.find("》") != all.npos;
    const std::size_t open = all.find("《"), stop = all.rfind("》");
    if (open < stop && stop != all.npos) out.back().decision = all.substr(open + 3, stop - open - 3);
  };
  for (std::size_t at = 0; at < lines.size(); at += character_step(lines[at])) {
    const std::uint32_t character = three_bytes(lines.substr(at));
    if (character == three_bytes("《"))
      title_end = std::max(title_end, std::min(lines.size(), find_word(lines, "》", at)));
    const bool plain = begins_plain_date(lines, at);
    if (at < title_end || (!plain && character != three_bytes("年"))) continue;
    const std::size_t begin = plain ? at : date_begin(lines, at);
    std::size_t used = 0;
    const auto date = begin == lines.npos || begin < words ? std::nullopt : scan_date(lines.substr(begin), used);
    if (!date || date->month == 0) continue;
    close(begin);
    words = begin + used;
    const bool from = trim(lines.substr(0, begin)).ends_with("自") && trim(lines.substr(words)).starts_with("起");
    out.push_back({*date, {}, false, from, {}});
  }
  close(lines.size());
  for (std::size_t i = out.size(); i-- > 1;) {  // 甲会议、 ⏎ 乙会议修订: both do what the last one does
    if (!out[i - 1].words.ends_with("、")) continue;
    out[i - 1].names_decision = out[i].names_decision;
    if (changing.stands_in(out[i].words)) out[i - 1].words += "修订";
  }
  return out;
}

// Nothing but a number behind the date, or nothing at all: （2026年3月1日）, 1989年1月3日　法（经）复〔1989〕1号.
bool only_numbered(std::string_view words) {
  while (const std::size_t close = close_bracket(words)) words.remove_prefix(close);
  words = trim(words);
  return words.empty() || (words.ends_with("号") && words.size() < 60 && !acts.stands_in(words));
}

// What an act does; several at once: 修订通过, 会议通过并公布.
struct Kind {
  bool changes = false, amends = false, passes = false, issues = false, approves = false, enters = false;
};

Kind kind_of(const Act& act) {
  Kind kind;
  kind.changes = changing.stands_in(act.words);
  kind.amends = kind.changes && (act.names_decision || act.words.find("修订") == act.words.npos);
  kind.approves = act.words.find("批准") != act.words.npos;
  static constexpr WordSet passed{"通过", "通過"};
  kind.passes = kind.approves ? passed.stands_in(act.words) : passing.stands_in(act.words);
  // A 修订 by the order that issues it: 令第12号修订.
  const bool by_order = kind.changes && !kind.amends && !kind.passes;
  kind.issues = (by_order || !kind.changes) &&
                (issuing.stands_in(act.words) || (!by_order && !act.from && only_numbered(act.words)));
  const bool acts_besides = kind.changes || kind.passes || kind.issues || kind.approves;
  kind.enters = act.from ? entering.stands_in(act.words) : !acts_besides && entering.stands_in(act.words);
  if (act.from && !passed.stands_in(act.words)) return {.enters = kind.enters};
  return kind;
}

// 第十三届全国人民代表大会常务委员会第二十二次会议 in front of 通过 or a decision's title.
void read_meeting(std::string_view words, TitleBlock& block) {
  std::size_t end = words.npos;
  for (const std::string_view word : {"次会议"sv, "全体会议"sv, "会议"sv}) {
    if (end == words.npos && words.find(word) != words.npos) end = words.find(word) + word.size();
  }
  if (end == words.npos) return;
  const std::string meeting = join_title(words.substr(0, end));
  if (block.meeting.find(meeting) != std::string::npos) return;
  block.meeting += (block.meeting.empty() ? "" : "、") + meeting;
}

// （… 通过）, （国务院 …年…月…日）
bool tells_in_brackets(std::string_view line) {
  const bool issued = bodies.stands_in(line) && (line.ends_with("日）") || line.ends_with("日)"));
  return (issued || acts.stands_in(line)) && line.find("年") != line.npos && line.find("月") != line.npos;
}

// What stands behind the day of a whole line: nothing, or what was done on it.
bool tells_act(std::string_view behind_day) {
  const bool alone = behind_day.empty() || behind_day == "）" || behind_day == ")";
  return alone || acts.stands_in(behind_day) || behind_day.find("会议") != behind_day.npos;
}

// （2016年9月2日省十二届人大常委会, which goes on in the next line.
bool is_broken(std::string_view line, std::string_view behind_day) {
  constexpr std::size_t longest = 150;
  if (line.size() >= longest || sentence_marks.stands_in(line)) return false;
  return bodies.stands_in(behind_day) || (open_bracket(line) != 0 && line.find("）") == line.npos);
}

}  // namespace

bool is_history_line(std::string_view line) {
  line = trim(line);
  std::string_view rest;
  const Date date = leading_date(line, rest);
  // 2025年，全市…实施…。 自2025年1月1日起，《甲公告》废止。
  static constexpr WordSet going_on{"，", "起，", ",", "起,"};
  const bool goes_on = going_on.begins(rest);
  const bool tells = line.ends_with("。") && (date.day == 0 || goes_on);
  const bool dated = date.known() && !tells;
  if (dated && tells_act(rest)) return line.size() < longest_sentence || line.find("。") == line.npos;
  if (dated && date.day != 0 && is_broken(line, rest)) return true;
  if (open_bracket(line) != 0) return tells_in_brackets(line);
  return line.find("会议") != line.npos && line.find("通过") != line.npos && line.size() < 300 && !line.ends_with("。");
}

bool continues_history(std::string_view history, std::string_view line) {
  if (history.empty() || history.size() > longest_history) return false;
  if (open_bracket(history) != 0) {
    if (find_close_bracket(history) == history.npos || last_open_bracket(history) != 0) return true;
    if (last_close_bracket(history) == 0 && last_close_bracket(line) != 0) return true;
  }
  const std::string_view before = last_line(history);
  return !acts.stands_in(before) && acts.stands_in(line) && !line.ends_with("。");
}

namespace {

bool tells_wording(const Kind& kind) { return kind.changes || kind.passes || kind.issues || kind.approves; }

// …通过 and the …批准 or …公布 behind it are the days of one wording, which is made by the last of them. What is only
// issued twice has two.
void take_wording(const Act& act, const Kind& kind, const Kind& before, TitleBlock& block) {
  const bool later = !block.wordings.empty() && act.date >= block.wordings.back();
  const bool made = before.changes || before.passes;
  if (later && !kind.changes && !kind.passes && (kind.approves || made))
    block.wordings.back() = act.date;
  else
    block.wordings.push_back(act.date);
}

// The facts of the document that one act tells.
void take_act(const Act& act, const Kind& kind, TitleBlock& block) {
  block.version = std::max(block.version, act.date);
  const bool first_issuers = kind.changes || (kind.approves && !kind.passes);
  if (!first_issuers || block.issuers.empty()) read_issuers(act.words, block);
  if (kind.issues) block.issued = std::max(block.issued, act.date);
  if (kind.changes) return;
  if (!block.adopted.known() || act.date < block.adopted) block.adopted = act.date;
  if (kind.passes && (block.adopted == act.date || block.meeting.empty())) read_meeting(act.words, block);
}

}  // namespace

bool read_history(std::string_view lines, TitleBlock& block) {
  if (block.document_number.empty()) block.document_number = find_document_number(lines);
  Date last_act, in_force;
  Kind before;
  bool amended = false;
  for (const Act& act : acts_of(lines)) {
    const Kind kind = kind_of(act);
    if (kind.enters) block.effective = block.stated_effective = act.date;
    if (!tells_wording(kind)) continue;
    if (act.date >= last_act && (kind.changes || kind.passes)) {
      amended = kind.amends;
      in_force = decision_in_force(act.decision, act.date);
    }
    take_wording(act, kind, before, block);
    before = kind;
    last_act = std::max(last_act, act.date);
    take_act(act, kind, block);
  }
  if (amended && block.effective < block.version) block.effective = in_force;
  return amended;
}

}  // namespace yiju
