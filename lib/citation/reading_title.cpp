// Instruments by name: 《…》 and bare names; and what stands right behind a name: its short name, its number, its
// pinpoints.
#include <algorithm>
#include <array>

#include "base/bracket.hpp"
#include "base/cursor.hpp"
#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "citation/bare_name.hpp"
#include "citation/behind_name.hpp"
#include "citation/foreign_law.hpp"
#include "citation/issuer.hpp"
#include "citation/reading.hpp"
#include "citation/section_pinpoint.hpp"
#include "citation/self_name.hpp"
#include "citation/short_name.hpp"
#include "citation/title.hpp"
#include "citation/unknown_name.hpp"
#include "document/draft_stage.hpp"

namespace yiju {

// A 《》 that begins here; other marks hold a title only where it ends like one.
QuotedTitle Reading::title_at(std::uint32_t at) {
  const QuotedTitle title = scan_quoted_title(here_.text, at, static_cast<std::uint32_t>(here_.text.size()));
  const bool plain = begins_with(rest(at), "《") || begins_with(rest(at), "«");
  if (title.span.empty() && begins_with(rest(at), "《"))
    out_.diagnostics.push_back({DiagnosticCode::title_unclosed, Severity::warning, {at, at + 3}, 0, 0, {}});
  if (plain || title.span.empty()) return title;
  const bool corner = begins_with(rest(at), "「") || begins_with(rest(at), "『");
  if (corner && !here_.traditional) here_.traditional = find_word(here_.text, "條") != std::string_view::npos;
  const std::string canonical = canonical_title(title.inner);
  const bool year = canonical.find_first_not_of("0123456789") == canonical.npos;  // 法（民）〈1991〉21号
  const bool names =
      (corner && *here_.traditional) || ends_like_law(canonical) || (!corner && !year && names_instrument(canonical));
  return names ? title : QuotedTitle{};
}

// What is no instrument, 《安置协议》, takes its short name and its pinpoints with it: they are none of this text.
std::uint32_t Reading::pass_other_title(const QuotedTitle& title) {
  memory_.last = {};
  memory_.passed = title;
  memory_.passed_names.emplace(title.inner);
  const std::uint32_t bracket = skip_blanks(here_.text, title.span.end, here_.unit.end);
  const ShortNameDefinition definition =
      scan_short_name(here_.text, bracket, static_cast<std::uint32_t>(here_.text.size()));
  for (const Span name : definition.names) memory_.passed_names.emplace(slice(here_.text, name));
  Manner none;
  std::uint32_t end = pass_brackets(title.span.end, none, no_title);
  end = skip_blanks(here_.text, end, here_.unit.end);
  pins_.clear();
  return scan_pinpoints(here_.text, end, here_.unit.end, pins_, true);
}

std::uint32_t Reading::read_title(std::uint32_t at) {
  const QuotedTitle title = title_at(at);
  if (title.span.empty()) return at + 3;
  if (title.span.end > here_.unit.end) here_.unit.end = end_of_next_line(title.span.end);
  if (here_.document.nodes[here_.node].kind == ProvisionKind::history) {
    if (const std::uint32_t end = read_unquoted_decision(at, title.span); end != 0) return end;
  }
  if (const std::uint32_t end = read_unquoted_rules(at, title.span); end != 0) return end;
  if (const std::uint32_t end = read_unquoted_interpretation(at, title.span); end != 0) return end;
  if (define_meant(title)) return title.span.end;
  const bool paper = is_of_a_journal(rest(title.span.end));
  const std::optional<NamedTitle> named = paper ? std::nullopt : instrument_named(title, at);
  if (!named) return pass_other_title(title);
  // 本《条例》, or 《条例》 that nothing defined
  if (!named->is_short && kind_word_length(title.inner) == title.inner.size()) return cite_kind(title, *named, at);
  return cite_title(title, *named, at);
}

// What a title names; nothing where it is no instrument.
std::optional<Reading::NamedTitle> Reading::instrument_named(const QuotedTitle& title, std::uint32_t at) {
  bool counts = false;
  NamedTitle named;
  named.instrument = intern_quoted(title.inner, counts, named.is_short);
  if (!counts) {
    const std::string canonical = canonical_title(title.inner);
    const std::string_view before = here_.text.substr(here_.unit.begin, at - here_.unit.begin);
    if (!is_spoken_of_as_instrument(canonical, before, rest(title.span.end)) || is_passed(title.inner)) return {};
    named.instrument = intern(canonical);
  }
  const std::string written = canonical_title(title.inner);
  const bool defined_basic = is_basic_law(written) && named.is_short;
  if (const std::string law = defined_basic ? std::string{} : title_abroad(written, at); !law.empty())
    named = {intern(law), named.is_short || is_basic_law(written)};  // 日本《刑法》 is not ours
  static constexpr WordSet pointing{"该", "上述", "前述"};  // 《关于甲问题的联合通知》…该《联合通知》
  if (!named.is_short && pointing.ends(before_here(at)) && kind_word_length(title.inner) != title.inner.size())
    if (const TitleIndex whole = cited_by_tail(title.inner); whole != no_title) named = {whole, true};
  if (const TitleIndex party = named.is_short ? no_title : cited_of_party(title.inner); party != no_title)
    named = {party, true};
  if (const TitleIndex rules = named.is_short ? no_title : rules_under_kind(at, title.inner); rules != no_title)
    return NamedTitle{rules, true};
  return noted() ? name_in_note(named, title.inner, at) : named;
}

// A title that is only the word of a kind: the text itself behind 本, else the last instrument of that kind.
std::uint32_t Reading::cite_kind(const QuotedTitle& title, NamedTitle named, std::uint32_t at) {
  if (ends_in(here_.text.substr(here_.unit.begin, at - here_.unit.begin), "本"))
    return read_self_kind(at - 3, title.span.end);
  TitleIndex related = rules_named_behind(at, title.inner);
  if (related == no_title && !here_.document.articles.empty()) related = carried_out(title.inner);
  if (related == no_title) related = rules_spoken_of(title.inner);
  if (related != no_title)
    named = {related, true};
  else if (const std::uint32_t earlier = last_of_kind(at, title.inner); earlier != no_citation)
    named = {out_.citations[earlier].instrument, true};
  else if (const TitleIndex later = defined_below(title); later != no_title)
    named = {later, true};
  else if (const TitleIndex base = carried_out(title.inner); base != no_title)
    named = {base, true};
  else if (here_.form == DocumentForm::statute && is_own_kind(title.inner) && !in_quote())
    named = {self_title, true};  // 《条例》 in a text of that kind
  return cite_title(title, named, at);
}

std::uint32_t Reading::cite_title(const QuotedTitle& title, NamedTitle named, std::uint32_t at) {
  Manner manner;
  manner.naming = named.is_short ? Naming::short_name : Naming::quoted;
  manner.rule = named.is_short ? RuleId::quoted_short_name : RuleId::quoted_title;
  manner.title = title.span;
  manner.issuers = issuers_before(here_.text, here_.unit.begin, at);
  const bool self = named.instrument == self_title;
  // A text neither repeals nor amends itself, but an earlier one of its title.
  if (self && !named.is_short && ends_or_changes(relation_by_words(title.span).relation))
    return cite_instrument(at, title.span.end, namesake(), manner, true);
  // The bare short name of a note's own draft is no citation of anything; its full name is.
  const bool drafted = named.is_short && noted() && !says_present(before_here(at)) && means_noted_draft(title.inner);
  const bool own = self || drafted || (named.is_short && named.instrument == memory_.subject && noted());
  return cite_instrument(at, title.span.end, named.instrument, manner, !own || (self && !named.is_short));
}

bool Reading::is_passed(std::string_view name) const {
  return !memory_.passed_names.empty() && memory_.passed_names.contains(std::string(name));
}

// The earlier instrument of the same title that this one replaces: another instrument, so not `self`.
TitleIndex Reading::namesake() {
  if (memory_.namesake == self_title) {
    memory_.namesake = static_cast<TitleIndex>(out_.titles.size());
    out_.titles.push_back(canonical_title(here_.document.title));
  }
  return memory_.namesake;
}

// 关于修改《甲条例》等十件地方性法规的决定, in a history line and without quotes of its own.
std::uint32_t Reading::read_unquoted_decision(std::uint32_t begin, const Span& first_title) {
  constexpr std::uint32_t look_back = 90, look_ahead = 600;
  const std::uint32_t from = std::max(here_.unit.begin, begin > look_back ? begin - look_back : 0);
  const std::string_view before = here_.text.substr(from, begin - from);
  std::size_t lead = before.size();
  for (const Span found : places_over_breaks(before, 0, "关于"))
    lead = lead == before.size() ? found.begin : std::max<std::size_t>(lead, found.begin);
  if (lead == before.size()) return 0;
  if (before.substr(lead).find("，") != std::string_view::npos ||
      before.substr(lead).find("》") != std::string_view::npos)
    return 0;
  const std::uint32_t start = from + static_cast<std::uint32_t>(lead);
  const std::string_view behind =
      here_.text.substr(first_title.end, std::min(here_.unit.end - first_title.end, look_ahead));
  const bool history = here_.document.nodes[here_.node].kind == ProvisionKind::history;  // a page may break its lines
  std::uint32_t end = look_ahead;
  for (const std::string_view kind : {"决定", "决议"}) {
    for (const Span found : places_over_breaks(behind, 0, kind)) end = std::min(end, found.end);
  }
  const std::size_t stop = std::min(behind.find("。"), history ? behind.npos : behind.find("\n"));
  if (end == look_ahead || end > stop) return 0;
  const Span span{start, first_title.end + end};
  Citation citation;
  citation.span = citation.title = span;
  citation.instrument = intern(canonical_title(slice(here_.text, span)));
  citation.naming = Naming::quoted;
  citation.rule = RuleId::unquoted_decision;
  const RelationFound relation = relation_of(span, citation.instrument);
  citation.relation = relation.relation;
  citation.relation_rule = relation.rule;
  emit(citation);
  return span.end;
}

std::uint32_t Reading::pass_brackets(std::uint32_t at, Manner& manner, TitleIndex instrument) {
  constexpr int most = 4;
  for (int passed = 0; passed < most; ++passed) {
    const std::uint32_t here = definition_below(skip_blanks(here_.text, at, here_.unit.end));
    if (const std::uint32_t mark = note_mark_length(rest(here)); mark != 0) {
      at = here + mark;
      continue;
    }
    static constexpr WordSet brackets{"（", "(", "〔", "[", "，以下", "，简称", "，下称", "，统称"};
    if (!brackets.begins(rest(here))) return at;
    const ShortNameDefinition definition =
        scan_short_name(here_.text, here, static_cast<std::uint32_t>(here_.text.size()));
    const std::uint32_t end = definition.end != 0 ? definition.end : closing_bracket(here_.text, here, here_.unit.end);
    if (end == 0) return at;
    const std::string_view inside = here_.text.substr(here, end - here);
    if (definition.end != 0 && instrument != no_title)
      define_all(definition, instrument, manner.title.begin);
    else if (definition.end == 0 && (!tells_the_version(inside) || inside.find("《") != std::string_view::npos ||
                                     inside.find("除外") != std::string_view::npos))
      return at;
    if (inside.find("号") != std::string_view::npos) manner.number = {here, end};
    if (const std::string_view number = document_number(inside); !number.empty() && instrument != no_title)
      memory_.by_number.emplace(number, instrument);
    at = end;
  }
  return at;
}

std::uint32_t Reading::cite_instrument(std::uint32_t begin, std::uint32_t name_end, TitleIndex instrument,
                                       Manner manner, bool alone_counts) {
  if (const InterpretationName name = interpretation_behind(rest(name_end), out_.titles[instrument]); name.bytes != 0)
    return cite_interpretation(begin, name_end, name, manner);
  std::uint32_t at = pass_brackets(name_end, manner, instrument);
  Locator book;
  at = pass_book_name(at, instrument, book);
  at = skip_blanks(here_.text, at, here_.unit.end);
  if (!in_amendment()) at += closing_quote(before_here(begin), rest(at));  // “《甲条例》”第六条
  static constexpr WordSet links{"中的第", "的第", "中第", "原第", "之第", "：第", ":第"};
  if (const std::size_t link = links.beginning(rest(at)).size(); link != 0) at += static_cast<std::uint32_t>(link) - 3;
  pins_.clear();
  const std::uint32_t end = scan_behind_name(at, pins_);
  if (!pins_.empty() && pins_.front().top <= Unit::article) {
    const std::uint32_t behind = pass_amendment(narrow_last(end, pins_), instrument);
    cite_pinpoints(begin, pins_, book, instrument, manner);
    return behind;
  }
  memory_.last = {};
  Locator section;
  // The parts of a list that a statute names are no sections.
  const std::uint32_t section_end =
      here_.form == DocumentForm::statute ? at : scan_section(here_.text, at, here_.unit.end, section);
  const bool section_counts = section_end != at && manner.naming == Naming::deictic;  // 该意见第二部分
  if (!alone_counts && !section_counts) return at;
  Citation citation;
  citation.span = {begin, name_end};
  citation.title = manner.title;
  citation.issuers = manner.issuers;
  citation.number = manner.number;
  citation.instrument = instrument;
  if (book[Unit::part] != 0) {
    citation.target = book;
    citation.span.end = at;
  }
  if (section_end != at) {
    for (const UnitRow& row : unit_rows) {
      if (is_heading(row.unit)) citation.target[row.unit] = section[row.unit];
    }
    citation.span.end = at = section_end;
  }
  citation.naming = manner.naming;
  citation.rule = manner.rule;
  const RelationFound relation = relation_of(citation.span, instrument);
  citation.relation = relation.relation;
  citation.relation_rule = relation.rule;
  if (in_amendment() && relation.relation == Relation::amends && !in_quote() && !is_own_draft(instrument))
    memory_.subject = instrument;
  announce_change(citation, at);
  emit(citation);
  remember_told(static_cast<std::uint32_t>(out_.citations.size() - 1), at);
  memory_.last = {at, static_cast<std::uint32_t>(out_.citations.size() - 1), instrument, {}, Unit::none};
  if (book[Unit::part] != 0) return cite_next_books(at, out_.citations.back());
  return std::max(at, name_end);
}

// 《民法典》婚姻家庭编司法解释（一）第二十五条: by its official title, or as it stands where that is not known.
std::uint32_t Reading::cite_interpretation(std::uint32_t begin, std::uint32_t law_end, const InterpretationName& name,
                                           Manner manner) {
  const std::uint32_t end = law_end + name.bytes;
  std::string written(slice(here_.text, manner.title));
  if (begins_with(written, "《")) written = written.substr(3, written.size() - 6);
  written += here_.text.substr(law_end, name.bytes);
  manner.title.end = end;
  const TitleIndex instrument = intern(name.title.empty() ? canonical_title(written) : name.title);
  return cite_instrument(begin, end, instrument, manner, true);
}

// ## 甲法修正案（1988年）: the heading of what follows cites nothing.
bool Reading::is_heading_alone(std::uint32_t name) const {
  const std::string_view line = rest(here_.unit.begin);
  if (!line.starts_with('#') || before_here(name).find_first_not_of("# ") != std::string_view::npos) return false;
  return find_word(trim(line), "\n") == std::string_view::npos && names_instrument(canonical_title(rest(name)));
}

// 社会救助法, which no list knows, behind 《中华人民共和国社会救助法》.
std::uint32_t Reading::read_cited_name(std::uint32_t at) {
  const std::uint32_t end = at + 3;
  const std::uint32_t first = std::max(here_.unit.begin, memory_.floor);
  if (memory_.cited_names.empty() || end <= first) return end;
  const std::string_view before = here_.text.substr(first, end - first);
  for (const CitedName& cited : memory_.cited_names) {
    const std::string_view name = std::string_view(out_.titles[cited.title]).substr(cited.skip);
    if (!ends_in(before, name) || is_known_title(name) || !may_follow_law_name(rest(end).substr(0, 30))) continue;
    if (begins_with(rest(end), "修正案") || begins_with(rest(here_.unit.begin), "附件")) continue;  // headings
    Manner manner;
    manner.naming = Naming::bare;
    manner.rule = RuleId::bare_name;
    manner.title = {end - static_cast<std::uint32_t>(name.size()), end};
    return cite_instrument(manner.title.begin, end, cited.title, manner, true);
  }
  return end;
}

// 现将《甲法修正案（草案）》公布 in the text of that name: what changes 甲法, not what is changed.
bool Reading::is_own_draft(TitleIndex instrument) const {
  static constexpr WordSet drafts{"修正案", "修正草案", "修改", "草案）", "意见稿）"};
  const std::string_view own = out_.titles[self_title], named = out_.titles[instrument];
  return instrument == self_title ||
         (drafts.stands_in(named) &&
          (begins_with(own, named) || find_word(own, "《" + out_.titles[instrument] + "》") != own.npos));
}

std::uint32_t Reading::read_name_end(std::uint32_t at) {
  BareName name = find_bare_name(here_.text, std::max(here_.unit.begin, memory_.floor), at + 3);
  if (name.span.empty()) return read_cited_name(at);
  if (is_heading_alone(name.span.begin)) return here_.unit.end;
  if (ends_longer_name(here_.text, here_.unit.begin, name.span)) return name.span.end;
  name = widen_to_cited(here_.text, std::max(here_.unit.begin, memory_.floor), name, out_.titles);
  if (const std::uint32_t end = read_unquoted_rules(name.span.begin, name.span); end != 0) return end;
  if (const std::uint32_t end = read_unquoted_interpretation(name.span.begin, name.span); end != 0) return end;
  std::string title = title_of_place(name);
  Manner manner;
  manner.naming = Naming::bare;
  manner.rule = RuleId::bare_name;
  manner.title = name.span;
  std::uint32_t end = name.span.end;
  if (begins_with(rest(end), "修正案")) {  // 刑法修正案（八）
    std::uint32_t bracket = end + 9;
    if (open_bracket(rest(bracket)) != 0)
      bracket = std::max(bracket, closing_bracket(here_.text, bracket, here_.unit.end));
    title += canonical_title(here_.text.substr(end, bracket - end));
    manner.title.end = end = bracket;
  }
  if (const std::uint32_t length = implementing_length(rest(end)); length != 0) {  // 森林法实施条例
    title += here_.text.substr(end, length);
    manner.title.end = end = end + length;
  }
  static constexpr WordSet trial{"（试行）", "(试行)"};  // 民事诉讼法（试行）
  if (const std::size_t stage = trial.beginning(rest(end)).size(); stage != 0 && is_known_title(title + "（试行）")) {
    title += "（试行）";
    manner.title.end = end = end + static_cast<std::uint32_t>(stage);
  }
  const TitleIndex instrument = intern(title);
  return cite_instrument(name.span.begin, end, instrument, manner, instrument != self_title);
}

}  // namespace yiju
