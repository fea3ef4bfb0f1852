// Instruments by name: 《…》, names that the document defined, bare names, 该法; and what stands right behind a name:
// its short name, its number, its pinpoints.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/issuer.hpp"
#include "citation/reading.hpp"
#include "citation/section_pinpoint.hpp"
#include "citation/self_name.hpp"
#include "citation/short_name.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

// Brackets that say which wording or number is meant: （国发〔2017〕35号）, （2018年修正）, （主席令第四十八号）.
bool tells_the_version(std::string_view inside) {
  constexpr std::array<std::string_view, 9> marks{"号", "修正", "修订", "通过", "公布", "发布", "试行", "施行", "令"};
  return std::any_of(marks.begin(), marks.end(),
                     [inside](std::string_view mark) { return inside.find(mark) != std::string_view::npos; });
}

std::uint32_t closing_bracket(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t longest = 180;
  for (std::uint32_t i = at + 1; i < limit && i < at + longest; ++i) {
    if (text[i] == ')') return i + 1;
    if (text.substr(i, 3) == "）") return i + 3;
    if (text[i] == '\n') return 0;
  }
  return 0;
}

struct Book {
  std::string_view instrument, name;
  std::uint16_t part;
};

// Books that are cited by name: 刑法分则第三章 is 第二编第三章.
constexpr std::array books{Book{"中华人民共和国刑法", "总则", 1},         Book{"中华人民共和国刑法", "分则", 2},
                           Book{"中华人民共和国民法典", "总则编", 1},     Book{"中华人民共和国民法典", "物权编", 2},
                           Book{"中华人民共和国民法典", "合同编", 3},     Book{"中华人民共和国民法典", "人格权编", 4},
                           Book{"中华人民共和国民法典", "婚姻家庭编", 5}, Book{"中华人民共和国民法典", "继承编", 6},
                           Book{"中华人民共和国民法典", "侵权责任编", 7}};

// 实施条例 and the like right behind a law's name: together they name another instrument.
std::uint32_t implementing_length(std::string_view text) {
  for (const std::string_view kind : {"实施条例", "实施细则", "实施办法"}) {
    if (begins_with(text, kind)) return static_cast<std::uint32_t>(kind.size());
  }
  return 0;
}

// A text neither repeals nor amends itself, but an earlier one of its title.
bool ends_or_changes(Relation relation) { return relation == Relation::repeals || relation == Relation::amends; }

// 履行公约, 执行条例 where （以下简称公约） defined it. 规定, 决定 and the like are words of the sentence as often:
// 按照规定.
bool is_governed(std::string_view name, std::string_view before) {
  constexpr std::array<std::string_view, 7> kinds{"公约", "协定", "议定书", "条约", "协议", "条例", "细则"};
  constexpr std::array<std::string_view, 12> verbs{"依照", "按照", "根据", "依据", "违反", "履行",
                                                   "执行", "遵守", "实施", "适用", "符合", "通过"};
  return std::find(kinds.begin(), kinds.end(), name) != kinds.end() &&
         std::any_of(verbs.begin(), verbs.end(), [before](std::string_view verb) { return ends_in(before, verb); });
}

bool takes_a_name(std::string_view before) {
  constexpr std::array<std::string_view, 32> leads{"据", "照", "反", "用", "合", "按", "及", "和", "与", "或", "、",
                                                   "，", "。", "；", "：", "（", "在", "对", "将", "是", "现", "有",
                                                   "于", "守", "除", "因", "由", "以", "受", "经", "到", "为"};
  if (before.size() < 3 || (static_cast<unsigned char>(before.back()) & 0x80) == 0) return true;
  return std::find(leads.begin(), leads.end(), before.substr(before.size() - 3)) != leads.end();
}

}  // namespace

