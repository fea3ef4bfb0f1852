// Instruments by name: 《…》 and bare names; and what stands right behind a name: its short name, its number, its
// pinpoints.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
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

// A text neither repeals nor amends itself, but an earlier one of its title.
bool ends_or_changes(Relation relation) { return relation == Relation::repeals || relation == Relation::amends; }

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
    book[Unit::part] = candidate.part;
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
  if (in_amendment() && relation.relation == Relation::amends && !in_quote()) subject_ = instrument;
  emit(citation);
  last_ = {at, static_cast<std::uint32_t>(out_.citations.size() - 1), instrument, {}, Unit::none};
  return std::max(at, name_end);
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

}  // namespace yiju
