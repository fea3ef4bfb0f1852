#include "document/draft_title.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_stage.hpp"

namespace yiju {

namespace {

// A title may end in these without brackets: 临江市公园条例草案.
constexpr WordSet bare_stages{"修订草案", "修正草案", "草案", "征求意见稿", "送审稿", "审议稿"};
constexpr WordSet changing{"修订", "修正", "修改草案"};

// What a companion is called, at the end of its title. What it is about must stand before.
constexpr WordSet companions{
    "说明",           "说明要点",       "问答",         "答记者问",   "议案",       "结果的报告", "结果报告",
    "意见的报告",     "情况的报告",     "情况报告",     "情况的汇报", "情况汇报",   "的汇报",     "采纳情况",
    "征集情况",       "反馈情况",       "情况反馈",     "起草情况",   "采纳情况表", "的反馈",     "采纳情况的公告",
    "采纳情况的公示", "采纳情况的反馈", "采纳情况公示", "审查意见",   "审查报告",   "意见报告",   "论证报告",
    "评估报告",       "听证报告",       "调研报告",     "对照表",     "解读",       "请示",       "）》的报告",
    "审核意见",       "理解与适用",     "审核意见书",   "审查意见书", "论证意见",   "论证会意见"};
// 意见反馈表: a form for opinions on a draft, whether it names it or not.
constexpr WordSet opinions{"意见反馈表",     "意见反馈单", "意见征集表",     "意见征询表", "征求意见表",
                           "意见建议表",     "修改意见表", "修改建议表",     "意见汇总表", "意见反馈汇总表",
                           "反馈意见汇总表", "反馈意见表", "意见建议汇总表", "意见收集表"};
constexpr WordSet subjects{"》",   "〉",   "草案", "征求意见", "送审稿",   "审议稿",
                           "起草", "编制", "修订", "意见采纳", "意见征集", "立法"};
constexpr WordSet notices{"公告", "通告", "通知", "启事", "公示", "函"};
constexpr WordSet announcing{"征求", "征集", "听取", "草案", "意见稿", "送审稿", "论证", "听证"};

constexpr WordSet seeking{"征求意见", "征求社会", "听取意见", "公开征集"};

constexpr std::size_t searched = 6000;  // bytes of a note in which it names its draft

// Where the bracket that closes the words opens, and how many bytes its two marks have; npos where none closes them.
struct Bracket {
  std::size_t open = std::string_view::npos, mark = 0;
};

Bracket last_bracket(std::string_view title) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!title.ends_with(close)) continue;
    const std::size_t at = title.rfind(open);
    if (at != title.npos && at != 0) return {at, open.size()};
  }
  return {};
}

// The words before the stage that closes the title in brackets; all of them where none does.
std::string_view before_stage(std::string_view title) {
  const Bracket bracket = last_bracket(title);
  if (bracket.mark == 0) return title;
  const std::string_view inside = title.substr(bracket.open + bracket.mark);
  return names_stage(inside) ? trim_end(title.substr(0, bracket.open)) : title;
}

// A title without what stands behind its last word: （一）, （2026年3月）.
std::string_view without_brackets(std::string_view title) {
  for (Bracket bracket = last_bracket(title); bracket.mark != 0; bracket = last_bracket(title)) {
    title = trim_end(title.substr(0, bracket.open));
  }
  return title;
}

// What stands between the first open mark and the last close mark; empty where several titles do.
std::string_view quoted_in(std::string_view title, std::string_view open, std::string_view close) {
  const std::size_t begin = title.find(open), end = title.rfind(close);
  if (begin == title.npos || end == title.npos || end < begin) return {};
  const std::size_t next = title.find(open, begin + open.size());
  const bool several = title.find(close) != end && title.find(close) < next;  // 〈甲条例〉和〈乙条例〉
  return several ? std::string_view() : title.substr(begin + open.size(), end - begin - open.size());
}

// Where the first stage in brackets ends, 甲条例（草案）起草说明; 0 where there is none.
std::size_t end_of_stage(std::string_view title) {
  for (std::size_t at = 0; at < title.size(); at += character_step(title[at])) {
    if (!title.substr(at).starts_with("）") && title[at] != ')') continue;
    const std::string_view head = title.substr(0, at + (title[at] == ')' ? 1 : 3));
    if (before_stage(head) != head) return head.size();
  }
  return 0;
}

// 关于公开征求甲条例（草案）意见的公告: the name of the draft begins behind what is done with it.
std::string_view behind_lead(std::string_view words) {
  constexpr WordSet verbs{"公开征求", "征求", "公开征集", "提请审议", "审议", "报送", "对", "《"};
  const std::size_t about = words.find("关于");
  if (about != words.npos) {
    const std::string_view rest = words.substr(about + std::string_view("关于").size());
    if (about == 0 || verbs.begins(rest)) words = rest;
  }
  while (verbs.begins(words)) words.remove_prefix(verbs.beginning(words).size());
  return words;
}

// The first 《…》 of a text that is the title of a draft.
std::string_view first_draft_in(std::string_view text) {
  text = text.substr(0, searched);
  for (std::size_t at = text.find("《"); at != text.npos; at = text.find("《", at + 3)) {
    const std::size_t close = text.find("》", at);
    if (close == text.npos) return {};
    const std::string_view inner = text.substr(at + 3, close - at - 3);
    if (is_draft_title(inner) && without_stage(inner).size() > 15) return inner;  // 《条例（草案）》 names none
  }
  return {};
}

}  // namespace

