#include "citation/relation_words.hpp"

#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/pause.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/enacting_clause.hpp"
#include "citation/pinpoint.hpp"
#include "citation/relation_changes.hpp"
#include "citation/relation_repeals.hpp"
#include "citation/relation_table.hpp"
#include "citation/sentence_around.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

// What stands behind the list that a title is of: behind （国发〔2021〕3号）、《乙法》第三条和《丙法》等法律法规.
std::string_view behind_list(std::string_view after) {
  static constexpr WordSet joins{"以及", "、", "和", "及", "与"};
  static constexpr WordSet kinds{"法律法规", "政策措施", "政策文件", "法律", "法规", "政策", "文件", "规定"};
  std::vector<Pinpoint> pins;
  while (true) {
    std::string_view next = after;
    if (begins_with(next, "（")) {
      const std::size_t close = find_word(next, "）");
      next.remove_prefix(close == std::string_view::npos ? 0 : close + 3);
    }
    next.remove_prefix(joins.beginning(next).size());
    if (begins_with(next, "《")) next.remove_prefix(skip_title(next, 0, static_cast<std::uint32_t>(next.size())));
    pins.clear();
    next.remove_prefix(scan_pinpoints(next, 0, static_cast<std::uint32_t>(next.size()), pins));
    if (next.empty() || next.size() == after.size() || joins.ends(after.substr(0, after.size() - next.size()))) break;
    after = next;
  }
  if (begins_with(after, "等")) {
    after.remove_prefix(3);
    after.remove_prefix(kinds.beginning(after).size());
  }
  return after;
}

// What stands before the list that a title is of: before 《甲法》、《乙条例》和.
std::string_view before_list(std::string_view before) {
  static constexpr WordSet joins{"以及", "、", "和", "及", "与", "》"};
  while (joins.ends(before)) {
    const std::string_view join = joins.ending(before);
    const std::string_view list = join == "》" ? before : before.substr(0, before.size() - join.size());
    const std::size_t open = ends_in(list, "》") ? list.rfind("《") : std::string_view::npos;
    if (open == std::string_view::npos) break;
    before = list.substr(0, open);
  }
  return before;
}

// 为保障《甲法》的正确实施: the verb stands behind.
bool carried_out_behind(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 9> leads{"保证", "保障", "确保", "推动", "为了",
                                                  "配合", "便于", "促进", "加强"};
  const std::string_view lead = before_list(before);
  const bool leads_in =
      std::any_of(leads.begin(), leads.end(), [lead](std::string_view w) { return ends_in(lead, w); });
  if (open_bracket(after) != 0) {  // （以下简称《甲法》）
    const std::size_t close = find_close_bracket(after);
    after.remove_prefix(close == std::string_view::npos ? 0 : close);
  }
  const std::string_view near = behind_list(after).substr(0, 42);
  const std::size_t verb = std::min(near.find("实施"), near.find("执行"));
  return leads_in && verb != std::string_view::npos && near.substr(0, verb).find("，") == std::string_view::npos;
}

// 保障《甲法》和其他有关法律的有效实施: in a policy the verb must be of the law, not of a project that it plans.
bool given_effect(std::string_view before, std::string_view after) {
  static constexpr WordSet leads{"保证", "保障", "确保"};
  static constexpr WordSet effects{"有效实施", "正确实施", "全面实施", "贯彻实施", "顺利实施", "严格实施", "有效执行"};
  static constexpr WordSet others{"办法", "细则", "条例", "意见", "方案", "情况"};
  if (!leads.ends(before_list(before))) return false;
  const std::string_view clause = after.substr(0, 60);
  const std::string_view near = clause.substr(0, std::min(clause.find("，"), clause.size()));
  for (std::size_t at = 0; at < near.size(); at += character_step(near[at])) {
    const std::string_view effect = effects.beginning(near.substr(at));
    if (!effect.empty()) return !others.begins(near.substr(at + effect.size()));
  }
  return false;
}

// A verb reaches its object, not the next clause: a comma ends it, unless that goes on (借鉴了各地的经验，特别是《甲条例》).
bool comma_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  static constexpr WordSet going_on{"特别是", "尤其是", "主要是", "其中包括"};
  for (std::uint32_t at = begin; at < end;) {
    const std::string_view sign = text.substr(at, 3);
    const std::size_t pause = pause_at(text, at);
    if (pause != 0 && going_on.begins(text.substr(at + pause))) {
      at += static_cast<std::uint32_t>(pause);
      continue;
    }
    if (pause != 0 || text[at] == '|') return true;  // | parts the cells of a row
    at = sign == "《" ? skip_title(text, at, end) : at + 1;
  }
  return false;
}

