// Names that the document itself defines, 《甲条例》（以下简称《条例》）, and where they are used.
#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/lexicon.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/short_name.hpp"
#include "citation/title.hpp"
#include "citation/unknown_name.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"

namespace yiju {

namespace {

// 履行公约, 执行条例 where （以下简称公约） defined it. 规定, 决定 and the like are words of the sentence as often:
// 按照规定.
bool is_governed(std::string_view name, std::string_view before) {
  constexpr std::array<std::string_view, 7> kinds{"公约", "协定", "议定书", "条约", "协议", "条例", "细则"};
  static constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
  return std::find(kinds.begin(), kinds.end(), name) != kinds.end() && (verbs.ends(before) || ends_in(before, "通过"));
}

bool takes_a_name(std::string_view before) {
  constexpr std::array<std::string_view, 33> leads{"据", "照", "依", "反", "用", "合", "按", "及", "和", "与", "或",
                                                   "、", "，", "。", "；", "：", "（", "在", "对", "将", "是", "现",
                                                   "有", "于", "守", "除", "因", "由", "以", "受", "经", "到", "为"};
  if (before.size() < 3 || (static_cast<unsigned char>(before.back()) & 0x80) == 0) return true;
  return std::find(leads.begin(), leads.end(), before.substr(before.size() - 3)) != leads.end();
}

// 草案 is none in 草案修改稿, 草案二次审议稿: another text.
bool longer_draft_follows(std::string_view after) { return !reading_at_begin(after).empty(); }

// “条例”第三条: a defined name may keep the quotes that it was defined in.
bool opens_quote(std::string_view before) { return ends_in(before, "“") || ends_in(before, "\""); }
bool closes_quote(std::string_view after) { return begins_with(after, "”第") || begins_with(after, "\"第"); }

// “条例” where （以下简称“条例”） defined it: in its quotes the word of a kind alone is the name.
bool stands_in_its_quotes(std::string_view text, Span defined, std::string_view before, std::string_view after) {
  return opens_quote(text.substr(0, defined.begin)) && opens_quote(before) &&
         (begins_with(after, "”") || begins_with(after, "\""));
}

// What a title says it carries out: 甲条例 of 甲条例实施细则 and of 实施〈甲条例〉办法. Empty where it says nothing so.
std::string_view carried_out_by(std::string_view title) {
  const std::size_t open = std::min(title.find("〈"), title.find("《"));
  const std::size_t close = open == title.npos ? open : std::min(title.find("〉", open), title.find("》", open));
  static constexpr WordSet verbs{"实施", "贯彻", "执行", "落实"};
  if (close != title.npos && verbs.stands_in(title.substr(0, open))) return title.substr(open + 3, close - open - 3);
  const std::string_view stem = title_stem(title), kind = implementing_kind(stem);
  return kind.size() < stem.size() && !kind.empty() ? stem.substr(0, stem.size() - kind.size()) : std::string_view{};
}

}  // namespace

// 你局《关于〈甲条例〉第三条如何适用的请示》收悉: 条例 in the answer is the one that the letter asks about.
TitleIndex Reading::told_of(std::string_view kind) {
  constexpr std::size_t most = 8;  // so that a text of many titles stays linear
  for (std::size_t i = 1; i < std::min(out_.titles.size(), most); ++i) {
    const std::string_view title = out_.titles[i];
    const std::size_t open = title.find("〈"), close = title.find("〉");
    if (open == title.npos || close == title.npos || close < open || !begins_with(title, "关于")) continue;
    const std::string inner(title.substr(open + 3, close - open - 3));
    if (ends_in(title_stem(inner), kind)) return intern(official_title(inner));
  }
  return no_title;
}

// The law that the title says the text carries out, where it is of that kind and the text itself of another.
TitleIndex Reading::carried_out(std::string_view kind) {
  if (here_.document.articles.empty() && !noted() && !in_amendment()) return told_of(kind);
  const std::string own = out_.titles[self_title];
  const std::string_view base = carried_out_by(own);
  if (here_.form != DocumentForm::statute || in_quote() || !ends_in(base, kind) || ends_in(title_stem(own), kind))
    return no_title;
  const TitleIndex cited = cited_by_tail(base);
  return cited != no_title ? cited : intern(official_title(canonical_title(base)));
}

// 条例第三条 in 甲条例实施细则, though nothing defined the name.
bool Reading::read_of_carried_out(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  static constexpr WordSet kinds{"暂行条例", "条例", "办法", "规定"};
  const std::string_view before = before_here(at);
  const std::string_view kind = kinds.longest_ending(before);
  if (kind.empty() || pins.front().top > Unit::article) return false;
  if (!takes_a_name(before.substr(0, before.size() - kind.size()))) return false;
  const TitleIndex instrument = carried_out(kind);
  if (instrument == no_title) return false;
  Manner manner;
  manner.naming = Naming::deictic;
  manner.rule = RuleId::titled_law;
  manner.title = {at - static_cast<std::uint32_t>(kind.size()), at};
  cite_pinpoints(manner.title.begin, pins, {}, instrument, manner);
  return true;
}

// 实施条例第六十二条 in a text without articles that cited 《甲法》 and 《甲法实施条例》: the one of that kind, not the law last named.
// 条例第三十七条 in a 办法 is the 条例 that it cited, not its own article.
bool Reading::read_of_kind(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  static constexpr WordSet kinds{"实施条例", "实施细则", "施行细则", "实施办法", "暂行条例", "条例", "细则", "法典"};
  const std::string_view before = before_here(at);
  const std::string_view kind = kinds.longest_ending(before);
  const bool unarticled = here_.form == DocumentForm::official_document && here_.document.articles.empty();
  const bool of_other_kind =
      here_.form == DocumentForm::statute && !here_.document.articles.empty() && !in_quote() && !is_own_kind(kind);
  if ((!unarticled && !of_other_kind) || kind.empty() || pins.front().top > Unit::article) return false;
  if (!takes_a_name(before.substr(0, before.size() - kind.size()))) return false;
  const auto begin = at - static_cast<std::uint32_t>(kind.size());
  const std::uint32_t earlier = last_of_kind(begin, kind);
  if (earlier == no_citation) return false;
  Manner manner = taken_over(Naming::deictic, RuleId::deictic_name, earlier);
  manner.title = {begin, at};
  cite_pinpoints(begin, pins, {}, out_.citations[earlier].instrument, manner);
  return true;
}

// A text that defines more names than any does is not read for all of them, so that time stays linear.
constexpr std::size_t most_short_names = 256;

void Reading::define(std::string_view name, Span span, TitleIndex instrument) {
  if (name.empty() || (begins_with(name, "本") && instrument == self_title)) return;  // 以下简称本法 may be another
  if (out_.short_names.size() == most_short_names) return;
  if (noted()) find_noted_draft(instrument);
  out_.short_names.push_back({without_breaks(name), span, instrument, 0});
  memory_.next_use = 0;
  find_defined_names({span.end, here_.unit.end});
}

// 关于《甲条例》的说明 explains 《甲条例（送审稿）》（以下简称《条例》）: the draft has the name that its stage gives
// it.
void Reading::find_noted_draft(TitleIndex instrument) {
  static constexpr WordSet stages{"草案）", "稿）"};
  const std::string_view title = out_.titles[instrument];
  if (!stages.ends(title)) return;
  const std::string_view name = title.substr(0, title.rfind("（"));
  if (here_.part != nullptr) return;  // its draft is the text that it is enclosed with
  if (memory_.subject == self_title || out_.titles[memory_.subject] == name) memory_.subject = instrument;
}

// 《甲条例》⏎（以下简称《条例》）: where the bracket opens on the paragraph's next line; else `at`.
std::uint32_t Reading::definition_below(std::uint32_t at) const {
  if (!begins_with(rest(at), "\n")) return at;
  const std::uint32_t below = at + space_before(rest(at));
  const bool defines = open_bracket(rest(below)) != 0 && scan_short_name(here_.text, below, here_.unit.end).end != 0;
  return defines ? below : at;
}

// 《甲条例》和《乙条例》（以下统称《条例》）: which of them a later 《条例》第三条 means cannot be told.
bool Reading::names_a_list(const ShortNameDefinition& definition, std::uint32_t title) const {
  if (!definition.shared || out_.citations.empty() || out_.citations.back().span.end > title) return false;
  const std::uint32_t end = out_.citations.back().span.end;
  const std::string_view between = here_.text.substr(end, title - end);
  return between.size() == connector_length(between);
}

// （以下分别简称《甲》、《乙》）: the last name is this instrument's, those before it of the titles before.
void Reading::define_all(const ShortNameDefinition& definition, TitleIndex instrument, std::uint32_t title) {
  constexpr std::size_t most_pinpoints = 64;
  if (names_a_list(definition, title)) {
    memory_.passed_names.emplace(slice(here_.text, definition.names.front()));
    return;
  }
  std::size_t earlier = out_.citations.size();
  for (std::size_t left = definition.names.size(); left-- > 0;) {
    const Span name = definition.names[left];
    define(slice(here_.text, name), name, instrument);
    if (definition.alternative) continue;
    if (left == 0) return;
    const TitleIndex last = instrument;
    const std::size_t first = earlier > most_pinpoints ? earlier - most_pinpoints : 0;  // each title may have some
    while (earlier > first && instrument == last) instrument = out_.citations[--earlier].instrument;
    if (instrument == last) return;
  }
}

// 《收购办法》 | 指 | 《上市公司收购管理办法》 |: a glossary defines the name, which cites nothing there.
bool Reading::define_meant(const QuotedTitle& title) {
  static constexpr WordSet meanings{"指", "系指"};
  const auto pass_links = [this](std::uint32_t at) {
    at += space_before(rest(at));
    return begins_with(rest(at), "|") ? at + 1 + space_before(rest(at + 1)) : at;
  };
  const std::uint32_t verb = pass_links(title.span.end);
  const std::size_t size = meanings.beginning(rest(verb)).size();
  if (size == 0) return false;
  const std::uint32_t whole = pass_links(verb + static_cast<std::uint32_t>(size));
  const QuotedTitle meant = scan_quoted_title(here_.text, whole, static_cast<std::uint32_t>(here_.text.size()));
  if (meant.span.empty() || !names_instrument(canonical_title(meant.inner))) return false;
  define(title.inner, {title.span.begin + 3, title.span.end - 3}, intern(official_title(canonical_title(meant.inner))));
  return true;
}

// 《条例》 in front of 《甲条例》（以下简称《条例》）: what the text defines further down, though a bracket of its own is not read yet.
TitleIndex Reading::defined_below(const QuotedTitle& title) {
  constexpr std::size_t longest = 16384, longest_between = 90;  // bytes
  const std::string_view below = here_.text.substr(title.span.end, longest);
  const std::string definition = "称《" + std::string(title.inner) + "》";
  const std::size_t at = in_quote() ? below.npos : find_word(below, definition);
  if (at == below.npos) return no_title;
  const std::size_t close = below.substr(0, at).rfind("》");
  const std::size_t open = close == below.npos ? close : below.substr(0, close).rfind("《");
  if (open == below.npos || at - close > longest_between) return no_title;
  const std::string_view between = below.substr(close, at - close);
  if (find_word(between, "。") != between.npos || open_bracket(below.substr(close + 3)) == 0) return no_title;
  const std::string canonical = canonical_title(below.substr(open + 3, close - open - 3));
  return ends_in(title_stem(canonical), title.inner) ? intern(official_title(canonical)) : no_title;
}

// 《条例》, 《条例（草案）》, 《征求意见稿》 in the note on a draft that ends so, though nothing defined the name; 《公园条例》 of
// 临江市公园条例（草案）.
bool Reading::means_noted_draft(std::string_view name) const {
  if (!noted() || !knows_draft()) return false;
  if (is_stage(name)) return true;
  const std::string kind = title_in_force(name), whole = title_in_force(out_.titles[memory_.subject]);
  if (!ends_in(whole, kind)) return false;
  static constexpr WordSet places{"省", "市", "州", "县", "区", "旗", "盟"};
  const bool placeless = places.ends(std::string_view(whole).substr(0, whole.size() - kind.size())) &&
                         !is_known_title(kind);  // 《城市绿化条例》 of the State Council
  return kind_word_length(kind) == kind.size() || (placeless && ends_like_law(kind));
}

namespace {

constexpr std::string_view amendment = "修正案";

bool is_amendment_draft(std::string_view title) { return find_word(title, amendment) != std::string_view::npos; }

// The text that the draft of that title changes: 甲条例 of 甲条例（修订草案） and of 甲条例修正案（草案）.
std::string changed_by(std::string_view title) {
  std::string law = title_in_force(title);
  if (law.ends_with(amendment)) law.resize(law.size() - amendment.size());
  return law;
}

// 将第三条修改为, 增加一条，作为第八条 in the note on an amendment, which itself has only points.
bool is_said_to_change(std::string_view before, std::string_view after) {
  static constexpr WordSet leads{"将", "把", "删去", "删除", "作为", "增加", "新增", "改为"};
  static constexpr WordSet behind{"修改为", "改为"};
  return leads.ends(before) || behind.begins(after);
}

}  // namespace

// Of them 《条例》 with no stage is the one in force, where the draft changes one and the note calls it by its stage.
// 《条例（修订草案）》 in the note titled 关于修订《甲条例》的说明 is the draft.
TitleIndex Reading::noted_wording(std::string_view name) {
  const std::string subject = out_.titles[memory_.subject];
  const std::string whole = canonical_title(name), stem = title_in_force(whole);
  if (stem.size() < whole.size() && kind_word_length(stem) == stem.size() && title_in_force(subject) == subject)
    return intern(subject + whole.substr(stem.size()));
  if (kind_word_length(name) != name.size() || is_stage(name) || !changes_text_in_force(subject))
    return memory_.subject;
  const auto stands = [this](std::string_view words) { return find_word(here_.text, words) != std::string_view::npos; };
  if (!memory_.stage_named) memory_.stage_named = stands("草案第") || stands("稿第");
  return *memory_.stage_named || is_amendment_draft(subject) ? intern(changed_by(subject)) : memory_.subject;
}

// What a name in a note means there: the draft, or the text in force that it changes.
Reading::NamedTitle Reading::name_in_note(NamedTitle named, std::string_view name, std::uint32_t at) {
  if (!named.is_short && means_noted_draft(name)) named = {noted_wording(name), true};
  if (named.is_short && named.instrument == memory_.subject && says_present(before_here(at)))
    named.instrument = intern(title_in_force(out_.titles[named.instrument]));  // 现行《条例》第三条
  if (knows_draft() && says_newer(before_here(at)) &&
      title_in_force(out_.titles[memory_.subject]) == out_.titles[named.instrument])
    named = {memory_.subject, true};  // 修订后的《条例》第三条, 《条例》 being the one in force
  return named;
}

// Whose a bare article is: in the note on a draft that changes a text in force 原第二十条 is of that text, and so is
// 其中第八条 behind 现行条例.
TitleIndex Reading::own_wording(std::uint32_t at, const Pinpoint& first) {
  const bool of_article = noted() && knows_draft() && first.top == Unit::article;
  if (of_article && ends_in(before_here(at), "其中")) {
    const std::uint32_t whole = last_in_sentence(at);
    const bool said = whole != no_citation && out_.citations[whole].target.whole();
    if (said && out_.titles[out_.citations[whole].instrument] == changed_by(out_.titles[memory_.subject]))
      return out_.citations[whole].instrument;
  }
  const bool changed = of_article && is_amendment_draft(out_.titles[memory_.subject]) &&
                       is_said_to_change(before_here(at), rest(first.span.end));
  const bool noted_article = changed || (of_article && says_present(before_here(at)));
  const std::string subject = noted_article ? out_.titles[memory_.subject] : std::string();
  return changes_text_in_force(subject) ? intern(changed_by(subject)) : own_instrument();
}

// Where the names that were defined without being laws' known names stand in this unit, each outside 《》.
void Reading::find_defined_names(Span unit) {
  memory_.uses.clear();
  const std::string_view scope = here_.text.substr(0, unit.end);
  for (std::size_t index = 0; index < out_.short_names.size(); ++index) {
    const std::string& name = out_.short_names[index].name;
    const Span defined = out_.short_names[index].span;
    const bool in_quotes = defined.begin >= 3 && here_.text.substr(defined.begin - 3, 3) == "《";
    if (name.size() < 6) continue;
    // 《税则》 is used in quotes too: 关税税则委员会 is none
    const bool generic = in_quotes || kind_word_length(name) == name.size();
    for (const Span use : places_over_breaks(scope, unit.begin, name)) {
      const std::string_view before = here_.text.substr(unit.begin, use.begin - unit.begin);
      if (ends_in(before, "《") || use.begin <= out_.short_names[index].span.begin) continue;
      const std::string_view after = here_.text.substr(use.end, 6);
      if (longer_draft_follows(here_.text.substr(use.end, 24))) continue;
      const bool named = takes_a_name(before) && begins_with(after, "第");
      if (generic && !named && !(opens_quote(before) && closes_quote(after)) &&
          !stands_in_its_quotes(here_.text, defined, before, after) && (in_quotes || !is_governed(name, before)))
        continue;
      memory_.uses.push_back({use.begin, index, 0, use.end - use.begin});
    }
  }
  find_plain_titles(unit);
  std::sort(memory_.uses.begin(), memory_.uses.end(), [this](const DefinedUse& a, const DefinedUse& b) {
    if (a.at != b.at) return a.at < b.at;
    if (a.end != b.end) return a.end > b.end;
    return out_.short_names[a.short_name].name.size() > out_.short_names[b.short_name].name.size();
  });
}

std::uint32_t Reading::read_defined_name(const DefinedUse& use) {
  ShortName& known = out_.short_names[use.short_name];
  const std::uint32_t at = use.at, end = at + use.length;
  const bool law = ends_in(known.name, "法");
  if (law && !may_follow_law_name(here_.text.substr(end, 30))) return end;        // 食品安全法律、法规
  if (law && implementing_length(rest(end)) != 0) return read_name_end(end - 3);  // 森林法实施条例 is not 森林法
  ++known.uses;
  if (law)
    if (const std::uint32_t issued = read_unquoted_interpretation(at, {at, end}); issued != 0) return issued;
  Manner manner;
  manner.naming = Naming::short_name;
  manner.rule = RuleId::defined_name;
  manner.title = {at, end};
  if (opens_quote(before_here(at)) && closes_quote(rest(end))) {  // “数据二十条”第四条
    const std::uint32_t opening = ends_in(before_here(at), "\"") ? 1 : 3,
                        closing = begins_with(rest(end), "\"") ? 1 : 3;
    manner.title = {at - opening, end + closing};
  }
  return cite_instrument(manner.title.begin, manner.title.end, known.instrument, manner,
                         known.instrument != self_title && !(noted() && known.instrument == memory_.subject));
}

}  // namespace yiju
