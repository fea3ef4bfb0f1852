#include "citation/relation_repeals.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/item_mark.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/relation_changes.hpp"
#include "citation/repeal_clause.hpp"

namespace yiju {

namespace {

// 根据1997年《丙决定》修正的《乙条例》 in a list of what is repealed only tells which 乙 is meant.
void drop_wordings(std::string& list) {
  for (std::size_t at = 0; (at = list.find("根据", at)) != std::string::npos;) {
    const std::size_t stop = std::min(list.find("，", at), list.find("；", at));
    std::size_t end = std::string::npos;
    for (const std::string_view word : {"修正", "修改", "修订"}) end = std::min(end, list.find(word, at));
    if (end == std::string::npos || end > stop) return;
    list.erase(at, end - at);
  }
}

// Words for the end of a text. 失效 and 停止执行 also tell of other things, so only a list may stand before them:
// 《甲通知》自本办法施行之日起停止执行, but not 依照《甲条例》发给的证书失效.
struct EndWord {
  std::string_view word;
  bool only_of_texts;
};
constexpr std::array end_words{EndWord{"废止", true},      EndWord{"廢止", true},      EndWord{"停止执行", false},
                               EndWord{"停止施行", false}, EndWord{"失效", false},     EndWord{"不再执行", false},
                               EndWord{"不再施行", false}, EndWord{"不再适用", false}, EndWord{"停止适用", false},
                               EndWord{"停止实施", false}, EndWord{"作废", false}};
constexpr WordSet any_end_word([] {
  std::array<std::string_view, end_words.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = end_words[i].word;
  return words;
}());

// 已废止, 已经废止: told of a text that ended before, by another one.
bool ended_before(std::string_view between) {
  static constexpr WordSet dated{"已于", "已经于", "已自"};  // 已于2020年3月1日废止
  for (std::size_t at = 0; at < between.size(); at += character_step(between[at])) {
    if (dated.begins(between.substr(at)) && find_word(between.substr(at), "《") == std::string_view::npos) return true;
  }

  constexpr std::array<std::string_view, 5> already{"已", "已经", "已被", "已予", "已予以"};
  return std::any_of(already.begin(), already.end(), [between](std::string_view w) { return ends_in(between, w); });
}

// What may stand between a repealed title and 废止: list words, other titles, dates, numbers, issuers; no verb of
// another clause.
bool only_fillers(std::string_view between) {
  constexpr std::array<std::string_view, 14> other_clauses{"依照",     "按照", "根据", "适用",   "处罚",
                                                           "规定的",   "以本", "下列", "不一致", "决定执行",
                                                           "仍然有效", "继续", "以下", "决定对"};
  constexpr std::array<std::string_view, 3> changed{"修正的", "修订的", "修改的"};
  std::string bare;
  for (std::uint32_t at = 0; at < between.size();) {
    if (between.substr(at, 3) == "《") {
      at = skip_title(between, at, static_cast<std::uint32_t>(between.size()));
      bare += "《》";
      continue;
    }
    bare.push_back(between[at++]);
  }
  drop_wordings(bare);
  // 《甲办法》中与本条例抵触的部分同时废止
  const std::size_t part = std::min({bare.find("的部分"), bare.find("的内容"), bare.find("的条款")});
  if (bare.starts_with("中") && part != std::string::npos && bare.find("《") > part) return false;
  // 《甲办法》部分条款废止: the rest stays.
  static constexpr WordSet partly{"部分条款", "部分内容", "部分条文", "的部分", "部分"};
  const std::string_view tail = std::string_view(bare).substr(bare.rfind("》") == bare.npos ? 0 : bare.rfind("》") + 3);
  if (partly.begins(tail)) return false;
  const bool other = std::any_of(other_clauses.begin(), other_clauses.end(),
                                 [&bare](std::string_view w) { return bare.find(w) != std::string::npos; });
  return !other && std::none_of(changed.begin(), changed.end(), [&bare](std::string_view w) {
    const std::size_t at = bare.find(w);  // 修正的《乙条例》 is the next of the list, 修正的部分 is not
    return at != std::string::npos && bare.compare(at + w.size(), 3, "《") != 0;
  });
}

// Bytes of 除第六条外， behind a title that ends but for that.
std::uint32_t exception_length(std::string_view behind) {
  constexpr std::size_t longest = 90;  // bytes
  const std::size_t end = begins_with(behind, "除") ? behind.substr(0, longest).find("外，") : behind.npos;
  return end == behind.npos ? 0 : static_cast<std::uint32_t>(end + 6);
}

// （临府〔2009〕1号）和2011年的《: the attribute of the next title of a list, in a clause that has no other verb.
bool attributed(std::string_view words) {
  static constexpr WordSet joins{"、", "和", "及", "以及", "与"};
  if (begins_with(words, "（")) words.remove_prefix(std::min(find_word(words, "）") + 3, words.size()));
  return joins.begins(words) && ends_in(words, "的《");
}

// Nothing but titles, their numbers and adverbs: no other subject, no other clause.
bool only_listed(std::string_view text, Span between) {
  between.begin += exception_length(slice(text, between));
  if (clause_between(text, between.begin, between.end)) return false;
  std::uint32_t behind_title = between.begin;
  for (std::uint32_t at = between.begin; at < between.end;) {
    if (text.compare(at, 3, "的") == 0 && !attributed(text.substr(behind_title, at + 6 - behind_title))) return false;
    const bool title = text.compare(at, 3, "《") == 0;
    at = title ? skip_title(text, at, between.end) : at + 1;
    if (title) behind_title = at;
  }
  return true;
}

// 同时废止。 repeals what stands before it; 废止《乙办法》, 废止地方性法规 has its own object, 废止和修改 tells of
// procedure.
bool ends_clause(std::string_view behind) {
  constexpr std::array<std::string_view, 12> marks{"。", "，", "；", "：", "（", "(", "）", "”", "\n", ",", ";", "."};
  return behind.empty() ||
         std::any_of(marks.begin(), marks.end(), [behind](std::string_view mark) { return begins_with(behind, mark); });
}

// 废止市政府《甲办法》: an issuer in front of the title.
bool issued_title_follows(std::string_view between) {
  const std::size_t title = find_word(between, "《");
  static constexpr WordSet issuers{"政府", "办公厅", "办公室", "委员会", "部", "局", "厅", "委", "国务院", "的"};
  constexpr std::size_t longest = 120;  // bytes: 2001年3月1日市人民政府发布的《甲办法》
  const std::string_view lead = between.substr(0, std::min(title, between.size()));
  return lead.size() < longest && issuers.ends(lead) && find_word(lead, "，") == std::string_view::npos;
}

// ；《乙》, ，以及《乙》, 发布的《乙》: the next title of the list, which may be the one asked about. Behind a stop of a numbered
// list its mark stands first: ；（2）《乙》.
bool goes_on_with_title(std::string_view verb, std::string_view rest, bool numbered) {
  static constexpr WordSet stops{"，", "；"};
  static constexpr WordSet joins{"以及", "及", "和"};
  if (stops.begins(verb)) rest.remove_prefix(joins.beginning(rest).size());
  if (stops.begins(verb) && numbered) rest.remove_prefix(item_mark_bytes(rest));
  return rest.empty() || rest == "的" || begins_with(rest, "《") || begins_with(rest, "的《");
}

// Verbs that end a list of titles, unless they tell of the next: 发布的《乙》.
constexpr WordSet list_ending_verbs{"修改", "修订", "修正", "制定", "依照", "按照", "根据", "依据", "适用", "实施",
                                    "执行", "规定", "公布", "发布", "施行", "保留", "继续", "有效", "办理", "同意",
                                    "代替", "取代", "替代", "一致", "届满", "处理", "印发", "下发", "为准", "抵触",
                                    "已经", "通过", "批准", "颁布", "，",   "。",   "；"};

// What may stand between the titles of a list: their numbers in brackets, connectors, issuers; no other verb.
bool only_list(std::string_view between) {
  const bool numbered = item_mark_bytes(between) != 0;
  for (std::size_t at = 0; at < between.size();) {
    const std::string_view verb = list_ending_verbs.beginning(between.substr(at));
    if (!verb.empty() && !goes_on_with_title(verb, between.substr(at + verb.size()), numbered)) return false;
    at = pass_whole(between, at);
  }
  return true;
}

// Whether titles stand right behind a verb that ends them, but for 了, ： or an issuer.
bool opens_with_titles(std::string_view between) {
  static constexpr WordSet openers{"《", "了《", "："};
  return between.empty() || openers.begins(between) || issued_title_follows(between);
}

// 修改或者废止《甲办法》, 修改、废止《甲办法》等十件规章: which of the two it is cannot be told.
constexpr WordSet or_changed{"修改、",   "修订、",   "修正、", "修改和", "修改或",
                             "修改或者", "修订或者", "修改及", "修改与"};

// 《甲法》第三条（现为《乙法》第五条）不再适用: the place that took over.
bool told_in_bracket(std::string_view before) {
  static constexpr WordSet leads{"现", "即", "见", "参见", "详见", "对应", "相当于", "修订后", "修改后", "后改为"};
  const std::string_view clause = behind_last(before, {"。", "；", "\n"});
  const std::size_t open = clause.rfind("（");
  return open != clause.npos && find_word(clause, "）", open) == clause.npos && leads.begins(clause.substr(open + 3));
}

// 废止《甲》、《乙》（市政府令第3号）和《丙》: the verb in front of a list.
bool ends_list(std::string_view before) {
  for (const std::string_view verb : {"废止", "停止执行", "停止施行", "不再执行", "廢止", "宣布失效"}) {
    const std::size_t at = before.rfind(verb);
    if (at == std::string_view::npos || or_changed.ends(before.substr(0, at)) ||
        ended_before(before.substr(0, at)))  // 依照已废止的《甲办法》
      continue;
    const std::string_view between = before.substr(at + verb.size());
    const bool of_these = opens_with_titles(between) || begins_with(between, "以下") || begins_with(between, "下列");
    if (of_these && only_list(between)) return true;
  }
  return false;
}

// 宣布失效的文件有, 废止的规章如下: the words that lead to a list of what ends; 已废止的文件有 tells of an earlier end.
bool leads_to_ended(std::string_view lead) {
  static constexpr WordSet tails{"有", "如下", "包括", "为", "是"};
  static constexpr WordSet others{"不予", "未", "保留", "继续", "修改", "修订", "修正", "依照", "按照", "根据", "依据"};
  lead = behind_last(lead, {"。", "；", "，", "\n"});
  std::size_t end = 0;
  while (end < lead.size() && !any_end_word.begins(lead.substr(end))) end += character_step(lead[end]);
  return end < lead.size() && tails.ends(lead) && !others.stands_in(lead) && !ended_before(lead.substr(0, end)) &&
         find_word(lead, "《") == lead.npos;
}

// 下列文件宣布失效：《甲》、《乙》: what ends stands behind the colon.
bool ended_by_announcement(std::string_view before) {
  const std::size_t colon = before.rfind("：");
  if (colon == std::string_view::npos || !only_list(before.substr(colon + 3))) return false;
  const std::string_view lead = before.substr(0, colon);
  const auto holds = [lead](std::string_view word) { return find_word(lead, word) != std::string_view::npos; };
  return ((holds("下列") || holds("以下")) && holds_end_word(lead)) || leads_to_ended(lead);
}

// 撤销《甲通知》（临价〔2003〕3号）; 撤销《甲条例》规定的许可 has another object.
bool withdrawn_by_list(std::string_view before, std::string_view after) {
  constexpr std::string_view verb = "撤销";
  const std::size_t at = before.rfind(verb);
  if (at == std::string_view::npos || ended_before(before.substr(0, at))) return false;
  const std::string_view between = before.substr(at + verb.size());
  const std::string_view object = after.substr(0, std::min({after.find("，"), after.find("。"), after.find("；")}));
  return opens_with_titles(between) && only_list(between) && only_list(object) &&
         find_word(object, "的") == std::string_view::npos;
}

// 《甲通知》予以撤销; 《甲通知》（临价〔2003〕3号）与上位法抵触，决定予以撤销.
bool withdrawn_behind(std::string_view before, std::string_view after) {
  static constexpr WordSet others{"规定", "根据", "依照", "依据", "按照", "违反", "许可", "登记", "《"};
  if (before.substr(before.rfind("，") + 1).find("违反") != std::string_view::npos || others.ends(before)) return false;
  for (const std::string_view verb : {"予以撤销", "决定撤销", "依法撤销"}) {
    const std::size_t at = find_word(after, verb);
    if (at == std::string_view::npos || !ends_clause(after.substr(at + verb.size()))) continue;
    const std::string_view between = after.substr(0, at);
    const bool decided = ends_in(between, "决定") || begins_with(verb, "决定");
    if (only_list(between) || (decided && !others.stands_in(between))) return true;
  }
  return false;
}

// 、2005年3月1日通过，2012年1月13日修正的《乙办法》: what stands between two titles of a list, the second's attribute.
bool tells_of_next(std::string_view between) {
  static constexpr WordSet joins{"、", "和", "及", "以及", "与"};
  return joins.begins(between) && ends_in(between, "的") && find_word(between, "《") == between.npos;
}

// 《甲办法》自2024年1月1日起施行，《乙办法》同时废止: where another title follows, what stands right behind the one before says
// something of that one alone, unless it only goes on with the list. `between` begins behind the title and ends at 废止.
bool another_clause_ends(std::string_view between) {
  for (std::size_t at = 0;;) {
    const std::size_t stop = clause_end(between, at);
    const std::size_t next = find_word(between, "《", stop);
    if (next == between.npos) return false;
    const std::string_view said = between.substr(at, stop - at);
    const bool tells_next = tells_of_next(between.substr(at, next - at));
    if (!tells_next && (!only_list(said) || list_ending_verbs.ends(said))) return true;
    at = skip_title(between, static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(between.size()));
  }
}

// 根据《甲法》予以废止, 由《乙办法》代替，同时废止: what leads to the title makes it tell of the end, not end.
bool only_tells_of_end(std::string_view before, std::string_view between) {
  static constexpr WordSet leads{"根据", "依照", "按照", "依据",   "遵照",   "参照",  "违反",
                                 "执行", "由",   "被",   "现发布", "现公布", "现印发"};
  static constexpr WordSet replaced{"代替", "取代", "替代", "涵盖", "覆盖", "吸收", "包含", "整合"};
  const std::string_view clause = before.substr(before.rfind("，") + 1);
  const bool by_it = find_word(clause, "由") != clause.npos || find_word(clause, "被") != clause.npos;
  return leads.ends(before) || (by_it && replaced.stands_in(between.substr(0, clause_end(between, 0))));
}

bool ends_what_is_quoted(std::string_view before, std::string_view after) {
  if (begins_with(after, "中")) return false;  // 不再执行《甲办法》中关于收费的规定: the rest stays
  return ends_list(before) || ended_by_announcement(before) || withdrawn_by_list(before, after) ||
         withdrawn_behind(before, after);
}

}  // namespace

bool holds_end_word(std::string_view words) { return any_end_word.stands_in(words); }

bool tells_withdrawal(std::string_view words) { return find_word(words, "撤销") != std::string_view::npos; }

// Whether the word for an end says so itself: not of what ended before, nor that a choice is left.
static bool says_end(std::string_view before, std::string_view behind) {
  return ends_clause(behind) && !or_changed.ends(before) && !ended_before(before);
}

// Whether this word behind `cited` ends it.
static bool ends_by(const EndWord& ending, std::string_view text, Span cited, std::string_view before,
                    std::string_view after) {
  constexpr std::size_t longest = 1200, longest_behind_bare_name = 60;  // bytes
  const std::size_t end_word = find_word(after, ending.word);
  if (end_word == std::string_view::npos || end_word >= longest) return false;
  const std::string_view between = after.substr(0, end_word);
  const bool titled = begins_with(text.substr(cited.begin), "《") || begins_with(text.substr(cited.begin), "〈");
  if (!titled && between.size() > longest_behind_bare_name) return false;
  if (!says_end(between, after.substr(end_word + ending.word.size()))) return false;
  if (titled && !only_tells_of_end(before, between) && ends_for_reason(between)) return true;
  if (!only_fillers(between)) return false;
  if (titled && (another_clause_ends(between) || only_tells_of_end(before, between))) return false;
  // 其第十二条、第十三条自公布之日起失效
  static constexpr WordSet units{"条", "款", "项"};
  static constexpr WordSet dates{"自", "同时", "一并", "即行"};
  const bool placed = units.ends(slice(text, cited)) && dates.stands_in(between) && !only_tells_of_end(before, between);
  return ending.only_of_texts ||
         ((titled || placed) && only_listed(text, {cited.end, cited.end + static_cast<std::uint32_t>(end_word)}));
}

bool is_repealed(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (dates_a_wording(after) || (ends_in(before, "除") && begins_with(after, "外")) || told_in_bracket(before))
    return false;
  if (std::ranges::any_of(end_words, [&](const EndWord& word) { return ends_by(word, text, cited, before, after); }))
    return true;
  if (text.compare(cited.begin, 3, "《") == 0 && ends_what_is_quoted(before, after)) return true;
  constexpr std::array<std::string_view, 3> leads{"废止", "停止执行", "廢止"};
  return std::any_of(leads.begin(), leads.end(), [before](std::string_view w) {
    return ends_in(before, w) && !or_changed.ends(before.substr(0, before.size() - w.size()));
  });
}

bool dates_a_wording(std::string_view after) {
  for (const std::string_view nth : {"第一次", "第二次", "第三次", "第四次"}) {
    if (begins_with(after, nth)) after.remove_prefix(nth.size());
  }
  constexpr std::array<std::string_view, 8> words{"修正",   "修订",   "修改的", "公布的",
                                                  "发布的", "批准的", "通过的", "规定的"};
  return std::any_of(words.begin(), words.end(), [after](std::string_view w) { return begins_with(after, w); });
}

}  // namespace yiju