// 根据司法实践中遇到的情况，讨论了…: the words behind 根据 are closed before any title, the next clause has its own verb.
bool names_nothing_before_comma(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  static constexpr WordSet verbs{"讨论", "研究", "审议", "听取", "审查"};
  const std::string_view between = text.substr(begin, end - begin);
  const std::size_t comma = find_word(between, "，");
  return comma != std::string_view::npos && find_word(between, "《") > comma && verbs.begins(between.substr(comma + 3));
}

RelationFound enacting_relation(const Surroundings& s, Span sentence, Span cited) {
  const std::string_view text = s.text;
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  const std::string_view after = text.substr(cited.end, sentence.end - cited.end);
  const Seen seen = last_trigger(text, sentence.begin, cited.begin, Clause::enacting);
  const bool reaches = seen.mode == Mode::implements ? !comma_between(text, seen.end, cited.begin)
                       : seen.mode == Mode::based    ? !names_nothing_before_comma(text, seen.end, cited.begin)
                                                     : true;
  // 参照 in a statute still names what it rests on.
  const Mode mode = seen.mode == Mode::refers && s.form == DocumentForm::statute ? Mode::based : seen.mode;
  if (const RelationFound found = told_by(mode, Clause::enacting); reaches && found.relation != Relation::cites)
    return found;
  if (const RelationFound found = framed(before, after, Clause::enacting); found.relation != Relation::cites)
    return found;
  if (carried_out_behind(before, after)) return {Relation::implements, RuleId::enacting_implements};
  return {};
}

// 参照《甲办法》第三条执行, 参照公务员法管理: followed, not learnt from.
bool followed(const Surroundings& s, Span cited, std::string_view after) {
  static constexpr WordSet units{"条", "款", "项", "條", "項"};
  static constexpr WordSet stops{"，", "；", "、", "。"};
  const bool goes_on = !after.empty() && !stops.begins(after);
  if (s.form != DocumentForm::note && goes_on && units.ends(slice(s.text, cited))) return true;
  static constexpr WordSet verbs{"执行", "管理", "实行", "办理", "适用", "处理", "给予",
                                 "处罚", "施行", "享受", "发放", "缴纳", "确定", "核定"};
  constexpr std::size_t longest = 90;  // bytes
  const std::string_view clause =
      after.substr(0, std::min({after.find("，"), after.find("；"), after.size(), longest}));
  static constexpr WordSet makes{"制定", "制订", "编制", "起草", "修订", "拟定", "拟订", "建立", "出台"};
  const std::string_view near = after.substr(0, std::min(find_word(after, "；"), find_word(after, "《")));
  const bool makes_nothing = s.form != DocumentForm::note && !makes.stands_in(near);  // 参照《甲预案》做好准备
  return verbs.stands_in(clause) || makes_nothing;
}

// 抓好《甲规划》的贯彻落实, 保障《甲法》的有效实施: the verb stands behind.
bool carried_out_right_behind(std::string_view before, std::string_view after) {
  if (given_effect(before, after)) return true;
  static constexpr WordSet manners{"的",   "各项规定", "任务", "各项任务", "要求", "部署", "精神",
                                   "得到", "有效",     "全面", "深入",     "顺利", "正确"};
  while (manners.begins(after)) after.remove_prefix(manners.beginning(after).size());
  static constexpr WordSet verbs{"贯彻", "落实", "落地", "落到实处", "实施"};
  // 按照《甲法》落实占补平衡 has another object, 《甲法》实施办法 is a name.
  static constexpr WordSet ends{"，", "；", "、", "）", "的", "见效", "到位", "生根", "工作", "情况"};
  const std::size_t all = after.size();
  std::string_view last;
  while (verbs.begins(after)) {
    last = verbs.beginning(after);
    after.remove_prefix(last.size());
  }
  if (after.size() == all) return false;
  return after.empty() || begins_with(after, "，") || (ends.begins(after) && last != "实施");
}

// 市公安局依据《甲法》《乙条例》，起草了草案: what a note says of the draft's making.
bool drafts(std::string_view after) {
  static constexpr WordSet verbs{"起草",           "草拟",     "制定了",   "形成了",     "编制了",
                                 "制订了",         "拟订了",   "形成草案", "形成送审稿", "形成了草案",
                                 "形成征求意见稿", "形成初稿", "形成《",   "拟订草案",   "拟定了"};
  static constexpr WordSet examines{"进行审查", "进行了审查", "审查修改", "进行了审核",
                                    "进行审核"};  // by 《规章制定程序条例》
  return verbs.stands_in(after) && !examines.stands_in(after);
}

// | 1 | 《甲法》 |: the cell of a list of bases.
bool fills_cell(std::string_view before, std::string_view after) {
  return ends_in(trim_end(before), "|") && begins_with(trim(after), "|");
}

