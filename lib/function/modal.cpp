#include "function/modal.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

namespace {

constexpr WordSet modals{"应当", "必须", "不得", "可以", "有权", "负责", "禁止", "严禁",
                         "不准", "只准", "须",   "应",   "要",   "予以", "主管", "不予"};
constexpr WordSet not_modals{"应急",         "应用",     "应对",     "应缴",     "应付",     "应收",     "应税",
                             "应当知道",     "应当预见", "应当能够", "须知",     "负责制",   "负责人",   "负责岗位",
                             "负责工作人员", "主管部门", "主管人员", "主管机构", "主管机关", "主管单位", "主管行政",
                             "主管业务",     "禁止开垦", "要求",     "要素",     "要点",     "要件"};
constexpr WordSet not_before_modal{"相", "供", "适", "反",   "响",   "效", "对", "因", "需",
                                   "重", "主", "必", "纳入", "本应", "全", "摘", "概", "只"};
constexpr std::string_view ban = "禁止";

// What a 禁止 that names a matter stands behind: 做好禁止吸烟工作, 在禁止吸烟的区域内, 违反禁止规定.
constexpr WordSet before_named_ban{"做好", "开展", "进行", "加强", "推进", "宣传", "其他", "划定", "设立", "设置",
                                   "有关", "相关", "违反", "关于", "落实", "属于", "在",   "对",   "将",   "于",
                                   "协调", "实施", "从事", "执行", "遵守", "规定", "设有", "列入", "进入", "悬挂"};
// 禁止燃放的区域内: the name of a place or a time, not of a deed (禁止破坏植被的行为).
constexpr std::string_view named_place =
    "^禁止的|^禁止…的…区域|^禁止…的…场所|^禁止…的…时间|^禁止…的…地点|^禁止…的…范围|^禁止…的…地段|^禁止…的…期间|"
    "^禁止…场所的|^禁止…区域的|^禁止…区内|^禁止…期内|^禁止…标识|^禁止…标志|^禁止性";

bool is_adverb_before_ban(std::string_view words) {
  constexpr WordSet adverbs{"一律", "一并", "全面", "均", "都", "还", "依法", "同时", "也", "全域"};
  return words.empty() || adverbs.holds(words);
}

// 应当告知服务对象禁止燃放的规定: another modal governs the part, 禁止 only says what it is about.
bool is_governed(std::string_view before) {
  const std::size_t modal = modal_at(before);
  constexpr WordSet places{"范围", "区域", "内",   "期间", "时段",
                           "时间", "场所", "路段", "地段"};  // 可以划定范围禁止养犬
  if (modal == std::string_view::npos || places.ends(before)) return false;
  return !is_adverb_before_ban(before.substr(modal + modal_beginning(before.substr(modal)).size()));
}

bool is_named_ban(std::string_view text, std::size_t at) {
  static const WordPattern place(named_place);
  const std::string_view before = text.substr(0, at), after = text.substr(at);
  constexpr WordSet deeds{"禁止在", "禁止于", "禁止向", "禁止任何"};  // 禁止在重点管理区内养犬: the place of a deed
  if (before_named_ban.ends(before) || (place.stands_in(after) && !deeds.begins(after))) return true;
  if (is_governed(before)) return true;
  return at == 0 && after.find("应当") != std::string_view::npos;  // 禁止吸烟场所的经营者应当…
}

// 依法应当纳入管理的单位应当…, 负责登记的部门应当…: the first modal is inside what names the subject.
bool is_of_relative_clause(std::string_view text) {
  const std::size_t next = text.find("应当", 3), not_next = text.find("不得", 3);
  const std::size_t later = std::min(next, not_next);
  constexpr WordSet openers_of_clause{"应当", "负责", "主管"};
  if (!openers_of_clause.begins(text) || later == std::string_view::npos) return false;
  const std::size_t of = text.find("的");
  return of != std::string_view::npos && of < later && text.find("，") == std::string_view::npos;
}

bool begins_modal(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at), before = text.substr(0, at);
  if (!modals.begins(rest) || not_modals.begins(rest)) return false;
  const bool single = modals.beginning(rest).size() == 3;
  constexpr WordSet places{"场所", "事务所", "交易所", "研究所", "派出所", "诊所", "厕所", "会所", "住所", "处所"};
  if (single && not_before_modal.ends(before)) return false;
  if (before.ends_with("所") && !places.ends(before)) return false;
  return !rest.starts_with(ban) || !is_named_ban(text, at);
}

}  // namespace

std::string_view modal_beginning(std::string_view text) { return modals.beginning(text); }

std::size_t modal_at(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += character_step(text[at])) {
    if (!begins_modal(text, at)) continue;
    return is_of_relative_clause(text.substr(at)) ? at + modal_at(text.substr(at + 3)) + 3 : at;
  }
  return std::string_view::npos;
}

Mood mood_of(std::string_view part) {
  static constexpr WordSet bans{"不得", "禁止", "严禁", "不准", "只准"};
  static constexpr WordSet musts{"应当", "必须", "须", "应"};
  static constexpr WordSet mays{"可以", "有权", "可"};
  const std::size_t at = modal_at(part);
  if (at == std::string_view::npos) return Mood::none;
  const std::string_view rest = part.substr(at);
  if (bans.begins(rest)) return Mood::must_not;
  if (musts.begins(rest)) return Mood::must;
  return mays.begins(rest) ? Mood::may : Mood::none;
}

std::string without_named_bans(std::string_view text) {
  std::string kept(text);
  for (std::size_t at = kept.find(ban); at != std::string::npos; at = kept.find(ban, at)) {
    if (is_named_ban(kept, at)) {
      kept.erase(at, ban.size());
    } else {
      at += ban.size();
    }
  }
  return kept;
}

}  // namespace yiju