std::uint32_t Reading::read_title(std::uint32_t at) {
  if (begins_with(rest(at), "「")) {  // a title in Traditional texts only
    if (!traditional_) traditional_ = find_word(text_, "條") != std::string_view::npos;
    if (!*traditional_) return at + 3;
  }
  const QuotedTitle title = scan_quoted_title(text_, at, static_cast<std::uint32_t>(text_.size()));
  if (title.span.empty()) {
    if (text_.substr(at, 3) == "《")
      out_.diagnostics.push_back({DiagnosticCode::title_unclosed, Severity::warning, {at, at + 3}, 0, 0, {}});
    return at + 3;
  }
  if (document_.nodes[node_].kind == ProvisionKind::history) {
    if (const std::uint32_t end = read_unquoted_decision(at, title.span); end != 0) return end;
  }
  bool counts = false, is_short = false;
  TitleIndex instrument = intern_quoted(title.inner, counts, is_short);
  if (!counts) {
    const std::string canonical = canonical_title(title.inner);
    counts = is_spoken_of_as_instrument(canonical, text_.substr(unit_.begin, at - unit_.begin), rest(title.span.end));
    if (counts) instrument = intern(canonical);
  }
  if (!counts) {
    last_ = {};
    return title.span.end;
  }
  if (!is_short &&
      kind_word_length(title.inner) == title.inner.size()) {  // 本《条例》, or 《条例》 that nothing defined
    if (ends_in(text_.substr(unit_.begin, at - unit_.begin), "本")) return read_self_kind(at - 3, title.span.end);
    if (const std::uint32_t earlier = last_of_kind(at, title.inner); earlier != no_citation) {
      instrument = out_.citations[earlier].instrument;
      is_short = true;
    }
  }
  Manner manner;
  manner.naming = is_short ? Naming::short_name : Naming::quoted;
  manner.rule = is_short ? RuleId::quoted_short_name : RuleId::quoted_title;
  manner.title = title.span;
  manner.issuers = issuers_before(text_, unit_.begin, at);
  if (instrument == self_title && !is_short && ends_or_changes(relation_by_words(title.span).relation)) {
    return cite_instrument(at, title.span.end, namesake(), manner, true);
  }
  // The bare short name of a note's own draft is no citation of anything; its full name is.
  const bool own = instrument == self_title || (is_short && instrument == subject_ && noted());
  return cite_instrument(at, title.span.end, instrument, manner, !own || (instrument == self_title && !is_short));
}

// The earlier instrument of the same title that this one replaces: another instrument, so not `self`.
TitleIndex Reading::namesake() {
  if (namesake_ == self_title) {
    namesake_ = static_cast<TitleIndex>(out_.titles.size());
    out_.titles.push_back(canonical_title(document_.title));
  }
  return namesake_;
}

// 关于修改《甲条例》等十件地方性法规的决定, in a history line and without quotes of its own.
std::uint32_t Reading::read_unquoted_decision(std::uint32_t begin, const Span& first_title) {
  constexpr std::uint32_t look_back = 90, look_ahead = 600;
  const std::uint32_t from = std::max(unit_.begin, begin > look_back ? begin - look_back : 0);
  const std::string_view before = text_.substr(from, begin - from);
  const std::size_t lead = before.rfind("关于");
  if (lead == std::string_view::npos) return 0;
  if (before.substr(lead).find("，") != std::string_view::npos ||
      before.substr(lead).find("》") != std::string_view::npos)
    return 0;
  const std::uint32_t start = from + static_cast<std::uint32_t>(lead);
  const std::string_view behind = text_.substr(first_title.end, std::min(unit_.end - first_title.end, look_ahead));
  std::size_t end = std::string_view::npos;
  for (const std::string_view kind : {"决定", "决议"}) end = std::min(end, behind.find(kind));
  const std::size_t stop = std::min(behind.find("。"), behind.find("\n"));
  if (end == std::string_view::npos || end > stop) return 0;
  const Span span{start, first_title.end + static_cast<std::uint32_t>(end) + 6};
  Citation citation;
  citation.span = citation.title = span;
  citation.instrument = intern(canonical_title(slice(text_, span)));
  citation.naming = Naming::quoted;
  citation.rule = RuleId::unquoted_decision;
  const RelationFound relation = relation_of(span, citation.instrument);
  citation.relation = relation.relation;
  citation.relation_rule = relation.rule;
  emit(citation);
  return span.end;
}

std::uint32_t Reading::pass_brackets(std::uint32_t at, Manner& manner, TitleIndex instrument) {
  for (int bracket = 0; bracket < 2; ++bracket) {
    const std::uint32_t here = skip_blanks(text_, at, unit_.end);
    if (!begins_with(rest(here), "（") && !begins_with(rest(here), "(")) return at;
    const ShortNameDefinition definition = scan_short_name(text_, here, static_cast<std::uint32_t>(text_.size()));
    const std::uint32_t end = definition.end != 0 ? definition.end : closing_bracket(text_, here, unit_.end);
    if (end == 0) return at;
    const std::string_view inside = text_.substr(here, end - here);
    if (definition.end != 0)
      define_all(definition, instrument);
    else if (!tells_the_version(inside) || inside.find("《") != std::string_view::npos ||
             inside.find("除外") != std::string_view::npos)
      return at;
    if (inside.find("号") != std::string_view::npos) manner.number = {here, end};
    at = end;
  }
  return at;
}

std::uint32_t Reading::pass_book_name(std::uint32_t at, TitleIndex instrument, Locator& book) const {
  for (const Book& candidate : books) {
    if (out_.titles[instrument] != candidate.instrument || !begins_with(rest(at), candidate.name)) continue;
    book.part = candidate.part;
    return at + static_cast<std::uint32_t>(candidate.name.size());
  }
  return at;
}