// 依据：《甲办法》第九条 申请人应当有住所。 in an answer: the words of the article are told, and nothing rests on it.
bool tells_its_words(const Surroundings& s, const Seen& seen, Span cited, std::string_view after) {
  static constexpr WordSet units{"条", "款", "项", "條", "項"};
  const bool listed = seen.mode == Mode::based && ends_in(s.text.substr(0, seen.end), "依据：");
  if (s.form != DocumentForm::official_document || !units.ends(slice(s.text, cited))) return false;
  if (s.below_basis_head || (!listed && !(seen.end == 0 && s.lists_basis))) return false;
  const bool told = begins_with(after, "：") || begins_with(after, "规定") || space_before(after) != 0;
  return told && trim(after).size() > 6;
}

// Words behind the citation take the meaning away that stands in front of it: 根据…，与《乙法》第三条相衔接;
// 请结合《甲条例》第十条认真贯彻执行.
bool is_only_named(const Surroundings& s, const Seen& seen, Span cited, std::string_view after) {
  static constexpr WordSet linked{"相衔接", "衔接", "作了衔接", "做了衔接", "做好衔接", "的衔接", "相一致", "保持一致"};
  static constexpr WordSet carried{"贯彻执行", "贯彻落实", "抓好落实", "遵照执行"};
  if (linked.begins(after) || tells_its_words(s, seen, cited, after)) return true;
  const std::string_view between = s.text.substr(seen.end, cited.begin - seen.end);
  const bool other = carried.stands_in(after) || is_read_along(after) || is_object_of_other_verb(between);
  if (seen.mode == Mode::draws && other) return true;
  return seen.mode == Mode::refers && followed(s, cited, after);
}

// A text that lists its bases, one in a cell or each behind its own mark.
bool is_listed_basis(const Surroundings& s, const Seen& seen, Span sentence, Span cited, std::string_view after) {
  if (seen.end != 0 || !s.lists_basis) return false;
  const std::string_view before = s.text.substr(sentence.begin, cited.begin - sentence.begin);
  return s.below_basis_head || fills_cell(before, after) || !comma_between(s.text, sentence.begin, cited.begin);
}

RelationFound policy_relation(const Surroundings& s, const RelationSentence& whole, Span sentence, Span cited) {
  const std::string_view text = s.text;
  const std::string_view before = text.substr(sentence.begin, cited.begin - sentence.begin);
  const std::string_view after = behind_list(text.substr(cited.end, sentence.end - cited.end));
  const Seen seen = whole.directs ? last_trigger(text, sentence.begin, cited.begin, Clause::policy) : Seen{};
  if (is_only_named(s, seen, cited, after)) return {};
  const bool rests = seen.mode == Mode::rests;
  const bool open = seen.mode == Mode::none || seen.mode == Mode::implements;
  if (open && carried_out_right_behind(before, after)) return {Relation::implements, RuleId::policy_implements};
  if (const RelationFound found = framed(before_list(before), after, Clause::policy); found.relation != Relation::cites)
    return found;
  const bool drafted = rests && s.form == DocumentForm::note && drafts(after);
  if (drafted || is_listed_basis(s, seen, sentence, cited, after)) return {Relation::based_on, RuleId::policy_based_on};
  const bool reaches_far = seen.mode != Mode::implements && seen.mode != Mode::draws;
  if (!reaches_far && comma_between(text, seen.end, cited.begin)) return {};
  return told_by(seen.mode, Clause::policy);
}

// 根据《甲法》第九条，…。现就有关事宜作出如下安排： a later sentence of the paragraph says what the first is the basis
// of.
bool enacts_behind(const Surroundings& s, std::uint32_t end) {
  std::string_view rest = s.text.substr(end, std::min(s.unit.end - std::min(s.unit.end, end), 600U));
  if (!begins_with(rest, "。")) return false;
  const std::string_view next = rest.substr(3, rest.find("。", 3) - 3);
  if (find_word(next, "决定：") != std::string_view::npos) return true;
  for (std::size_t stop = 0; stop != std::string_view::npos; stop = find_word(rest, "。")) {
    rest.remove_prefix(stop + 3);
    const std::string_view sentence = rest.substr(0, std::min(find_word(rest, "。"), rest.size()));
    if (begins_with(rest, "现") || begins_with(rest, "为此") || begins_with(rest, "特"))
      return enacts(sentence, sentence, {});
    if (find_word(sentence, "特制定") != std::string_view::npos) return true;
  }
  return false;
}

// 根据《甲法》，我局制定了《乙办法》。经审议通过，现予印发: the next sentence hands over what this one makes.
bool hands_on(const Surroundings& s, Span sentence) {
  constexpr std::uint32_t longest = 300;  // bytes
  if (!makes_paper(slice(s.text, sentence))) return false;
  const std::string_view rest =
      s.text.substr(sentence.end, std::min(s.unit.end - std::min(s.unit.end, sentence.end), longest));
  return begins_with(rest, "。") && hands_over(rest.substr(3, rest.find("。", 3) - 3));
}

