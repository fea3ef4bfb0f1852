// Bare articles that are not this text's own, told by the words before them: those of an instrument named in the
// sentence, of a name that no list knows, of a number alone, and of the law that a text without articles speaks of.
#include <algorithm>
#include <string>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/behind_name.hpp"
#include "citation/foreign_law.hpp"
#include "citation/lexicon.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/title.hpp"
#include "citation/unknown_name.hpp"
#include "text/note_mark.hpp"

namespace yiju {

namespace {

// 刑事诉讼法第二百二十七条规定的情形之一，或者违反第二百二十八条: the second goes on with the law of the first. 和,
// 或者 and the like join them, before a verb or none.
bool joins_pinpoints(std::string_view between) {
  static constexpr WordSet others{"；", "前款"};  // …处罚；违反前款和第一条
  if (others.stands_in(between)) return false;
  for (const std::string_view verb : {"违反", "不属于", "属于", "不符合", "符合", "依照", "按照", "根据", "适用"}) {
    if (!ends_in(between, verb)) continue;
    between.remove_suffix(verb.size());
    break;
  }
  for (const std::string_view word : {"和", "或者", "以及", "及", "与", "且", "或", "并"}) {
    if (ends_in(between, word)) return true;
  }
  return false;
}

// The citation that the note beginning at `note` stands right behind, where nothing but 见 is in front of `at`:
// 《甲法》¹, and the note says 第七条.
std::uint32_t noted_law(const Document& document, const std::vector<Citation>& citations, std::uint32_t note,
                        std::uint32_t at) {
  static constexpr WordSet leads{"见", "参见", "即", "指", "依据", "依据为", "详见"};
  std::string_view before = trim(slice(document.source.text, {note, at}));
  if (before.starts_with("[^")) before = trim(before.substr(std::min(before.find("]:") + 2, before.size())));
  before = trim(before.substr(note_mark_before(before)));
  if (!before.empty() && !leads.holds(before)) return no_citation;
  const auto& notes = document.source.notes;
  const auto found = std::ranges::lower_bound(notes, note, {}, [](const SourceNote& each) { return each.text.begin; });
  if (found == notes.end() || found->text.begin != note || found->kind == NoteKind::comment) return no_citation;
  constexpr std::ptrdiff_t most = 16;  // citations that one enumeration in front of the mark may hold
  const auto end =
      std::ranges::upper_bound(citations, found->anchor, {}, [](const Citation& each) { return each.span.begin; });
  std::uint32_t first = no_citation;
  for (auto citation = end; citation != citations.begin() && end - citation < most;) {
    --citation;
    if (citation->span.end > found->anchor || citation->instrument == self_title) continue;
    const std::string_view between = slice(document.source.text, {citation->span.end, found->anchor});
    const bool mark = between.starts_with("[^") && between.find(']') == between.size() - 1;  // Markdown's own
    if (between.empty() || mark) first = static_cast<std::uint32_t>(citation - citations.begin());
  }
  return first;
}

}  // namespace

// An article after another instrument's in the sentence is that instrument's too, where this text does not reach the
// number or the words join the two.
bool Reading::read_beyond_own(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::uint32_t earlier = last_in_sentence(at);
  if (pins.front().top != Unit::article || earlier == no_citation) return false;
  if (here_.form != DocumentForm::statute && !in_quote()) return false;
  const Citation& cited = out_.citations[earlier];
  if (cited.instrument == self_title || (in_quote() && cited.instrument == memory_.subject)) return false;
  const std::string_view between = here_.text.substr(cited.span.end, at - cited.span.end);
  // 民法典第八百四十七条所称‘甲’、第八百四十八条所称‘乙’
  const bool joined = cited.target[Unit::article] != 0 &&
                      (joins_pinpoints(between) || (begins_with(between, "所称") && ends_in(between, "、")));
  if (in_quote() && !joined) return false;
  const bool own = pins.front().locator[Unit::article] <= here_.largest_article && stands(pins.front().locator.first());
  if (!joined && own) return false;
  Manner manner = taken_over(Naming::carried, RuleId::sentence_instrument, earlier);
  cite_pinpoints(at, pins, {}, out_.citations[earlier].instrument, manner);
  return true;
}

// 《甲法》第八条及其实施条例第三十条: of the rules made under the law named last.
bool Reading::read_of_its_rules(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::string_view before = trim_end(before_here(at));
  const std::string_view kind = implementing_kind(before);
  if (kind.empty() || !ends_in(before.substr(0, before.size() - kind.size()), "其")) return false;
  const std::uint32_t earlier = last_in_sentence(at);
  if (earlier == no_citation || out_.citations[earlier].instrument == self_title) return true;  // of whose rules?
  Manner manner = taken_over(Naming::deictic, RuleId::deictic_name, earlier);
  const auto end = here_.unit.begin + static_cast<std::uint32_t>(before.size());
  manner.title = {end - static_cast<std::uint32_t>(kind.size()), end};
  cite_pinpoints(manner.title.begin, pins, {}, rules_under(out_.citations[earlier].instrument, kind), manner);
  return true;
}

// 中华人民共和国森林法 and 实施条例: 中华人民共和国森林法实施条例.
TitleIndex Reading::rules_under(TitleIndex law, std::string_view kind) {
  return intern(official_title(out_.titles[law] + std::string(kind)));
}

// 《甲法》第八条和《实施条例》第三十条: the rules under the law of the sentence, where the register has them. A text without
// articles, which carries out none, may have named the law in the sentence before.
TitleIndex Reading::rules_named_behind(std::uint32_t at, std::string_view kind) {
  std::uint32_t law = implementing_kind(kind) == kind ? last_in_sentence(at) : no_citation;
  const bool spoken = implementing_kind(kind) == kind && here_.document.articles.empty() && !out_.citations.empty();
  if (law == no_citation && spoken && out_.citations.back().place == here_.node)
    law = static_cast<std::uint32_t>(out_.citations.size() - 1);
  if (law == no_citation || out_.citations[law].instrument == self_title) return no_title;
  const TitleIndex made_under = out_.citations[law].instrument;
  return is_known_title(out_.titles[made_under] + std::string(kind)) ? rules_under(made_under, kind) : no_title;
}

// 《实施细则》 where the text named 《甲条例》及其实施细则.
TitleIndex Reading::rules_spoken_of(std::string_view kind) {
  constexpr std::size_t most = 64;       // citations
  constexpr std::uint32_t longest = 90;  // bytes of brackets behind the title
  if (implementing_kind(kind) != kind) return no_title;
  const std::size_t at = find_word(here_.text, "及其" + std::string(kind));
  for (std::size_t i = 0; at != here_.text.npos && i < std::min(most, out_.citations.size()); ++i) {
    const Citation& law = out_.citations[i];
    if (law.span.end > at || at - law.span.end > longest || law.instrument == self_title) continue;
    const std::string_view between = here_.text.substr(law.span.end, at - law.span.end);
    if (between.empty() || (open_bracket(between) != 0 && close_bracket(between.substr(between.size() - 3)) != 0))
      return rules_under(law.instrument, kind);
  }
  return no_title;
}

// 《暂行条例实施细则》: the rules under the instrument of that kind named last.
TitleIndex Reading::rules_under_kind(std::uint32_t at, std::string_view name) {
  const std::string_view kind = implementing_kind(name);
  const std::string_view base = name.substr(0, name.size() - kind.size());
  if (kind.empty() || base.empty() || kind_word_length(base) != base.size()) return no_title;
  const std::uint32_t law = last_of_kind(at, base);
  return law == no_citation ? no_title : rules_under(out_.citations[law].instrument, kind);
}

// 现行条例, 原条例, 新条例: in a note the instrument in force or the draft, in a text without articles the one it speaks of, in
// a statute the one that it replaces. No title where there is none of that kind, nothing where it is left to other rules.
std::optional<TitleIndex> Reading::wording_spoken_of(std::uint32_t at, std::string_view kind, bool newer) {
  if (noted() && knows_draft()) {
    const std::string in_force = title_in_force(out_.titles[memory_.subject]);
    if (!ends_in(in_force, kind)) return no_title;  // 现行办法 of a draft 条例 has another title
    return newer ? memory_.subject : intern(in_force);
  }
  if (in_amendment()) return std::nullopt;
  if (here_.document.articles.empty()) {
    const std::uint32_t earlier = last_of_kind(at, kind);
    return earlier == no_citation ? std::nullopt : std::optional(out_.citations[earlier].instrument);
  }
  const bool own = here_.form == DocumentForm::statute && !newer && is_own_kind(kind);
  return own ? std::optional(namesake()) : std::nullopt;
}

// A name right in front that is no 《》: a title that is known, one that the text cites in full, or one that nobody knows.
// Whichever it is, the article is not this text's own.
bool Reading::read_of_named(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  if (pins.front().top > Unit::article) return false;
  if (read_of_its_rules(at, pins)) return true;
  const UnknownName name = name_before(here_.text, std::max(here_.unit.begin, memory_.floor), at);
  if (name.span.empty()) return false;
  const std::string_view words = slice(here_.text, name.span);
  Manner manner;
  manner.naming = Naming::bare;
  manner.rule = RuleId::bare_name;
  manner.title = name.span;
  const std::string_view of_region = is_basic_law(words) ? basic_law() : std::string_view{};
  TitleIndex instrument = of_region.empty() ? cited_by_tail(words) : intern(of_region);
  if (name.stage != 0) {
    const std::optional<TitleIndex> staged = wording_spoken_of(at, words.substr(name.stage), name.newer);
    if (staged == no_title) return true;
    if (!staged && instrument == no_title) return false;
    instrument = staged.value_or(instrument);
    manner.rule = RuleId::deictic_name;
    manner.naming = Naming::deictic;
  }
  if (instrument == no_title && noted() && says_present(before_here(name.span.begin)))
    if (const std::string in_force = title_in_force(out_.titles[memory_.subject]); ends_in(in_force, words))
      instrument = intern(in_force);  // 现行公园法第三条
  if (instrument == no_title) instrument = cited_of_place(at, words);
  const std::string_view country =
      country_before(here_.text.substr(here_.unit.begin, name.span.begin - here_.unit.begin));
  if (!country.empty()) instrument = intern(std::string(country) + std::string(words));  // 台湾地区“民法典”第184条
  if (instrument == no_title)
    if (const std::string title = interpretation_titled(words); !title.empty()) instrument = intern(title);
  if (instrument == no_title) instrument = intern(official_title(canonical_title(words)));
  cite_pinpoints(name.span.begin, pins, {}, instrument, manner);
  return true;
}

// The title that the text has cited and that `name` is the tail of: 社会救助法 behind 《中华人民共和国社会救助法》.
TitleIndex Reading::cited_by_tail(std::string_view name) const {
  constexpr std::size_t most_titles = 64;  // so that a text of many titles stays linear
  for (std::size_t i = 0; i < std::min(out_.titles.size(), most_titles); ++i) {
    if (ends_in(out_.titles[i], name)) return static_cast<TitleIndex>(i);
  }
  return no_title;
}

// 《巡视条例》 behind 《中国共产党巡视条例》: the Party's rules are named without it as laws are without the country.
TitleIndex Reading::cited_of_party(std::string_view name) const {
  constexpr std::string_view party = "中国共产党";
  constexpr std::size_t most_titles = 64;  // so that a text of many titles stays linear
  for (std::size_t i = 0; i < std::min(out_.titles.size(), most_titles); ++i) {
    const std::string_view title = out_.titles[i];
    if (title.size() == party.size() + name.size() && begins_with(title, party) && ends_in(title, name))
      return static_cast<TitleIndex>(i);
  }
  return no_title;
}

// 省条例 behind 《临江省渡口条例》: the one of that place cited last.
TitleIndex Reading::cited_of_place(std::uint32_t at, std::string_view name) const {
  static constexpr WordSet places{"自治区", "省", "市", "州"};
  const std::string_view place = places.beginning(name);
  const std::string_view kind = name.substr(place.size());
  if (place.empty() || kind.empty() || kind_word_length(kind) != kind.size()) return no_title;
  const std::uint32_t earlier = last_of_kind(at, kind, place);
  return earlier == no_citation ? no_title : out_.citations[earlier].instrument;
}

// The instrument that had this number behind it: 临江省人民政府令第35号, or its tail 省人民政府令第35号 where it is one's alone.
TitleIndex Reading::numbered(std::string_view number) const {
  constexpr std::size_t most_numbers = 256;  // so that a text of many numbers stays linear
  const auto known = memory_.by_number.find(std::string(number));
  if (known != memory_.by_number.end()) return known->second;
  TitleIndex only = no_title;
  if (memory_.by_number.size() > most_numbers) return only;
  for (const auto& [whole, title] : memory_.by_number) {
    if (!ends_in(whole, number)) continue;
    if (only != no_title && only != title) return no_title;
    only = title;
  }
  return only;
}

// 按照临府规〔2021〕19号第七条: the instrument that had this number behind it before; one that had not is another's all the same.
bool Reading::read_of_number(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::string_view number = document_number_before(before_here(at));
  if (number.empty()) return false;
  const TitleIndex known = numbered(number);
  if (known == no_title) return true;
  Manner manner;
  manner.naming = Naming::short_name;
  manner.rule = RuleId::numbered_instrument;
  const auto begin = static_cast<std::uint32_t>(number.data() - here_.text.data());  // 〔2021〕19号文第七条
  manner.title = {begin, at};
  cite_pinpoints(begin, pins, {}, known, manner);
  return true;
}

// 第三百条 in an interpretation of thirty articles, 第五条第九款 where its own has two: of the law that it interprets.
bool Reading::read_of_interpreted(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const Pinpoint& first = pins.front();
  if (memory_.interpreted == no_title || first.top != Unit::article || in_quote() || stands(first.locator.first()))
    return false;
  Manner manner;
  manner.naming = Naming::carried;
  manner.rule = RuleId::titled_law;
  cite_pinpoints(at, pins, {}, memory_.interpreted, manner);
  return true;
}

bool Reading::line_break_behind(std::uint32_t citation, std::uint32_t at) const {
  const std::uint32_t end = out_.citations[citation].span.end;
  return here_.text.substr(end, at - end).find('\n') != std::string_view::npos;
}

// 依照第一条处罚 in a decision that counts 一、二、: its own point.
bool Reading::own_points_reach(const std::vector<Pinpoint>& pins) const {
  const Pinpoint& first = pins.front();
  return first.top == Unit::article && here_.form == DocumentForm::official_document &&
         own_instrument() == self_title && ends_like_law(out_.titles[self_title]) && stands(first.locator.first());
}

// 《甲办法》第八条与《乙法》第十五条抵触；第二十三条过严: of two provisions the text goes on with the one that it measures by the
// other. no_citation where nothing is measured by what stands at `law`.
std::uint32_t Reading::measured_by(Span law) const {
  constexpr std::size_t most = 8, longest = 900;  // citations and bytes of a clause
  static constexpr WordSet compares{"与", "同", "和"};
  static constexpr WordSet exceeds{"违反", "违背", "抵触", "抵触了", "超出", "超过",   "突破",
                                   "低于", "高于", "严于", "宽于",   "重于", "不符合", "不同于"};
  static constexpr WordSet results{"抵触", "不一致", "不符", "矛盾", "冲突", "衔接", "重复", "一致", "相同", "相悖"};
  static constexpr WordSet verbs = lexicon::words_that<lexicon::leads_to_law>();
  if (!here_.document.articles.empty() || out_.citations.empty()) return no_citation;
  const std::string_view before = before_here(law.begin);
  const std::string_view near = before.substr(before.size() - std::min(before.size(), longest));
  const std::string_view clause = behind_last(near, {"。", "；", "\n"});
  const auto begin = law.begin - static_cast<std::uint32_t>(clause.size());
  std::uint32_t first = no_citation;
  for (std::size_t i = out_.citations.size(), seen = 0; i-- > 0 && seen < most; ++seen) {
    if (out_.citations[i].place != here_.node || out_.citations[i].span.begin < begin) break;
    first = static_cast<std::uint32_t>(i);
  }
  if (first == no_citation || out_.citations[first].span.end > law.begin) return no_citation;
  const Citation& subject = out_.citations[first];
  const bool placed = subject.instrument != self_title && subject.target[Unit::article] != 0;
  if (!placed || verbs.stands_in(here_.text.substr(begin, subject.span.begin - begin))) return no_citation;
  const std::uint32_t last = out_.citations.back().span.end;
  const bool goes_on = memory_.law.citation == first && out_.citations.size() > first + 1U && last <= law.begin &&
                       connector_length(here_.text.substr(last, law.begin - last)) == law.begin - last;
  const std::string_view after = rest(law.end).substr(0, std::min(rest(law.end).find("，"), longest));
  const bool compared = compares.ends(clause) && results.stands_in(after);
  return exceeds.ends(clause) || compared || goes_on ? first : no_citation;
}

// The law that a text without articles last named, in this paragraph or the one before.
std::uint32_t Reading::spoken_law(std::uint32_t at, const std::vector<Pinpoint>& pins) const {
  const SpokenLaw& law = memory_.law;
  bool near = law.citation != no_citation && here_.unit_number - law.unit_number <= 1;
  if (near && here_.unit_number != law.unit_number && own_points_reach(pins)) return no_citation;
  // A text whose title names its law speaks of that one, but for the sentence that names another.
  if (near && own_instrument() != self_title && pins.front().top <= Unit::article)
    near = last_in_sentence(at) == law.citation && !line_break_behind(law.citation, at);
  const bool other = in_amendment() || (noted() && knows_draft());
  return near && here_.document.articles.empty() && !other ? law.citation : no_citation;
}

// A cell of a table, whose rows are lines of cells parted by tabs, or by | in Markdown.
bool Reading::stands_in_row(std::uint32_t at, std::uint32_t end) const {
  std::string_view line = last_line(before_here(at));
  line.remove_prefix(space_before(line));  // a tab that indents the line
  return line.starts_with('|') || line.find('\t') != line.npos || rest(end).starts_with('\t');
}

// 《甲法》第三十九条规定了内容。第四十条规定了期限: a text without articles goes on with the law that it speaks of.
bool Reading::read_of_spoken_law(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  std::uint32_t earlier = spoken_law(at, pins);
  if (earlier == no_citation && beside_ != NoteKind::none)
    earlier = noted_law(here_.document, out_.citations, here_.unit.begin, at);
  const Unit top = pins.front().top;
  if (earlier == no_citation || top < Unit::article) return false;
  const Locator base = top == Unit::article ? Locator{} : paragraph_of(earlier);
  if (top > Unit::article && base[Unit::article] == 0) return false;
  if (line_break_behind(earlier, at) && stands_in_row(at, pins.back().span.end)) return true;  // another row
  Manner manner = taken_over(Naming::carried, RuleId::spoken_law, earlier);
  cite_pinpoints(at, pins, base, out_.citations[earlier].instrument, manner);
  return true;
}

}  // namespace yiju
