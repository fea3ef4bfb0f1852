// Words by which a text names itself or a place near: 本法第三条, 本条第二款, 前款, 前条第（三）项.
#include <string>

#include "base/cursor.hpp"
#include "base/utf8.hpp"
#include "citation/pinpoint_part.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/title.hpp"
#include "citation/unknown_name.hpp"
#include "document/numbered_point.hpp"

namespace yiju {

// 本法第三条, or 本条, 本款 …
std::uint32_t Reading::read_self(std::uint32_t at) {
  std::uint32_t kind = kind_word_length(rest(at + 3));
  if (kind == 0) kind = broken_kind_word_length(rest(at + 3));
  if (kind == 0) return read_relative(at);
  if (ends_with_other_word(before_here(at))) return at + 3;
  return read_self_kind(at, at + 3 + kind);
}

// Whom 本法 names here: the amended law in its new wording, a note's draft, the law whose words are told; no_title where
// a text without articles speaks of none.
TitleIndex Reading::named_by_self(std::uint32_t begin, std::string_view kind) {
  if (in_amended_words()) return memory_.subject;
  if (const std::uint32_t law = quoted_law(begin); law != no_citation)
    return is_of_kind(out_.citations[law].instrument, kind) ? out_.citations[law].instrument : no_title;
  if (noted() && knows_draft()) {  // 本法 behind words of 《甲法》 is none of a draft 条例
    const bool other = ends_like_law(out_.titles[memory_.subject]) && !is_of_kind(memory_.subject, kind);
    const std::uint32_t law = other ? last_of_kind(begin, kind) : no_citation;
    return law == no_citation ? memory_.subject : out_.citations[law].instrument;
  }
  if (in_excerpt(begin)) return memory_.excerpt.law;
  const std::string_view own = title_stem(out_.titles[self_title]);
  if (!here_.document.articles.empty() || (ends_in(own, kind) && !ends_in_no_law(own))) return self_title;  // 以案释法
  if (const std::uint32_t law = told_law(begin); law != no_citation && is_of_kind(out_.citations[law].instrument, kind))
    return out_.citations[law].instrument;
  if (const std::uint32_t law = last_of_kind(begin, kind); law != no_citation) return out_.citations[law].instrument;
  return own_instrument() != self_title && ends_in(out_.titles[own_instrument()], kind) ? own_instrument() : no_title;
}

// 本法第二十四条 in a 办法 of ten articles that has cited a law: a slip of those who took the law's words over.
TitleIndex Reading::own_or_cited(std::uint32_t begin, std::uint32_t end, std::string_view kind) {
  if (here_.form != DocumentForm::statute || is_of_kind(self_title, kind) || out_.titles[self_title].empty())
    return self_title;
  pins_.clear();
  scan_pinpoints(here_.text, end, here_.unit.end, pins_, true);
  if (pins_.empty() || pins_.front().top != Unit::article || stands(pins_.front().locator.first())) return self_title;
  const std::uint32_t cited = last_of_kind(begin, kind);
  return cited == no_citation ? self_title : out_.citations[cited].instrument;
}

// What names the text itself, 本法 or 本《条例》, counts with a pinpoint.
std::uint32_t Reading::read_self_kind(std::uint32_t begin, std::uint32_t end) {
  Manner manner;
  const std::string_view words = here_.text.substr(begin + 3, end - begin - 3);
  const std::string kind = canonical_title(begins_with(words, "《") ? words.substr(3, words.size() - 6) : words);
  const TitleIndex named = named_by_self(begin, kind);
  const TitleIndex instrument = named == self_title ? own_or_cited(begin, end, kind) : named;
  manner.rule = in_quote()                            ? RuleId::amended_text
                : quoted_law(begin) != no_citation    ? RuleId::excerpted_text
                : instrument == self_title || noted() ? RuleId::self_pinpoint
                : instrument == memory_.excerpt.law   ? RuleId::excerpted_text
                                                      : RuleId::spoken_law;
  if (instrument == no_title) {  // of which law cannot be told, but not of this text
    std::vector<Pinpoint> pins;
    return scan_pinpoints(here_.text, end, here_.unit.end, pins, true);
  }
  return cite_instrument(begin, end, instrument, manner, false);
}

// Where 前款 is counted from: in a text without articles from the point, 二、…⏎单位犯前款罪的.
ProvisionPlace Reading::place_for(Unit unit) const {
  ProvisionPlace here = place();
  const bool counted = unit == Unit::paragraph || unit == Unit::article;
  if (here.locator[Unit::article] == 0 && counted && !noted() && !in_amendment())
    here.locator = place_in_point(here_.document, here_.node);
  return here;
}

// Behind a 前款 that names nothing here: its 第（二）项 is no item of another provision.
std::uint32_t Reading::pass_untold(std::uint32_t end, const RelativeWord& word) {
  pins_.clear();
  const std::uint32_t behind = scan_pinpoints(here_.text, end, here_.unit.end, pins_, true);
  if (pins_.empty() || word.direction != Pointing::before || word.unit < Unit::article) return end;
  return pins_.front().top > word.unit ? behind : end;
}

// Where 前款 or 本章 points. Of quoted words nothing is known but the number of their article: 前条 is the one before.
Locator Reading::base_of_relative(const RelativeWord& word, const ProvisionPlace& here, bool quoted) const {
  Locator base = quoted && word.unit < Unit::article ? Locator{} : absolute(here_.document, here, word);
  const std::uint16_t article = here.locator[Unit::article];
  if (!quoted || word.unit != Unit::article || word.direction != Pointing::before) return base;
  if (const std::uint8_t suffix = here.locator.article_suffix; suffix != 0) {  // 第十二条之二: 第十二条之一
    base[Unit::article] = article;
    base.article_suffix = static_cast<std::uint8_t>(suffix - 1);
  } else if (article > word.count) {
    base[Unit::article] = static_cast<std::uint16_t>(article - word.count);
    if (word.count > 1) base.to = static_cast<std::uint16_t>(article - 1);
  }
  return base;
}

// 前条第（二）项: the paragraph that holds the items.
Locator Reading::base_of_narrowed(Locator base, const Pinpoint& first) const {
  base.to = 0;
  if (first.top != Unit::item || base[Unit::paragraph] != 0) return base;
  Locator wanted = base;
  wanted[Unit::item] = first.locator[Unit::item];
  base[Unit::paragraph] = written_with_paragraph(wanted)[Unit::paragraph];
  return base;
}

// Behind the blanks, and the break of a page in 本条⏎第一款, 本条⏎（一）、（二）项.
std::uint32_t Reading::behind_relative(std::uint32_t at) const {
  Cursor below{here_.text, at, here_.unit.end};
  below.blanks_and_breaks();
  const bool place = begins_with(below.rest(), "第") || item_opened(below.rest()) != 0;
  return !in_amendment() && place ? below.at : skip_blanks(here_.text, at, here_.unit.end);
}

std::uint32_t Reading::read_relative(std::uint32_t at) {
  const RelativeWord word = scan_relative_word(here_.text, at, here_.unit.end, before_here(at));
  if (word.bytes == 0) return at + 3;
  const ToldPlace told = retold_place(at);
  const bool excerpted = told.law != no_title;
  const ProvisionPlace here = excerpted ? ProvisionPlace{no_node, told.place} : place_for(word.unit);
  const Locator base = base_of_relative(word, here, in_quote() || excerpted);
  if (base.whole()) return pass_untold(at + word.bytes, word);
  const bool amended = in_amended_words();
  const TitleIndex instrument = excerpted ? told.law : amended ? memory_.subject : self_title;
  Manner manner;
  manner.naming = Naming::relative;
  manner.rule = excerpted ? RuleId::excerpted_text : amended ? RuleId::amended_text : RuleId::relative_pinpoint;
  const std::uint32_t behind = behind_relative(at + word.bytes);
  const std::uint32_t narrowing = narrowing_length(rest(behind));
  std::vector<Pinpoint> pins;
  const std::uint32_t end = scan_pinpoints(here_.text, behind + narrowing, here_.unit.end, pins, true);
  const bool deeper = !pins.empty() && pins.front().top > word.unit;
  if (deeper && word.unit < Unit::article && pins.front().top <= Unit::article) {
    cite_pinpoints(at, pins, base, instrument, manner);  // 本章第三节; 本章第十条 is 第十条
    return end;
  }
  if (deeper && word.unit >= Unit::article) {
    if (narrowing != 0) manner.rule = RuleId::narrowed_relative;
    cite_pinpoints(at, pins, base_of_narrowed(base, pins.front()), instrument, manner);
    return end;
  }
  Pinpoint whole{base, word.unit, word.unit, {at, at + word.bytes}};
  whole.top = word.unit < Unit::article ? Unit::part : Unit::article;  // nothing is taken over: it is absolute
  std::vector<Pinpoint> one{whole};
  one.front().deep = word.unit;
  cite_pinpoints(at, one, {}, instrument, manner);
  return at + word.bytes;
}

}  // namespace yiju