constexpr WordSet ending_characters{"止", "停", "失", "再", "废", "撤"};
constexpr WordSet changing_characters{"改", "增", "删"};
constexpr WordSet telling_characters{"止", "停", "失", "再", "废", "撤", "改", "增",
                                     "删", "制", "下", "特", "本", "现", "决", "达"};

}  // namespace

// One pass for the characters without which a sentence neither repeals, amends nor enacts: nine searches cost thrice as
// much.
RelationSentence read_sentence(const Surroundings& s, Span cited) {
  RelationSentence sentence{sentence_around(s, cited)};
  const std::string_view words = slice(s.text, sentence.span);
  bool makes = false;
  for (std::size_t at = 0; at + 3 <= words.size(); at += character_step(words[at])) {
    if (!telling_characters.begins(words.substr(at))) continue;
    const std::string_view character = words.substr(at, 3);
    if (ending_characters.begins(character))
      sentence.repeals = true;
    else if (changing_characters.begins(character))
      sentence.amends = true;
    else
      makes = true;
  }
  if (sentence.repeals) sentence.repeals = holds_end_word(words) || tells_withdrawal(words);
  const bool policy = s.form == DocumentForm::official_document || s.form == DocumentForm::note;
  sentence.directs = policy && holds_trigger(words, Clause::policy);
  sentence.leads_in = enacts_behind(s, sentence.span.end);
  sentence.hands_on = makes && hands_on(s, sentence.span);
  sentence.enacts = sentence.leads_in || sentence.hands_on || (makes && enacts(words, words, s.title));
  return sentence;
}

namespace {

// How far the word that changes may stand behind a decision: right behind it, or behind the list that the decision is of
// (、2001年…通过的《乙修正案》修正).
std::size_t changed_list_end(std::string_view line) {
  constexpr std::size_t right_behind = 60;  // bytes
  constexpr int most_titles = 64;           // so that a long line stays linear
  std::size_t end = right_behind, next = 0;
  for (int title = 0; title < most_titles && (next = find_word(line.substr(0, end), "《", next)) < end; ++title) {
    next = skip_title(line, static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(line.size()));
    end = next + right_behind;
  }
  return end;
}

}  // namespace

RelationFound history_relation(const Surroundings& s, Span cited) {
  const std::string_view words = slice(s.text, cited);
  const std::string_view line = s.text.substr(cited.end, s.unit.end - cited.end);
  const std::string_view after = line.substr(0, std::min<std::size_t>(changed_list_end(line), line.size()));
  constexpr std::array<std::string_view, 4> changes{"修改", "修正", "修订", "修訂"};
  const bool names_change = std::any_of(
      changes.begin(), changes.end(), [words](std::string_view w) { return words.find(w) != std::string_view::npos; });
  const bool changed_behind = std::any_of(changes.begin(), changes.end(), [after](std::string_view w) {
    return find_word(after, w) != std::string_view::npos;
  });
  if (names_change || changed_behind) return {Relation::amended_by, RuleId::history_line};
  return {};
}

RelationFound find_relation(const Surroundings& s, const RelationSentence& sentence, Span cited) {
  if (s.history && !sentence.enacts) return {};  // 根据《甲规定》，我部制定了《乙办法》 may stand there too
  const Span span{std::min(sentence.span.begin, cited.begin), std::max(sentence.span.end, cited.end)};
  if (sentence.repeals && is_repealed(s.text, span, cited)) return {Relation::repeals, RuleId::repeal_clause};
  if (s.form == DocumentForm::amendment && is_amending_sentence(s.text, span, cited))
    return {Relation::amends, RuleId::amending_words};
  if (sentence.amends && is_changed(s.text, span, cited))  // in a note it is the draft that changes
    return s.form == DocumentForm::note ? RelationFound{} : RelationFound{Relation::amends, RuleId::amending_words};
  const std::string_view before = s.text.substr(span.begin, cited.begin - span.begin);
  const bool opens = sentence.leads_in && !comma_between(s.text, span.begin, cited.begin);
  const bool makes = sentence.hands_on && makes_paper(s.text.substr(cited.end, span.end - cited.end));
  if (sentence.enacts && (opens || makes || enacts(before, s.text.substr(cited.end, span.end - cited.end), s.title))) {
    if (const RelationFound found = enacting_relation(s, span, cited); found.relation != Relation::cites) return found;
  }
  if (s.form == DocumentForm::official_document || s.form == DocumentForm::note)
    return policy_relation(s, sentence, span, cited);
  return {};
}

}  // namespace yiju