std::uint32_t Reading::cite_instrument(std::uint32_t begin, std::uint32_t name_end, TitleIndex instrument,
                                       Manner manner, bool alone_counts) {
  std::uint32_t at = pass_brackets(name_end, manner, instrument);
  Locator book;
  at = pass_book_name(at, instrument, book);
  at = skip_blanks(text_, at, unit_.end);
  for (const std::string_view link : {"的第", "中第", "原第"}) {
    if (begins_with(rest(at), link)) at += 3;
  }
  pins_.clear();
  const std::uint32_t end = scan_pinpoints(text_, at, unit_.end, pins_, true);
  if (!pins_.empty() && pins_.front().top <= Unit::article) {
    const std::uint32_t narrowed = narrow_last(end, pins_);
    cite_pinpoints(begin, pins_, book, instrument, manner);
    return narrowed;
  }
  last_ = {};
  Locator section;
  // The parts of a list that a statute names are no sections.
  const std::uint32_t section_end =
      document_.form == DocumentForm::statute ? at : scan_section(text_, at, unit_.end, section);
  const bool section_counts = section_end != at && manner.naming == Naming::deictic;  // 该意见第二部分
  if (!alone_counts && !section_counts) return at;
  Citation citation;
  citation.span = {begin, name_end};
  citation.title = manner.title;
  citation.issuers = manner.issuers;
  citation.number = manner.number;
  citation.instrument = instrument;
  if (book.part != 0) {
    citation.target = book;
    citation.span.end = at;
  }
  if (section_end != at) {
    citation.target.heading = section.heading;
    citation.span.end = at = section_end;
  }
  citation.naming = manner.naming;
  citation.rule = manner.rule;
  const RelationFound relation = relation_of(citation.span, instrument);
  citation.relation = relation.relation;
  citation.relation_rule = relation.rule;
  if (in_amendment() && relation.relation == Relation::amends && !in_quote()) subject_ = instrument;
  emit(citation);
  last_ = {at, static_cast<std::uint32_t>(out_.citations.size() - 1), instrument, {}, Unit::none};
  return std::max(at, name_end);
}

// A text that defines more names than any does is not read for all of them, so that time stays linear.
constexpr std::size_t most_short_names = 256;

void Reading::define(std::string_view name, Span span, TitleIndex instrument) {
  if (name.empty() || begins_with(name, "本")) return;
  if (out_.short_names.size() == most_short_names) return;
  if (noted()) find_noted_draft(instrument);
  out_.short_names.push_back({std::string(name), span, instrument, 0});
  next_use_ = 0;
  find_defined_names({span.end, unit_.end});
}

// 关于《甲条例》的说明 explains 《甲条例（送审稿）》（以下简称《条例》）: the draft has the name that its stage gives
// it.
void Reading::find_noted_draft(TitleIndex instrument) {
  static constexpr WordSet stages{"草案）", "稿）"};
  const std::string_view title = out_.titles[instrument];
  if (!stages.ends(title)) return;
  const std::string_view name = title.substr(0, title.rfind("（"));
  if (subject_ == self_title || out_.titles[subject_] == name) subject_ = instrument;
}

// （以下分别简称《甲》、《乙》）: the last name is this instrument's, those before it of the titles before.
void Reading::define_all(const ShortNameDefinition& definition, TitleIndex instrument) {
  constexpr std::size_t most_pinpoints = 64;
  std::size_t earlier = out_.citations.size();
  for (std::size_t left = definition.names.size(); left-- > 0;) {
    const Span name = definition.names[left];
    define(slice(text_, name), name, instrument);
    if (left == 0) return;
    const TitleIndex last = instrument;
    const std::size_t first = earlier > most_pinpoints ? earlier - most_pinpoints : 0;  // each title may have some
    while (earlier > first && instrument == last) instrument = out_.citations[--earlier].instrument;
    if (instrument == last) return;
  }
}

