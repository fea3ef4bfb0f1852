#include "citation/relation_changes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

// Whether another clause begins in between. A comma before 最高人民法院《乙规定》 still goes on with a list of titles.
bool clause_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  int depth = 0;  // （法释〔2008〕5号，以下简称《解释》） is no clause
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view sign = text.substr(at, 3);
    if (sign == "（" || sign == "）") depth += sign == "（" ? 1 : -1;
    const bool comma = depth == 0 && (sign == "，" || sign == "；");
    std::string_view next = comma ? text.substr(at + 3, 60) : std::string_view{};
    next = next.substr(0, std::min(next.find("。"), next.find_first_of("|\n")));
    const bool listed = next.find("《") != std::string_view::npos && !begins_with(next, "根据") &&
                        !begins_with(next, "依") && !begins_with(next, "对");
    if (comma && !listed) return true;
    at = sign == "《" ? skip_title(text, at, end) : at + 1;
  }
  return false;
}

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

// Nothing but titles, their numbers and adverbs: no other subject, no other clause.
bool only_listed(std::string_view text, Span between) {
  between.begin += exception_length(slice(text, between));
  if (clause_between(text, between.begin, between.end)) return false;
  for (std::uint32_t at = between.begin; at < between.end;) {
    if (text.compare(at, 3, "的") == 0) return false;
    at = text.compare(at, 3, "《") == 0 ? skip_title(text, at, between.end) : at + 1;
  }
  return true;
}

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
  return std::any_of(changes.begin(), changes.end(), [after](std::string_view w) { return begins_with(after, w); });
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

}  // namespace

bool holds_end_word(std::string_view words) { return any_end_word.stands_in(words); }

std::uint32_t skip_title(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  const QuotedTitle title = scan_quoted_title(text, at, limit);
  return title.span.empty() ? at + 3 : title.span.end;
}