std::string_view stage_of(std::string_view title) {
  const std::string_view before = before_stage(title);
  if (before.size() == title.size()) return {};
  const Bracket bracket = last_bracket(title);
  const std::string_view inside = title.substr(bracket.open + bracket.mark);
  return inside.substr(0, inside.size() - bracket.mark);
}

DatedTitle take_date_apart(std::string_view title) {
  const Bracket bracket = last_bracket(title);
  if (bracket.mark == 0) return {title, {}};
  const std::string_view before = trim_end(title.substr(0, bracket.open));
  const std::string_view inside =
      title.substr(bracket.open + bracket.mark, title.size() - bracket.open - 2 * bracket.mark);
  std::size_t used = 0;
  const std::optional<Date> date = scan_date(inside, used);
  const bool alone = date && (used == inside.size() || inside.substr(used) == "稿" || inside.substr(used) == "版");
  return alone && is_draft_title(before) ? DatedTitle{before, *date} : DatedTitle{title, {}};
}

bool is_draft_title(std::string_view title) {
  title = trim(title);
  return !stage_of(title).empty() || (bare_stages.ends(title) && title.size() > bare_stages.ending(title).size());
}

std::string_view without_stage(std::string_view title) {
  std::string_view rest = before_stage(title);
  while (rest.size() < title.size()) {  // （草案）（征求意见稿）
    title = rest;
    rest = before_stage(title);
  }
  if (const std::string_view bare = bare_stages.ending(title); bare.size() < title.size()) {
    title.remove_suffix(bare.size());
  }
  return title;
}

bool changes_text_in_force(std::string_view title) {
  if (title.ends_with("修正案") || without_stage(title).ends_with("修正案")) return true;
  const std::string_view stem = without_stage(title);
  return changing.stands_in(title.substr(stem.size()));
}

bool is_companion_title(std::string_view title) {
  title = without_brackets(trim(title));
  if (title.ends_with("解读") || opinions.ends(title)) return true;
  const std::string_view end = companions.longest_ending(title);
  return !end.empty() && subjects.stands_in(title.substr(0, title.size() - end.size()));
}

bool collects_opinions(std::string_view title) { return opinions.ends(without_brackets(trim(title))); }

bool compares_wordings(std::string_view title) {
  static constexpr WordSet ends{"对照表", "对照", "对比表", "比较表"};
  return ends.ends(without_brackets(trim(title)));
}

bool explains_each_article(std::string_view title) {
  static constexpr WordSet ends{"及逐条说明", "及条文说明", "与逐条说明", "与条文说明", "和条文说明", "及说明"};
  title = without_brackets(trim(title));
  const std::string_view end = ends.longest_ending(title);
  return !end.empty() && !title.starts_with("关于") && is_draft_title(title.substr(0, title.size() - end.size()));
}

bool explains_draft(std::string_view title) {
  static constexpr WordSet kinds{"说明", "解读", "理解与适用"};
  return is_companion_title(title) && kinds.stands_in(title);
}

bool announces_draft(std::string_view title) {
  title = without_brackets(trim(title));
  const std::string_view end = notices.longest_ending(title);
  return !end.empty() && announcing.stands_in(title.substr(0, title.size() - end.size()));
}

bool reads_as_note(std::string_view words) {
  static constexpr WordSet of_draft{"草案第", "草案共", "本条例草案", "本办法草案", "本规定草案"};
  words = words.substr(0, searched);
  return of_draft.stands_in(words) && (words.find("起草") != words.npos || words.find("必要性") != words.npos);
}

std::string draft_named(std::string_view title) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"《", "》"}, {"〈", "〉"}}) {
    if (title.find(open) != title.npos) return std::string(quoted_in(title, open, close));
  }
  const std::size_t end = end_of_stage(title);
  return end == 0 ? std::string() : std::string(behind_lead(title.substr(0, end)));
}

std::string draft_explained(const Document& note) {
  std::string named = draft_named(note.title);
  const bool several = named.empty() && note.title.find("《") != std::string::npos;
  return named.empty() && !several ? std::string(first_draft_in(note.source.text)) : named;
}

bool seeks_opinions(std::string_view text) {
  text = text.substr(0, searched);
  return seeking.stands_in(text) && !first_draft_in(text).empty();
}

std::string_view stage_in_line(std::string_view line) {
  constexpr std::size_t longest = 75;  // bytes
  static constexpr WordSet closing{"）", ")"};
  static constexpr WordSet others{"。", "通过", "会议", "审议", "关于", "《", "：", "意见的"};
  line = trim(line);
  line.remove_suffix(closing.ending(line).size());
  return line.size() <= longest && !others.stands_in(line) ? bare_stages.longest_ending(line) : std::string_view();
}

std::string_view stage_in_file_name(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1: all of it
  name = name.substr(0, name.rfind('.'));
  if (companions.stands_in(name) || notices.stands_in(name)) return {};
  for (std::size_t at = 0; at < name.size(); at += character_step(name[at])) {
    if (const std::string_view stage = bare_stages.beginning(name.substr(at)); !stage.empty()) return stage;
  }
  return {};
}

}  // namespace yiju
