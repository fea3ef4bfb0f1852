// Pinpoints without a name in front: 第三条 alone or in a list, 本法第三条, 前款, and what each leaves out.
#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/cursor.hpp"
#include "base/digit.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/behind_name.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/short_name.hpp"
#include "citation/unknown_name.hpp"
#include "document/draft_stage.hpp"

namespace yiju {

namespace {

// 第六章债权转让的有关规定: the chapter's own name stands in between.
bool named_rules_follow(std::string_view after) {
  constexpr std::size_t longest = 60;  // bytes
  const std::string_view near = after.substr(0, longest);
  const std::size_t rules = std::min(near.find("的规定"), near.find("的有关规定"));
  if (rules == std::string_view::npos) return false;
  const std::string_view name = near.substr(0, rules);
  return name.find("，") == std::string_view::npos && name.find("。") == std::string_view::npos &&
         name.find("\n") == std::string_view::npos;
}

// 附录, 附件2, 合同, 该文件: what stands behind is counted there, not among the text's articles.
bool is_of_other_text(std::string_view before) {
  static constexpr WordSet others{"附录",   "附件",   "附表",   "合同", "协议",   "文件",    "章程",   "条款",
                                  "规程",   "守则",   "导则",   "指引", "准则",   "纲要",    "标准",   "判决",
                                  "约定",   "保单",   "须知",   "手册", "判决书", "决定书",  "责任书", "承诺书",
                                  "备忘录", "承诺",   "意向书", "倡议", "规约",   "责任状",  "倡议书", "保证书",
                                  "告知书", "通知书", "民约",   "借条", "欠条",   "司法解释"};
  static constexpr WordSet several{"等法律", "等法规", "等规章", "等文件", "等规定"};  // of which cannot be told
  if (several.ends(before)) return true;
  static constexpr WordSet numbers{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  while (!before.empty() && is_digit(before.back())) before.remove_suffix(1);
  while (numbers.ends(before)) before.remove_suffix(3);
  return others.ends(before);
}

// 本合同第三条, in a contract.
bool names_own_contract(std::string_view before) {
  static constexpr WordSet own{"本合同", "本协议", "本协议书", "本章程", "本条款",   "本补充协议", "本责任书",
                               "本须知", "本手册", "本承诺书", "本规约", "本备忘录", "本责任状",   "本村规民约"};
  return own.ends(before);
}

// 《甲》第三条 where 《甲》 is not known: what a closing mark ends is named, so the pinpoint is its own.
bool closes_name(std::string_view before) {
  static constexpr WordSet marks{"》", "〉", "」", "』", "＞", "»", ">>", "”", "’", "]", "】", "〕", "〗", "＂", "\""};
  static constexpr WordSet sentence_ends{"。”", "；”",  "，”", "、”",  "！”",  "？”",  "…”",  ".”",
                                         "：”", "。」", "。’", "。\"", "；\"", "，\"", "：\""};
  return marks.ends(before) && !sentence_ends.ends(before);  // “…一日。”第四十一条 goes on
}

// 第三章 alone counts where something is said of its rules, not as a mere heading word.
bool rules_of_division_follow(std::string_view after) {
  static constexpr WordSet words{"规定", "规范",     "規定",     "規範",     "的", "有关", "所",
                                 "第",   "另有规定", "没有规定", "未作规定", "、", "和"};
  return words.begins(after) || named_rules_follow(after);
}

// 适用第一编。 按第二章执行
bool applies_division(std::string_view before, std::string_view after) {
  static constexpr WordSet verbs{"适用", "准用", "依照", "按照", "违反", "参照", "按"};
  static constexpr WordSet ends{"。", "，", "；", "执行", "办理", "处理"};
  return verbs.ends(before) && (after.empty() || ends.begins(after));
}

// （第四条、第五条除外） takes out each of them, and 本条例第四条、第五条 in new wording are of the amended law alike.
RuleId rule_in_list(RuleId first) {
  return first == RuleId::excepted_item || first == RuleId::amended_text ? first : RuleId::listed_pinpoint;
}

// （第六章）: where a note says that its draft does so.
bool stands_in_brackets(std::string_view before, std::string_view after) {
  return ends_in(before, "（") && begins_with(after, "）");
}

// 第三章章名修改为, 删去第四节: in an amendment a division changes too.
bool is_changed_division(std::string_view before, std::string_view after) {
  static constexpr WordSet leads{"移至", "移到", "删去", "删除", "归入", "作为", "将", "在"};
  static constexpr WordSet words{"章名", "节名", "编名", "标题", "名称", "修改", "改为", "增加", "调整", "移至"};
  return leads.ends(before) || words.begins(after);
}

}  // namespace

Locator Reading::written_with_paragraph(Locator locator) const {
  if (locator[Unit::item] == 0 || locator[Unit::paragraph] != 0 || locator[Unit::article] == 0) return locator;
  const Locator article = locator.up_to(Unit::article);
  const NodeIndex node =
      in_quote() || own_instrument() != self_title ? no_node : find_provision(here_.document, article);
  locator[Unit::paragraph] = paragraph_with_item(here_.document, node, locator[Unit::item], 0);
  return locator;
}

void Reading::cite_pinpoints(std::uint32_t begin, const std::vector<Pinpoint>& pins, const Locator& base,
                             TitleIndex instrument, Manner manner) {
  Locator before = base;
  std::uint32_t group = no_citation;
  RelationFound relation;
  for (std::size_t i = 0; i < pins.size(); ++i) {
    Citation citation;
    citation.span = i == 0 ? Span{begin, pins[i].span.end} : pins[i].span;
    citation.title = i == 0 ? manner.title : Span{};
    citation.issuers = i == 0 ? manner.issuers : Span{};
    citation.number = i == 0 ? manner.number : Span{};
    citation.instrument = instrument;
    citation.target = before = take_over(before, pins[i]);
    before.to = 0;
    before.to_suffix = 0;
    citation.naming = i == 0 ? manner.naming : Naming::carried;
    citation.rule = i == 0 ? manner.rule : rule_in_list(manner.rule);
    citation.antecedent = i == 0 ? manner.antecedent : static_cast<std::uint32_t>(out_.citations.size() - 1);
    citation.group = i == 0 && manner.naming == Naming::carried && manner.antecedent != no_citation
                         ? out_.citations[manner.antecedent].group
                         : group;
    if (i == 0 || in_amendment()) relation = relation_of(citation.span, instrument);
    citation.relation = relation.relation;
    citation.relation_rule = relation.rule;
    if (in_amendment() && !in_quote()) {
      if (relation.relation == Relation::amends) memory_.subject = instrument;
      // 作为第二款、第三款：“…: the new wording begins with the first
      if (i == 0 || pins[i].top <= Unit::article) here_.quoted.set_target(citation.target);
    }
    emit(citation);
    if (i == 0) group = out_.citations.back().group;
  }
  announce_change(out_.citations.back(), pins.back().span.end);
  remember_told(static_cast<std::uint32_t>(out_.citations.size() - 1), pins.back().span.end);
  memory_.last = {pins.back().span.end, static_cast<std::uint32_t>(out_.citations.size() - 1), instrument, before,
                  pins.back().deep};
}

bool Reading::links_to_last(std::uint32_t at) const {
  if (memory_.last.citation == no_citation || memory_.last.end > at || at - memory_.last.end > 24) return false;
  std::uint32_t gap = skip_blanks(here_.text, memory_.last.end, at);
  // 《甲公约》（《乙公约》）第五条
  if (memory_.last.deep == Unit::none && here_.text.substr(gap, at - gap) == "）") return true;
  gap += connector_length(here_.text.substr(gap, at - gap));
  return skip_blanks(here_.text, gap, at) == at && gap != memory_.last.end;
}

std::uint32_t Reading::last_in_sentence(std::uint32_t at) const {
  if (out_.citations.empty()) return no_citation;
  const auto index = static_cast<std::uint32_t>(out_.citations.size() - 1);
  const Citation& citation = out_.citations[index];
  if (citation.place != here_.node || citation.span.begin < here_.unit.begin) return no_citation;
  const std::string_view between = here_.text.substr(citation.span.end, at - citation.span.end);
  return between.find("。") == std::string_view::npos ? index : no_citation;
}

// 、第五条 right behind 《甲法》第三条.
bool Reading::read_listed(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  if (!links_to_last(at)) return false;
  if (memory_.last.deep == Unit::none && pins.front().top > Unit::article) return false;
  if (begins_with(rest(memory_.last.end), "，") && (memory_.last.deep == Unit::none || begins_draft_clause(pins)))
    return false;  // 依据《甲规划》，第三条规定了
  Manner manner =
      taken_over(Naming::carried, rule_in_list(out_.citations[memory_.last.citation].rule), memory_.last.citation);
  cite_pinpoints(at, pins, memory_.last.locator, memory_.last.instrument, manner);
  return true;
}

// 草案修改稿第六条 in the note on another stage of the draft: an article of the text at that stage.
bool Reading::read_of_other_stage(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  static constexpr WordSet drafts{"修订草案", "修正草案", "草案"};
  std::string_view before = before_here(at);
  const std::string_view stage = reading_at_end(before);
  const std::string subject = out_.titles[memory_.subject], stem = title_in_force(subject);
  if (!noted() || stage.empty() || find_word(subject, stage) != std::string::npos) return false;
  if (stem == subject || pins.front().top > Unit::article) return true;  // of whose draft?
  before.remove_suffix(stage.size());
  std::string_view draft = drafts.longest_ending(before);
  const std::size_t begin = at - stage.size() - draft.size();
  const std::string_view own = std::string_view(subject).substr(stem.size());
  if (follows_draft(stage))
    draft = own.find("修订") != own.npos ? "修订草案" : own.find("修正") != own.npos ? "修正草案" : "草案";
  Manner manner;
  manner.naming = Naming::deictic;
  manner.rule = RuleId::noted_draft;
  manner.title = {static_cast<std::uint32_t>(begin), at};
  cite_pinpoints(manner.title.begin, pins, {}, intern(stem + "（" + std::string(draft) + std::string(stage) + "）"),
                 manner);
  return true;
}

bool Reading::pass_of_other_text(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::string_view before = before_here(at);
  if (read_of_other_stage(at, pins)) return true;
  if (ends_in_latin_name(before)) {
    memory_.law = {};  // one speaks of that law now
    return true;
  }
  if (closes_name(before) && !in_amendment()) return true;
  if (names_own_contract(before) && !here_.document.articles.empty()) return false;
  // 合同第十条约定: what parties agreed
  return is_of_other_text(before) ||
         (begins_with(rest(pins.back().span.end), "约定") && here_.document.articles.empty());
}

RuleId Reading::rule_of_own() const {
  if (in_quote()) return RuleId::amended_text;
  if (in_amendment()) return RuleId::amended_pinpoint;
  if (noted()) return RuleId::noted_draft;
  return own_instrument() == self_title ? RuleId::bare_pinpoint : RuleId::titled_law;
}

// What a bare 第二款 or 第三项 leaves out; whole() where it cannot be told.
Locator Reading::base_of_bare(const Pinpoint& first) const {
  const ProvisionPlace here = place_for(first.top);
  Locator base;
  if (in_quote()) {
    base = here.locator;
    if (first.top == Unit::item && base[Unit::item] == 0 && here_.quoted.paragraph_with_items() != 0)
      base[Unit::paragraph] = here_.quoted.paragraph_with_items();
  } else if (in_amendment())
    base = here_.quoted.target();
  else if (here.locator[Unit::article] != 0)
    base = complete(here_.document, here, first);
  if (base[Unit::article] == 0) return {};
  if (first.top == Unit::paragraph) base[Unit::paragraph] = base[Unit::item] = base[Unit::subitem] = 0;
  base.to = 0;
  return base;
}

// An official document has no articles of its own, and a division is meant where rules of it follow.
bool Reading::names_nothing(const std::vector<Pinpoint>& pins, bool other) const {
  const Pinpoint& first = pins.front();
  const bool division = first.top < Unit::article;
  if (here_.document.articles.empty() && (division || !other) && !own_points_reach(pins)) return true;
  return division && !rules_of_division_follow(rest(first.span.end)) &&
         !applies_division(before_here(first.span.begin), rest(first.span.end));
}

Locator Reading::base_of_division(std::uint32_t at, const Pinpoint& first, bool changed) const {
  Locator base;
  const std::uint32_t above = changed ? last_in_sentence(at) : no_citation;
  if (above != no_citation) return out_.citations[above].target;  // 在第十五章第三节后增加一节，作为第四节
  if (first.top == Unit::chapter || first.top == Unit::section) base[Unit::part] = part_with(first.locator);
  return base;
}

// 第三章 in a text whose parts count their chapters anew: of its own part, or of the one other that has it.
std::uint16_t Reading::part_with(Locator division) const {
  const std::uint16_t own = absolute(here_.document, {here_.node, {}}, {Pointing::here, 0, Unit::part, 0})[Unit::part];
  division = division.first();
  const auto has = [&](std::uint16_t part) {
    division[Unit::part] = part;
    return stands(division);
  };
  if (own == 0 || has(own)) return own;
  constexpr std::uint16_t most_parts = 20;
  std::uint16_t only = 0;
  for (std::uint16_t part = 1; part <= most_parts; ++part) {
    if (!has(part)) continue;
    if (only != 0) return own;  // of which cannot be told
    only = part;
  }
  return only == 0 ? own : only;
}

bool Reading::read_alone(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const Pinpoint& first = pins.front();
  const bool other = own_instrument() != self_title || in_amendment() || noted();
  if (other && own_instrument() == self_title && !knows_draft()) return true;  // an amendment or note of nothing known
  const bool changed =
      in_amendment() && !in_quote() && is_changed_division(before_here(at), rest(first.span.end)) && other;
  const bool noted_division = noted() && stands_in_brackets(before_here(at), rest(first.span.end));
  Locator base;
  if (first.top > Unit::article) {
    base = base_of_bare(first);
    if (base.whole()) return true;
  } else if (!changed && !noted_division && names_nothing(pins, other)) {
    return true;
  } else if (first.top < Unit::article) {
    base = base_of_division(at, first, changed);
  }
  Manner manner;
  manner.rule = rule_of_own();
  cite_pinpoints(at, pins, base, own_wording(at, first), manner);
  return true;
}

// The rules for a pinpoint with no name in front, in the order in which they are asked: the first that knows what it
// means, or that it means nothing of this text, ends the search.
const std::array<Reading::PinpointRule, 20> Reading::pinpoint_rules{{
    {RuleId::listed_pinpoint, "《甲法》第三条（原《乙法》第五条）、第四条", &Reading::read_behind_bracket},
    {RuleId::listed_pinpoint, "《甲法》第三条、第五条", &Reading::read_listed},
    {RuleId::spoken_law, "《甲法》第一条规定：“…。”第二条规定：“…。”", &Reading::read_behind_quoted},
    {RuleId::excepted_item, "第十条规定的资料（第七项除外）", &Reading::read_excepted},
    {RuleId::deictic_name, "同法第九条，同条第二款", &Reading::read_same},
    {RuleId::deictic_name, "前者第九条，后者第三条", &Reading::read_of_former},
    {RuleId::spoken_law, "依据上述第九百条和第七十八条", &Reading::read_of_above},
    {RuleId::deictic_name, "《甲法》更名为《乙法》，其第八条", &Reading::read_of_its},
    {RuleId::bare_name, "专利合作条约第二十三条，社会救助法第一条", &Reading::read_of_named},
    {RuleId::titled_law, "甲条例实施细则：条例第三条所称", &Reading::read_of_carried_out},
    {RuleId::deictic_name, "《甲法实施条例》…实施条例第三条", &Reading::read_of_kind},
    {RuleId::numbered_instrument, "临府规〔2021〕19号第七条", &Reading::read_of_number},
    {RuleId::passed_over, "附录第三条，“甲”第三条", &Reading::pass_of_other_text},
    {RuleId::lead_in_item, "违反本条例第九条：（一）违反第二款", &Reading::read_under_lead_in},
    {RuleId::resumed_pinpoint, "第三百九十五条第一款第一项的财产或者第五项的财产", &Reading::read_resumed},
    {RuleId::excerpted_text, "《甲法》⏎第九十条 …⏎前款 …", &Reading::read_in_excerpt},
    {RuleId::sentence_instrument, "刑事诉讼法第二百二十七条…或者违反第二百二十八条", &Reading::read_beyond_own},
    {RuleId::titled_law, "关于适用《甲法》的解释：第三百条所称", &Reading::read_of_interpreted},
    {RuleId::spoken_law, "《甲法》第三十九条规定了内容。第四十条规定了期限。", &Reading::read_of_spoken_law},
    {RuleId::bare_pinpoint, "第三条规定的", &Reading::read_alone},
}};

std::uint32_t Reading::read_pinpoint(std::uint32_t at) {
  std::vector<Pinpoint> pins;
  const std::uint32_t listed = scan_here(at, pins, false);
  if (pins.empty()) return at + 3;
  const std::uint32_t end = narrow_last(listed, pins);
  if (opens_article(at, pins)) return pins.front().span.end;
  if (const std::uint32_t behind = read_of_amendment(at, end, pins); behind != 0) return behind;
  for (const PinpointRule& rule : pinpoint_rules) {
    if ((this->*rule.read)(at, pins)) break;
  }
  return end;
}

// “第二十条 …: the new article itself; | 第四条 …: an article in a cell of a table of old and new text.
bool Reading::opens_article(std::uint32_t at, const std::vector<Pinpoint>& pins) const {
  const Pinpoint& first = pins.front();
  if (first.deep != Unit::article || first.locator.range()) return false;
  std::string_view before = before_here(at);
  const bool mentioned = begins_with(rest(pins.back().span.end), "”");  // “第八条”修改为“第九条”
  if (in_quote() && ends_in(before, "“")) return !mentioned;
  static constexpr WordSet space{" ", "\u3000", "\u00A0", "**", "<br>", "<br/>", "。", "\t"};
  const bool marked_off = space.begins(rest(first.span.end)) || rest(first.span.end).empty();
  for (before = trim_end(before); ends_in(before, "**"); before = trim_end(before)) before.remove_suffix(2);
  const std::string_view behind = trim(rest(first.span.end));
  static constexpr WordSet changes{"删除", "新增", "保留", "未修改", "不变"};
  const std::size_t bracket = open_bracket(behind);
  const bool changed = bracket != 0 && changes.begins(behind.substr(bracket));
  if (!changed && (behind.empty() || bracket != 0 || behind.starts_with('|'))) return false;  // a cell of numbers
  if (marked_off && ends_in(before, "如下：")) return true;  // 解释如下：第一条 …: its line break is lost
  return (marked_off || changed) &&
         (ends_in(before, "“") || ends_in(before, "|") || ends_in(before, "<br>") || ends_in(before, "<br/>"));
}

}  // namespace yiju