namespace {

// 同时废止。 repeals what stands before it; 废止《乙办法》, 废止地方性法规 has its own object, 废止和修改 tells of
// procedure.
bool ends_clause(std::string_view behind) {
  constexpr std::array<std::string_view, 11> marks{"。", "，", "；", "：", "（", "(", "）", "”", "\n", ",", ";"};
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

// ；《乙》, 发布的《乙》: the next title of the list, which may be the one asked about.
bool goes_on_with_title(std::string_view rest) {
  return rest.empty() || rest == "的" || begins_with(rest, "《") || begins_with(rest, "的《");
}

// What may stand between the titles of a list: their numbers in brackets, connectors, issuers; no other verb.
bool only_list(std::string_view between) {
  static constexpr WordSet verbs{"修改", "修订", "修正", "制定", "依照", "按照", "根据", "依据", "适用", "实施", "执行",
                                 "规定", "公布", "发布", "施行", "保留", "继续", "有效", "，",   "。",   "；"};
  for (std::size_t at = 0; at < between.size();) {
    const std::string_view rest = between.substr(at);
    const bool bracket = begins_with(rest, "（") || begins_with(rest, "(");
    const std::size_t close = bracket ? std::min(rest.find("）"), rest.find(")")) : std::string_view::npos;
    if (begins_with(rest, "《")) {
      at = skip_title(between, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(between.size()));
    } else if (close != std::string_view::npos) {
      at += close + (rest[close] == ')' ? 1 : 3);
    } else if (verbs.begins(rest) && !goes_on_with_title(rest.substr(verbs.beginning(rest).size()))) {
      return false;
    } else {
      at += character_step(between[at]);
    }
  }
  return true;
}

// 废止《甲》、《乙》（市政府令第3号）和《丙》: the verb in front of a list.
bool ends_list(std::string_view before) {
  for (const std::string_view verb : {"废止", "停止执行", "停止施行", "廢止", "宣布失效"}) {
    const std::size_t at = before.rfind(verb);
    if (at == std::string_view::npos || ended_before(before.substr(0, at))) continue;  // 依照已废止的《甲办法》
    const std::string_view between = before.substr(at + verb.size());
    const bool of_these = between.empty() || begins_with(between, "《") || begins_with(between, "了《") ||
                          begins_with(between, "：") || begins_with(between, "以下") || begins_with(between, "下列") ||
                          issued_title_follows(between);
    if (of_these && only_list(between)) return true;
  }
  return false;
}

// 下列文件宣布失效：《甲》、《乙》: what ends stands behind the colon.
bool ended_by_announcement(std::string_view before) {
  const std::size_t colon = before.rfind("：");
  if (colon == std::string_view::npos || !only_list(before.substr(colon + 3))) return false;
  const std::string_view lead = before.substr(0, colon);
  const auto holds = [lead](std::string_view word) { return find_word(lead, word) != std::string_view::npos; };
  return (holds("下列") || holds("以下")) && holds_end_word(lead);
}

// 撤销《甲通知》（临价〔2003〕3号）; 撤销《甲条例》规定的许可 has another object.
bool withdrawn_by_list(std::string_view before, std::string_view after) {
  constexpr std::string_view verb = "撤销";
  const std::size_t at = before.rfind(verb);
  if (at == std::string_view::npos || ended_before(before.substr(0, at))) return false;
  const std::string_view between = before.substr(at + verb.size());
  const bool of_these = between.empty() || begins_with(between, "《") || begins_with(between, "了《") ||
                        begins_with(between, "：") || issued_title_follows(between);
  const std::string_view object = after.substr(0, std::min({after.find("，"), after.find("。"), after.find("；")}));
  return of_these && only_list(between) && only_list(object) && find_word(object, "的") == std::string_view::npos;
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

bool ends_what_is_quoted(std::string_view before, std::string_view after) {
  return ends_list(before) || ended_by_announcement(before) || withdrawn_by_list(before, after) ||
         withdrawn_behind(before, after);
}

}  // namespace

bool tells_withdrawal(std::string_view words) { return find_word(words, "撤销") != std::string_view::npos; }

bool is_repealed(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (dates_a_wording(after) || (ends_in(before, "除") && begins_with(after, "外"))) return false;
  for (const EndWord& ending : end_words) {
    const std::size_t end_word = find_word(after, ending.word);
    if (end_word == std::string_view::npos || end_word >= 1200) continue;
    const std::string_view behind = after.substr(end_word + ending.word.size());
    const bool titled = text[cited.begin] == '\xE3' &&
                        text[cited.begin + 1] == '\x80';  // 《: a bare name is repealed only right before 废止
    const std::string_view between = after.substr(0, end_word);
    if (!titled && between.size() > 60) continue;
    if (!ends_clause(behind) || ended_before(between) || !only_fillers(between)) continue;
    if (ending.only_of_texts ||
        (titled && only_listed(text, {cited.end, cited.end + static_cast<std::uint32_t>(end_word)})))
      return true;
  }
  if (text.compare(cited.begin, 3, "《") == 0 && ends_what_is_quoted(before, after)) return true;
  constexpr std::array<std::string_view, 3> leads{"废止", "停止执行", "廢止"};
  return std::any_of(leads.begin(), leads.end(), [before](std::string_view w) { return ends_in(before, w); });
}

bool dates_a_wording(std::string_view after) {
  for (const std::string_view nth : {"第一次", "第二次", "第三次", "第四次"}) {
    if (begins_with(after, nth)) after.remove_prefix(nth.size());
  }
  constexpr std::array<std::string_view, 8> words{"修正",   "修订",   "修改的", "公布的",
                                                  "发布的", "批准的", "通过的", "规定的"};
  return std::any_of(words.begin(), words.end(), [after](std::string_view w) { return begins_with(after, w); });
}

bool is_changed(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (is_quoted_by_other(before)) return false;
  if (becomes_part(before)) return true;
  static constexpr WordSet announcing{"作如下修改：", "作出如下修改：", "作以下修改：", "作出以下修改："};
  if (announcing.stands_in(before)) return is_amending_sentence(text, sentence, cited);
  return changed_right_behind(after) || changed_as_a_whole(text, sentence, cited);
}

bool is_amending_sentence(std::string_view text, Span sentence, Span cited) {
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  if (is_quoted_by_other(before)) return false;
  if (begins_with(after, "：“") && trim(before).empty()) return true;     // 第二款：“…”, told before
  if (ends_in(before, "修改") || ends_in(before, "修改了")) return true;  // 二、修改《甲解释》
  if ((ends_in(before, "对") || ends_in(before, "关于")) && begins_with(after, "的修改")) return true;
  // 根据刑法，决定对《甲解释》作如下修改: what stands before the object is not changed.
  for (const std::string_view next : {"，对", "现对", "决定对"}) {
    if (find_word(after, next) != std::string_view::npos) return false;
  }
  constexpr std::array<std::string_view, 17> behind{
      "相应修改", "修改为", "作如下修改", "作以下修改", "作出修改", "作出如下修改", "改为",   "增加", "予以修改",
      "合并为",   "调整为", "删去",       "删除",       "移至",     "修改如下",     "后增加", "作为"};
  constexpr std::array<std::string_view, 6> ahead{"删去", "删除", "作为", "将", "改为", "增加"};
  return std::any_of(behind.begin(), behind.end(),
                     [after](std::string_view w) { return find_word(after, w) != std::string_view::npos; }) ||
         std::any_of(ahead.begin(), ahead.end(),
                     [before](std::string_view w) { return find_word(before, w) != std::string_view::npos; });
}

}  // namespace yiju
