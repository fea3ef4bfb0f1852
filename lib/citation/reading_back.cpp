// Words that point back to what was cited before: 该法第三条, 上述办法第五条, 同法第九条; 该条第二款, 同款第三项.
#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/lexicon.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/title.hpp"

namespace yiju {

namespace {

// The kind behind 该: 办法, 协议.
std::uint32_t kind_told_length(std::string_view text) {
  static constexpr WordSet told = lexicon::words_that<lexicon::points_back>();
  return std::max(kind_word_length(text), static_cast<std::uint32_t>(told.beginning(text).size()));
}

}  // namespace

// Whether 本法 or 该法 can mean it: by what its title ends with.
bool Reading::is_of_kind(TitleIndex instrument, std::string_view kind) const {
  std::string_view title = out_.titles[instrument];
  if (const std::size_t bracket = title.find("（"); bracket != std::string_view::npos && bracket != 0)
    title = title.substr(0, bracket);
  static constexpr WordSet codes{"法典", "法通则"};  // 该法 behind 民法典, behind 民法通则
  static constexpr WordSet courts{"最高人民法院", "最高人民检察院"};
  if (kind == "司法解释") return ends_in(title, "解释") || courts.begins(title);
  const bool other = kind == "法" && ends_in(title, "办法");
  return (ends_in(title, kind) && !other) || (kind == "法" && codes.ends(title));
}

// 本条例 in a text whose own title ends with that word.
bool Reading::is_own_kind(std::string_view kind) const { return ends_in(title_stem(out_.titles[self_title]), kind); }

// The citation before `at` whose instrument's title ends with `kind`, 法, 条例, 办法 …, and names the place, 省, if one is told.
std::uint32_t Reading::last_of_kind(std::uint32_t at, std::string_view kind, std::string_view place) const {
  constexpr std::uint32_t reach = 3000;  // bytes
  for (std::size_t i = out_.citations.size(); i-- > 0;) {
    const Citation& earlier = out_.citations[i];
    if (earlier.span.end + reach < at) break;
    if (earlier.span.end < memory_.passed.span.begin && ends_in(memory_.passed.inner, kind))
      break;  // 《安置协议》…该协议
    const bool of_place = place.empty() || find_word(out_.titles[earlier.instrument], place) != std::string::npos;
    if (earlier.instrument != self_title && of_place && is_of_kind(earlier.instrument, kind))
      return static_cast<std::uint32_t>(i);
  }
  return no_citation;
}

// 该法第三条, 上述办法第五条, 同法第九条: the instrument of that kind named last. Without a pinpoint it says nothing
// new.
std::uint32_t Reading::read_deictic(std::uint32_t at, std::uint32_t lead) {
  static constexpr WordSet opening{"“", "《", "「", "‘"}, closing{"”", "》", "」", "’"};
  const auto mark = static_cast<std::uint32_t>(opening.beginning(rest(at + lead)).size());  // 该“法”第三条
  const std::uint32_t begin = at + lead + mark;
  const std::uint32_t law = begins_with(rest(begin), "法律第") ? 3 : 0;  // 上述法律第三条
  const std::uint32_t kind = law != 0 ? law : kind_told_length(rest(begin));
  if (kind == 0 || (mark != 0 && !closing.begins(rest(begin + kind)))) return at + lead;
  const std::uint32_t end = begin + law + kind + mark;
  const std::uint32_t earlier = last_of_kind(end, here_.text.substr(begin, kind));
  if (earlier == no_citation) return pass_untold(end, here_.text.substr(begin, kind));
  Manner manner = taken_over(Naming::deictic, RuleId::deictic_name, earlier);
  manner.title = {at, end};
  const TitleIndex instrument = out_.citations[earlier].instrument;
  const bool quoted = begins_with(rest(at + lead), "《");  // 该《条例》 is cited in its quotes
  return cite_instrument(at, end, instrument, manner, quoted && !(noted() && instrument == memory_.subject));
}

// 该办法第九条 where no 办法 was named: of which text cannot be told, but not of this one unless it is of that kind.
std::uint32_t Reading::pass_untold(std::uint32_t end, std::string_view kind) const {
  if (is_own_kind(kind)) return end;
  std::vector<Pinpoint> pins;
  return std::max(end, scan_pinpoints(here_.text, end, here_.unit.end, pins));
}

// 同条第二款, 同法第九条, 此法第九条: looked for before the 第, as 同 and 此 are too common to stop at. 不同, 合同, 因此 are none.
bool Reading::read_same(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  constexpr std::uint32_t longest_kind = 12;  // bytes
  static constexpr WordSet pointing{"同", "此"};
  static constexpr WordSet other_words{"不", "相", "共", "合", "等", "如", "协", "连", "会", "雷", "视",
                                       "陪", "随", "因", "在", "为", "由", "至", "对", "彼", "从", "凭"};
  const std::uint32_t first = std::max(here_.unit.begin, memory_.floor);
  for (std::uint32_t kind = 3; kind <= longest_kind && at >= first + kind + 3; kind += 3) {
    const std::uint32_t begin = at - kind - 3;
    if (!pointing.begins(here_.text.substr(begin, 3)) || other_words.ends(here_.text.substr(first, begin - first)))
      continue;
    const std::string_view what = here_.text.substr(begin + 3, kind);
    const bool article = what == "条";
    if ((article && pins.front().top > Unit::article) || (what == "款" && pins.front().top > Unit::paragraph))
      return cite_in_last_article(begin, pins, article);
    if (kind_word_length(what) != kind || pins.front().top > Unit::article) return false;
    const std::uint32_t earlier = last_of_kind(begin, what);
    if (earlier == no_citation)  // of which law cannot be told, but not of this text
      return !is_own_kind(what);
    Manner manner = taken_over(Naming::deictic, RuleId::deictic_name, earlier);
    manner.title = {begin, at};
    cite_pinpoints(begin, pins, {}, out_.citations[earlier].instrument, manner);
    return true;
  }
  return false;
}

// 《甲法》与《乙法》不同，前者第九条…，后者第三条…: of the two instruments that were named last in the paragraph.
bool Reading::read_of_former(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  constexpr std::size_t most = 16;  // so that a paragraph of many citations stays linear
  constexpr std::uint32_t bytes = 6;
  const std::string_view before = before_here(at);
  const bool former = ends_in(before, "前者"), latter = ends_in(before, "后者");
  if ((!former && !latter) || pins.front().top > Unit::article) return false;
  TitleIndex last = no_title;
  for (std::size_t i = out_.citations.size(), seen = 0; i-- > 0 && seen < most; ++seen) {
    const Citation& earlier = out_.citations[i];
    if (earlier.place != here_.node) break;
    const bool named = !earlier.title.empty() && earlier.naming != Naming::deictic;
    if (!named || earlier.instrument == self_title || earlier.instrument == last) continue;
    if (former && last == no_title) {
      last = earlier.instrument;
      continue;
    }
    Manner manner = taken_over(Naming::deictic, RuleId::deictic_name, static_cast<std::uint32_t>(i));
    manner.title = {at - bytes, at};
    cite_pinpoints(at - bytes, pins, {}, earlier.instrument, manner);
    break;
  }
  return true;  // of which text cannot be told, but not of this one
}

// 依据上述第九百条和第七十八条: each of the instrument whose article of that number was cited last.
bool Reading::read_of_above(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  static constexpr WordSet above{"上述", "前述", "上引", "前引"};
  if (!above.ends(before_here(at)) || !here_.document.articles.empty() || pins.front().top != Unit::article)
    return false;
  TitleIndex instrument = self_title;
  for (const Pinpoint& pin : pins) {
    const std::uint32_t earlier = pin.top == Unit::article ? cited_with_article(pin.locator) : no_citation;
    if (earlier != no_citation) instrument = out_.citations[earlier].instrument;
    if (instrument == self_title) return false;
    const Locator base = pin.top == Unit::article ? Locator{} : memory_.last.locator;
    cite_pinpoints(pin.span.begin, {pin}, base, instrument, taken_over(Naming::carried, RuleId::spoken_law, earlier));
  }
  return true;
}

// The citation of another instrument's article of that number, in this paragraph or not far above it.
std::uint32_t Reading::cited_with_article(const Locator& article) const {
  constexpr std::size_t most = 32;
  for (std::size_t i = out_.citations.size(), seen = 0; i-- > 0 && seen < most; ++seen) {
    const Citation& earlier = out_.citations[i];
    if (earlier.instrument != self_title && earlier.target.up_to(Unit::article) == article.up_to(Unit::article))
      return static_cast<std::uint32_t>(i);
  }
  return no_citation;
}

// 《甲法》更名为《乙法》，其第八条: of the instrument that the sentence named last. In a note 其 may be the draft.
bool Reading::read_of_its(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  static constexpr WordSet other_words{"尤其", "与其", "极其", "何其", "任其", "听其", "更其"};
  const std::string_view before = before_here(at);
  if (!ends_in(before, "其") || other_words.ends(before) || pins.front().top > Unit::article) return false;
  if (begins_with(rest(pins.back().span.end), "约定")) return true;  // 依照《甲法》订立的合同，其第八条约定
  const std::uint32_t earlier = noted() || in_amendment() ? no_citation : last_in_sentence(at);
  if (earlier == no_citation || out_.citations[earlier].instrument == self_title) return false;
  cite_pinpoints(at, pins, {}, out_.citations[earlier].instrument,
                 taken_over(Naming::carried, RuleId::deictic_name, earlier));
  return true;
}

// 《甲法》第三条（原《乙法》第五条）、第四条: the citation right in front of the bracket that closes here, which only told its
// earlier name; no_citation where none does.
std::uint32_t Reading::cited_before_bracket(std::uint32_t at) const {
  static constexpr WordSet former{"（原", "（即", "（现", "（旧"};
  if (out_.citations.size() < 2 || out_.citations.back().place != here_.node) return no_citation;
  const auto outer = static_cast<std::uint32_t>(out_.citations.size() - 2);
  const std::uint32_t open = out_.citations[outer].span.end, inner = out_.citations.back().span.begin;
  if (out_.citations[outer].place != here_.node || inner < open || !former.begins(rest(open))) return no_citation;
  const std::string_view behind = here_.text.substr(out_.citations.back().span.end);
  if (!begins_with(behind, "）") || here_.text.substr(open, inner - open).size() > 3 * 4) return no_citation;
  const std::uint32_t close = out_.citations.back().span.end + 3;
  return close <= at && connector_length(here_.text.substr(close, at - close)) == at - close ? outer : no_citation;
}

bool Reading::read_behind_bracket(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::uint32_t outer = pins.front().top > Unit::article ? no_citation : cited_before_bracket(at);
  if (outer == no_citation) return false;
  Locator base;
  std::vector<Pinpoint> listed = pins;
  Citation& whole = out_.citations[outer];
  if (ends_in(before_here(at), "）") && whole.target.whole()) {  // 《甲法》（原《乙法》）第三条 is one of 甲法
    whole.target = take_over({}, pins.front());
    base = whole.target.first();
    memory_.last = {pins.front().span.end, outer, whole.instrument, base, pins.front().deep};
    listed.erase(listed.begin());
    if (listed.empty()) return true;
  }
  cite_pinpoints(listed.front().span.begin, listed, base, out_.citations[outer].instrument,
                 taken_over(Naming::carried, RuleId::listed_pinpoint, outer));
  return true;
}

std::uint32_t Reading::last_article_in_unit() const {
  for (std::size_t i = out_.citations.size(); i-- > 0 && out_.citations[i].place == here_.node;) {
    if (out_.citations[i].target[Unit::article] != 0) return static_cast<std::uint32_t>(i);
  }
  return no_citation;
}

// （一）违反第五条第一款的；（二）违反该条第二款的: named in the item before, or above the items.
std::uint32_t Reading::last_article_in_article() const {
  const NodeIndex article = article_of(here_.document, here_.node);
  if (article == no_node || out_.citations.empty()) return no_citation;
  const auto last = static_cast<std::uint32_t>(out_.citations.size() - 1);
  const Citation& cited = out_.citations[last];
  return cited.place > article && cited.place != no_node && cited.target[Unit::article] != 0 ? last : no_citation;
}

// 二、对《甲条例》第三十一条作出修改 ⏎ 将该条第一款修改为: the article whose change the paragraph above announced.
std::uint32_t Reading::article_changed_above() const {
  if (!in_amendment() || in_quote() || out_.citations.empty()) return no_citation;
  const Citation& last = out_.citations.back();
  const bool changed = last.relation == Relation::amends && last.target[Unit::article] != 0;
  return changed ? static_cast<std::uint32_t>(out_.citations.size() - 1) : no_citation;
}

// 第二十二条第一款第三、四项…按照第二十二条第二款先对第三、四项: of the articles cited before, the one that has the item.
std::uint32_t Reading::last_article_with_item(std::uint16_t item) const {
  constexpr std::size_t most = 16;  // so that a paragraph of many citations stays linear
  std::size_t seen = 0;
  for (std::size_t i = out_.citations.size(); i-- > 0 && out_.citations[i].place == here_.node && seen < most; ++seen) {
    Locator wanted = paragraph_of(static_cast<std::uint32_t>(i));
    if (out_.citations[i].instrument != self_title || wanted[Unit::article] == 0) break;
    wanted[Unit::item] = item;
    if (stands(wanted)) return static_cast<std::uint32_t>(i);
  }
  return last_article_in_unit();
}

// The article, and the paragraph if it names one, of an earlier citation: no item, no range.
Locator Reading::paragraph_of(std::uint32_t earlier) const {
  Locator base = out_.citations[earlier].target;
  base[Unit::item] = base[Unit::subitem] = 0;
  base.to = base.to_suffix = 0;
  return base;
}

// 民法典第三条第一款…，民法典同条第二款: one citation, of the article of that law that was cited last.
bool Reading::cite_in_article_of_named(std::uint32_t begin, const std::vector<Pinpoint>& pins, bool of_article) {
  constexpr std::size_t most = 16;  // so that a paragraph of many citations stays linear
  if (out_.citations.empty()) return false;
  const Citation named = out_.citations.back();
  if (named.place != here_.node || named.span.end != begin || named.title.empty() || !named.target.whole())
    return false;
  for (std::size_t i = out_.citations.size() - 1, seen = 0; i-- > 0 && seen < most; ++seen) {
    const Citation& earlier = out_.citations[i];
    if (earlier.place != here_.node) break;
    if (earlier.instrument != named.instrument || earlier.target[Unit::article] == 0) continue;
    Locator base = paragraph_of(static_cast<std::uint32_t>(i));
    if (of_article) base[Unit::paragraph] = 0;
    out_.citations.pop_back();
    const Manner manner{named.naming, named.rule,    static_cast<std::uint32_t>(i),
                        named.title,  named.issuers, named.number};
    cite_pinpoints(named.span.begin, pins, base, named.instrument, manner);
    return true;
  }
  return false;
}

// 该条第二款, 同款第三项: of what was cited last.
bool Reading::cite_in_last_article(std::uint32_t begin, const std::vector<Pinpoint>& pins, bool of_article) {
  if (cite_in_article_of_named(begin, pins, of_article)) return true;
  std::uint32_t earlier = last_article_in_unit();
  if (earlier == no_citation && of_article) earlier = last_article_in_article();
  if (earlier == no_citation && of_article) earlier = article_changed_above();
  if (earlier == no_citation) return false;
  Locator base = paragraph_of(earlier);
  if (of_article) base[Unit::paragraph] = 0;
  Manner manner = taken_over(Naming::relative, RuleId::relative_pinpoint, earlier);
  cite_pinpoints(begin, pins, base, out_.citations[earlier].instrument, manner);
  return true;
}

// 民法典合同编…该编第一分编: below the heading of that kind cited last; what is not told is none of this text's.
std::uint32_t Reading::read_that_heading(std::uint32_t at, Unit heading, std::uint32_t word) {
  constexpr std::size_t most = 16;
  std::vector<Pinpoint> pins;
  const std::uint32_t end = scan_pinpoints(here_.text, at + word, here_.unit.end, pins);
  if (pins.empty()) return at + word;
  for (std::size_t i = out_.citations.size(), seen = 0; i-- > 0 && seen < most; ++seen) {
    if (out_.citations[i].place != here_.node) break;
    Locator base = paragraph_of(static_cast<std::uint32_t>(i));
    if (base[heading] == 0) continue;
    const bool below = pins.front().top > heading && pins.front().top < Unit::article;
    for (const UnitRow& row : unit_rows) {
      if (row.unit > heading || !below) base[row.unit] = 0;  // articles are counted through
    }
    const Manner manner = taken_over(Naming::relative, RuleId::relative_pinpoint, static_cast<std::uint32_t>(i));
    cite_pinpoints(at, pins, base, out_.citations[i].instrument, manner);
    break;
  }
  return end;
}

// 该法第三条; 该条第二款, 该款第三项; 该编第二章.
std::uint32_t Reading::read_that(std::uint32_t at) {
  const std::string_view behind = rest(at + 3);
  for (const UnitRow& row : unit_rows) {
    if (row.unit < Unit::article && begins_with(behind, row.zh) && begins_with(behind.substr(row.zh.size()), "第"))
      return read_that_heading(at, row.unit, static_cast<std::uint32_t>(3 + row.zh.size()));
  }
  const bool article = begins_with(behind, "条第"), paragraph = begins_with(behind, "款第");
  if (!article && !paragraph) return read_deictic(at, 3);
  std::vector<Pinpoint> pins;
  const std::uint32_t end = scan_pinpoints(here_.text, at + 6, here_.unit.end, pins);
  if (pins.empty() || pins.front().top <= Unit::article) return at + 6;
  cite_in_last_article(at, pins, article);  // or it is of what cannot be told
  return end;
}

}  // namespace yiju