// Where the names that were defined without being laws' known names stand in this unit, each outside 《》.
void Reading::find_defined_names(Span unit) {
  defined_uses_.clear();
  const std::string_view scope = text_.substr(0, unit.end);
  for (std::size_t index = 0; index < out_.short_names.size(); ++index) {
    const std::string& name = out_.short_names[index].name;
    const Span defined = out_.short_names[index].span;
    const bool in_quotes = defined.begin >= 3 && text_.substr(defined.begin - 3, 3) == "《";
    if (name.size() < 6 || in_quotes) continue;  // 《税则》 is used in quotes too: 关税税则委员会 is none
    const bool generic = kind_word_length(name) == name.size();
    for (std::size_t at = find_word(scope, name, unit.begin); at < unit.end;
         at = find_word(scope, name, at + name.size())) {
      const std::string_view before = text_.substr(unit.begin, at - unit.begin);
      if (ends_in(before, "《") || at <= out_.short_names[index].span.begin) continue;
      const std::string_view after = text_.substr(at + name.size(), 3);
      if (generic && !(takes_a_name(before) && after == "第") && !is_governed(name, before)) continue;
      defined_uses_.push_back({static_cast<std::uint32_t>(at), index});
    }
  }
  std::sort(defined_uses_.begin(), defined_uses_.end(), [this](const DefinedUse& a, const DefinedUse& b) {
    if (a.at != b.at) return a.at < b.at;
    return out_.short_names[a.short_name].name.size() > out_.short_names[b.short_name].name.size();
  });
}

std::uint32_t Reading::read_defined_name(std::uint32_t at, std::size_t index) {
  ShortName& known = out_.short_names[index];
  const auto end = at + static_cast<std::uint32_t>(known.name.size());
  const bool law = ends_in(known.name, "法");
  if (law && !may_follow_law_name(text_.substr(end, 30))) return end;             // 食品安全法律、法规
  if (law && implementing_length(rest(end)) != 0) return read_name_end(end - 3);  // 森林法实施条例 is not 森林法
  ++known.uses;
  Manner manner;
  manner.naming = Naming::short_name;
  manner.rule = RuleId::defined_name;
  manner.title = {at, end};
  const bool quoted = begins_with(rest(end), "”第") && ends_in(text_.substr(unit_.begin, at - unit_.begin), "“");
  if (quoted) manner.title = {at - 3, end + 3};  // “数据二十条”第四条
  return cite_instrument(manner.title.begin, manner.title.end, known.instrument, manner,
                         known.instrument != self_title && !(noted() && known.instrument == subject_));
}

std::uint32_t Reading::read_name_end(std::uint32_t at) {
  BareName name = find_bare_name(text_, std::max(unit_.begin, floor_), at + 3);
  if (name.span.empty()) return at + 3;
  name = widen_to_cited(text_, std::max(unit_.begin, floor_), name, out_.titles);
  Manner manner;
  manner.naming = Naming::bare;
  manner.rule = RuleId::bare_name;
  manner.title = name.span;
  std::uint32_t end = name.span.end;
  std::string title(name.full_title);
  if (begins_with(rest(end), "修正案")) {  // 刑法修正案（八）
    std::uint32_t bracket = end + 9;
    if (begins_with(rest(bracket), "（") || begins_with(rest(bracket), "("))
      bracket = std::max(bracket, closing_bracket(text_, bracket, unit_.end));
    title += canonical_title(text_.substr(end, bracket - end));
    manner.title.end = end = bracket;
  }
  if (const std::uint32_t length = implementing_length(rest(end)); length != 0) {  // 森林法实施条例
    title += text_.substr(end, length);
    manner.title.end = end = end + length;
  }
  const TitleIndex instrument = intern(title);
  return cite_instrument(name.span.begin, end, instrument, manner, instrument != self_title);
}

// The citation before `at` whose instrument's title ends with `kind`: 法, 条例, 办法 ….
std::uint32_t Reading::last_of_kind(std::uint32_t at, std::string_view kind) const {
  constexpr std::uint32_t reach = 3000;  // bytes
  for (std::size_t i = out_.citations.size(); i-- > 0;) {
    const Citation& earlier = out_.citations[i];
    if (earlier.span.end + reach < at) break;
    std::string_view title = out_.titles[earlier.instrument];
    if (const std::size_t bracket = title.find("（"); bracket != std::string_view::npos && bracket != 0)
      title = title.substr(0, bracket);
    const bool code = kind == "法" && ends_in(title, "法典");  // 该法 behind 民法典
    if (earlier.instrument != self_title && (ends_in(title, kind) || code)) return static_cast<std::uint32_t>(i);
  }
  return no_citation;
}

// 该法第三条, 上述办法第五条, 同法第九条: the instrument of that kind named last. Without a pinpoint it says nothing
// new.
std::uint32_t Reading::read_deictic(std::uint32_t at, std::uint32_t lead) {
  const std::uint32_t kind = kind_word_length(rest(at + lead));
  const std::uint32_t end = at + lead + kind;
  if (kind == 0) return end;
  const std::uint32_t earlier = last_of_kind(end, text_.substr(at + lead, kind));
  if (earlier == no_citation) return end;
  Manner manner;
  manner.naming = Naming::deictic;
  manner.rule = RuleId::deictic_name;
  manner.antecedent = earlier;
  manner.title = {at, end};
  return cite_instrument(at, end, out_.citations[earlier].instrument, manner, false);
}

}  // namespace yiju
