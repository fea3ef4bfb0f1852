#include "citation/relation_changes.hpp"

#include <algorithm>
#include <array>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/pause.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/title.hpp"

namespace yiju {

bool clause_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  int depth = 0;  // （法释〔2008〕5号，以下简称《解释》） is no clause
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view sign = text.substr(at, 3);
    if (open_bracket(sign) != 0 || close_bracket(sign) != 0) depth += open_bracket(sign) != 0 ? 1 : -1;
    const std::size_t pause = pause_at(text, at);
    const bool comma = depth == 0 && pause != 0;
    std::string_view next = comma ? text.substr(at + pause, 60) : std::string_view{};
    next = next.substr(0, std::min(next.find("。"), next.find_first_of("|\n")));
    const bool listed = next.find("《") != std::string_view::npos && !begins_with(next, "根据") &&
                        !begins_with(next, "依") && !begins_with(next, "对");
    if (comma && !listed) return true;
    at = sign == "《" ? skip_title(text, at, end) : at + 1;
  }
  return false;
}

std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const QuotedTitle title = scan_quoted_title(text, at, limit);
  return title.span.empty() ? at + 3 : title.span.end;
}

namespace {

// 对《甲条例》作如下修改, 现对《乙规定》《丙意见》作如下补充、修改: what stands between 对 and 作.
bool changed_as_a_whole(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  std::size_t made = std::string_view::npos;
  for (const std::string_view word :
       {"作如下", "作出如下", "作以下", "作出以下", "作相应", "作出修改", "作修改", "予以修改"})
    made = std::min(made, find_word(after, word));
  const std::size_t whom = before.rfind("对");
  if (made == std::string_view::npos || whom == std::string_view::npos) return false;
  const std::string_view change = after.substr(made, 45);
  const auto object = sentence.begin + static_cast<std::uint32_t>(whom);
  return (change.find("修改") != std::string_view::npos || change.find("修正") != std::string_view::npos) &&
         !clause_between(text, object, cited.begin) &&
         !clause_between(text, cited.end, cited.end + static_cast<std::uint32_t>(made));
}

// 《甲解释》第三条后增加一款: the change right behind the provision tells itself in any text.
bool changed_right_behind(std::string_view after) {
  constexpr std::array<std::string_view, 7> changes{"修改为", "后增加",   "中增加",    "的基础上增加",
                                                    "增加一", "之后增加", "作如下修改"};
  if (begins_with(after, "中的“")) {  // 第三条中的“园林局”修改为“林业局”
    static constexpr WordSet replaced{"”修改为", "”改为", "”删去", "”删除"};
    const std::size_t close = find_word(after, "”");
    return close != after.npos && replaced.begins(after.substr(close));
  }
  // 在第三条后增加了一款: told of what has been done
  return std::any_of(changes.begin(), changes.end(), [after](std::string_view w) {
    const bool told = begins_with(after.substr(std::min(after.size(), w.size())), "了") && !begins_with(w, "的基础");
    return begins_with(after, w) && !told;
  });
}

// 对《甲细则》引用《乙法》的条文序号作相应修改: 甲细则 is changed.
bool is_quoted_by_other(std::string_view before) {
  static constexpr WordSet verbs{"引用", "援引", "引用了", "所引用的"};
  return verbs.ends(before);
}

// 增加两款，分别作为该条第二款和第三款: the place that new wording takes.
bool becomes_part(std::string_view before) {
  const std::size_t as = before.rfind("作为");
  if (as == std::string_view::npos || find_word(before, "增加") > as) return false;
  const std::string_view between = before.substr(as + std::string_view("作为").size());
  static constexpr WordSet joins{"、", "和", "与", "及"};
  return between.empty() || joins.ends(between);
}

// 一、《甲办法》⏎删去第五条第二款；第七条改为第六条: an instruction that begins the clause, whatever text gives it.
bool instructed(std::string_view before, std::string_view after) {
  static constexpr WordSet takes_out{"删去", "删除"};
  static constexpr WordSet ends{"；", "。", "，", "、", "\n"};
  static constexpr WordSet renumbered{"改为第", "修改为第", "调整为第"};
  const std::string_view clause = trim(behind_last(before, {"；", "。", "\n"}));
  if (takes_out.holds(clause)) return after.empty() || ends.begins(after);
  if (clause.empty()) return renumbered.begins(after);
  static constexpr WordSet becomes{"改为", "修改为", "调整为"};
  constexpr std::size_t longest = 60;  // bytes of 第七条改为
  return clause.size() < longest && begins_with(clause, "第") && becomes.ends(clause);
}

}  // namespace

bool announces_change(std::string_view words) {
  static constexpr WordSet announcing{"作如下修改", "作出如下修改", "作以下修改", "作出以下修改"};
  return announcing.stands_in(words);
}

bool renumbers(std::string_view before, std::string_view after) {
  static constexpr WordSet becomes{"调整为", "改为", "变更为", "顺延为", "改作"};
  static constexpr WordSet of_words{"中的", "中"};
  if (!ends_in(before, "“") || !begins_with(after, "”")) return false;
  before.remove_suffix(3);
  if (becomes.begins(after.substr(3))) return !of_words.ends(before);
  const std::string_view verb = becomes.longest_ending(before);
  before.remove_suffix(verb.size());
  const std::size_t open = verb.empty() || !ends_in(before, "”") ? before.npos : before.rfind("“");
  return open != before.npos && !of_words.ends(before.substr(0, open));
}

bool is_changed(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (is_quoted_by_other(before)) return false;
  if (becomes_part(before)) return true;
  if (begins_with(text.substr(cited.begin), "第") && instructed(before, after)) return true;
  if (announces_change(before)) return is_amending_sentence(text, sentence, cited);
  return changed_right_behind(after) || changed_as_a_whole(text, sentence, cited);
}

bool is_amending_sentence(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (is_quoted_by_other(before)) return false;
  if (quoting_colons.begins(after) && trim(before).empty()) return true;  // 第二款：“…”, told before
  if (ends_in(before, "修改") || ends_in(before, "修改了")) return true;  // 二、修改《甲解释》
  if ((ends_in(before, "对") || ends_in(before, "关于")) && begins_with(after, "的修改")) return true;
  // 根据刑法，决定对《甲解释》作如下修改: what stands before the object is not changed.
  for (const std::string_view next : {"，对", "现对", "决定对"}) {
    if (find_word(after, next) != std::string_view::npos) return false;
  }
  static constexpr WordSet behind{
      "相应修改", "相应修正", "作相应调整", "修改为", "作如下修改", "作以下修改", "作出修改", "作出如下修改",
      "改为",     "增加",     "予以修改",   "合并为", "调整为",     "删去",       "删除",     "移至",
      "修改如下", "后增加",   "作为",       "改成",   "变更为",     "换成",       "替换为",   "更换为",
      "修订为",   "修定为",   "删掉",       "增补",   "补充一",     "对调",       "互换",     "不再保留",
      "拆分为",   "加一句",   "加一段",     "移到",   "移作",       "上移",       "下移"};
  static constexpr WordSet ahead{"删去", "删除", "作为", "将", "改为", "增加", "合并为", "删掉", "取消", "去掉", "把"};
  return behind.stands_in(after) || ahead.stands_in(before);
}

}  // namespace yiju
