// Pinpoints without a name in front: 第三条 alone or in a list, 本法第三条, 前款, and what each leaves out.
#include <algorithm>

#include "base/cursor.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/reading.hpp"
#include "citation/self_name.hpp"
#include "citation/short_name.hpp"

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
bool of_other_text(std::string_view before) {
  static constexpr WordSet others{"附录", "附件", "附表", "合同", "协议", "文件"};
  static constexpr WordSet numbers{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  while (!before.empty() && before.back() >= '0' && before.back() <= '9') before.remove_suffix(1);
  while (numbers.ends(before)) before.remove_suffix(3);
  return others.ends(before);
}

// 第三章 alone counts where something is said of its rules, not as a mere heading word.
bool rules_of_division_follow(std::string_view after) {
  return begins_with(after, "规定") || begins_with(after, "的") || begins_with(after, "有关") ||
         begins_with(after, "所") || begins_with(after, "第") || begins_with(after, "规範") ||
         begins_with(after, "、") || begins_with(after, "和") || named_rules_follow(after);
}

}  // namespace

Locator Reading::written_with_paragraph(Locator locator) const {
  if (locator.item == 0 || locator.paragraph != 0 || locator.article == 0) return locator;
  Locator article;
  article.article = locator.article;
  article.article_suffix = locator.article_suffix;
  const NodeIndex node = in_quote() || own_instrument() != self_title ? no_node : find_provision(here_.document, article);
  locator.paragraph = paragraph_with_item(here_.document, node, locator.item, 0);
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
    citation.rule = i == 0 ? manner.rule : RuleId::listed_pinpoint;
    citation.antecedent = i == 0 ? manner.antecedent : static_cast<std::uint32_t>(out_.citations.size() - 1);
    citation.group = i == 0 && manner.naming == Naming::carried && manner.antecedent != no_citation
                         ? out_.citations[manner.antecedent].group
                         : group;
    if (i == 0 || in_amendment()) relation = relation_of(citation.span, instrument);
    citation.relation = relation.relation;
    citation.relation_rule = relation.rule;
    if (in_amendment() && !in_quote()) {
      if (relation.relation == Relation::amends) memory_.subject = instrument;
      here_.quoted.set_target(citation.target);
    }
    emit(citation);
    if (i == 0) group = out_.citations.back().group;
  }
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
  if (memory_.last.deep == Unit::none && begins_with(rest(memory_.last.end), "，")) return false;  // 依据《甲规划》，第三条规定了
  Manner manner = taken_over(Naming::carried, RuleId::listed_pinpoint, memory_.last.citation);
  cite_pinpoints(at, pins, memory_.last.locator, memory_.last.instrument, manner);
  return true;
}

// 第十条规定的资料（第七项除外）: the item of what was cited before the bracket.
bool Reading::read_excepted(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::string_view before = here_.text.substr(here_.unit.begin, at - here_.unit.begin);
  const std::uint32_t earlier = last_in_sentence(at);
  if (pins.front().top <= Unit::article || earlier == no_citation) return false;
  if (!ends_in(before, "（") && !ends_in(before, "(") && !ends_in(before, "除") && !ends_in(before, "除外，"))
    return false;
  const Citation& cited = out_.citations[earlier];
  if (cited.target[Unit::article] == 0 || cited.target[Unit::item] != 0) return false;
  Locator base = cited.target;
  base.to = 0;
  Pinpoint first = pins.front();
  if (first.top == Unit::item && base[Unit::paragraph] == 0 && cited.instrument == self_title) {
    first.locator[Unit::article] = base[Unit::article];
    first.locator[Unit::item] = pins.front().locator[Unit::item];
    base[Unit::paragraph] = written_with_paragraph(first.locator)[Unit::paragraph];
  }
  Manner manner = taken_over(Naming::carried, RuleId::excepted_item, earlier);
  cite_pinpoints(at, pins, base, cited.instrument, manner);
  return true;
}

// （一）违反第（二）项… under 违反本条例第九条规定，有下列行为之一的：
bool Reading::read_under_lead_in(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  if (pins.front().top != Unit::item || here_.document.nodes[here_.node].kind != ProvisionKind::item) return false;
  // Only what is violated or done points up: 销售第（一）项所述产品 means the item of its own list.
  const std::string_view before = here_.text.substr(here_.unit.begin, at - here_.unit.begin);
  if (!ends_in(before, "违反") && !ends_in(before, "有") && !ends_in(before, "实施")) return false;
  const NodeIndex paragraph = here_.document.nodes[here_.node].parent;
  for (std::size_t i = out_.citations.size(); i-- > 0;) {
    const Citation& lead = out_.citations[i];
    if (lead.place < paragraph || lead.place == no_node) return false;
    if (lead.place != paragraph || lead.target[Unit::article] == 0 || lead.target[Unit::item] != 0) continue;
    if (lead.instrument != self_title) return false;
    Locator base = lead.target;
    base.to = 0;
    if (base[Unit::paragraph] == 0) {
      Locator wanted = base;
      wanted[Unit::item] = pins.front().locator[Unit::item];
      base[Unit::paragraph] = written_with_paragraph(wanted)[Unit::paragraph];
    }
    Manner manner = taken_over(Naming::carried, RuleId::lead_in_item, static_cast<std::uint32_t>(i));
    cite_pinpoints(at, pins, base, lead.instrument, manner);
    return true;
  }
  return false;
}

// A later 第五项 of the provision cited before in the sentence (第三百九十五条第一款第一项规定的财产或者第五项规定的…),
// and a later 第二款 that this article cannot mean: the paragraph where it stands, or one behind it.
bool Reading::read_resumed(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const Unit top = pins.front().top;
  if (top != Unit::item && top != Unit::paragraph) return false;
  std::uint32_t earlier = last_in_sentence(at);
  bool goes_on = false;
  if (earlier != no_citation && out_.citations[earlier].naming != Naming::relative) {
    const Locator& cited = out_.citations[earlier].target;
    goes_on = top == Unit::item ? cited[Unit::item] != 0
                                : cited[Unit::paragraph] != 0 && cited[Unit::item] == 0 &&
                                      pins.front().locator[Unit::paragraph] >= place().locator[Unit::paragraph];
  }
  if (!goes_on && top == Unit::item && !in_quote() && !own_article_has_item(pins.front().locator[Unit::item])) {
    earlier = last_article_in_unit();  // 有本条例第十六条…行为，属于第一项至第五项的: this article has no items
    goes_on = earlier != no_citation;
  }
  if (!goes_on || out_.citations[earlier].target[Unit::article] == 0) return false;
  const Locator base = paragraph_of(earlier);
  Manner manner = taken_over(Naming::carried, RuleId::resumed_pinpoint, earlier);
  cite_pinpoints(at, pins, base, out_.citations[earlier].instrument, manner);
  return true;
}

bool Reading::own_article_has_item(std::uint16_t item) const {
  const NodeIndex article = article_of(here_.document, here_.node);
  if (article == no_node) return true;
  for (NodeIndex node = article + 1; node < here_.document.nodes[article].end; ++node) {
    const ProvisionNode& here = here_.document.nodes[node];
    if (here.kind == ProvisionKind::item && here.number == item) return true;
  }
  return false;
}

// 第一百零九条所列第（一）、（三）项: what narrows the last pinpoint is read into it; there is no citation of the
// article alone.
std::uint32_t Reading::narrow_last(std::uint32_t end, std::vector<Pinpoint>& pins) const {
  const std::uint32_t narrowing = narrowing_length(rest(end));
  if (narrowing == 0 || pins.empty() || pins.back().locator.range() || pins.back().deep < Unit::article) return end;
  std::vector<Pinpoint> deeper;
  const std::uint32_t behind = scan_pinpoints(here_.text, end + narrowing, here_.unit.end, deeper);
  if (deeper.empty() || deeper.front().top <= pins.back().deep) return end;
  Pinpoint& last = pins.back();
  last.locator = take_over(last.locator, deeper.front());
  last.deep = deeper.front().deep;
  last.span.end = deeper.front().span.end;
  pins.insert(pins.end(), deeper.begin() + 1, deeper.end());
  return behind;
}

void Reading::read_alone(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const Pinpoint& first = pins.front();
  const bool other = own_instrument() != self_title || in_amendment() || here_.document.form == DocumentForm::note;
  Manner manner;
  manner.rule = !other                                 ? RuleId::bare_pinpoint
                : in_quote()                           ? RuleId::amended_text
                : in_amendment()                       ? RuleId::amended_pinpoint
                : here_.document.form == DocumentForm::note ? RuleId::noted_draft
                                                       : RuleId::titled_law;
  if (other && own_instrument() == self_title) return;  // an amendment or note of nothing known
  Locator base;
  if (first.top > Unit::article) {
    const Place here = place();
    if (in_quote()) {
      base = here.locator;
      if (first.top == Unit::item && base.item == 0 && here_.quoted.paragraph_with_items() != 0)
        base.paragraph = here_.quoted.paragraph_with_items();
    } else if (in_amendment())
      base = here_.quoted.target();
    else if (here.locator.article != 0)
      base = complete(here_.document, here, first);
    if (base.article == 0) return;
    if (first.top == Unit::paragraph) base.paragraph = base.item = base.subitem = 0;
    base.to = 0;
  } else if (first.top < Unit::article) {
    if (!rules_of_division_follow(rest(first.span.end))) return;
    if (here_.document.articles.empty()) return;
    if (first.top == Unit::chapter || first.top == Unit::section) {
      const Locator here =
          here_.document.articles.empty() ? Locator{} : absolute(here_.document, {here_.node, {}}, {Pointing::here, 0, Unit::part, 0});
      base.part = here.part;
    }
  } else if (here_.document.articles.empty() && !other) {
    return;  // an official document has no articles of its own
  }
  cite_pinpoints(at, pins, base, own_instrument(), manner);
}

std::uint32_t Reading::read_pinpoint(std::uint32_t at) {
  std::vector<Pinpoint> pins;
  const std::uint32_t listed = scan_pinpoints(here_.text, at, here_.unit.end, pins);
  if (pins.empty()) return at + 3;
  const std::uint32_t end = narrow_last(listed, pins);
  const bool opens_quote = in_quote() && ends_in(here_.text.substr(here_.unit.begin, at - here_.unit.begin), "“");
  if (opens_quote && pins.front().deep == Unit::article)
    return pins.front().span.end;  // “第二十条 …: the new article itself
  if (of_other_text(here_.text.substr(here_.unit.begin, at - here_.unit.begin))) return end;  // 附录第三条: of other articles
  if (!read_listed(at, pins) && !read_same(at, pins) && !read_of_treaty(at, pins) && !read_excepted(at, pins) &&
      !read_under_lead_in(at, pins) && !read_resumed(at, pins) && !read_beyond_own(at, pins))
    read_alone(at, pins);
  return end;
}

// 本法第三条, or 本条, 本款 …
std::uint32_t Reading::read_self(std::uint32_t at) {
  const std::uint32_t kind = kind_word_length(rest(at + 3));
  if (kind == 0) return read_relative(at);
  if (ends_with_other_word(here_.text.substr(here_.unit.begin, at - here_.unit.begin))) return at + 3;
  return read_self_kind(at, at + 3 + kind);
}

// What names the text itself, 本法 or 本《条例》, counts with a pinpoint.
std::uint32_t Reading::read_self_kind(std::uint32_t begin, std::uint32_t end) {
  Manner manner;
  manner.rule = in_quote() ? RuleId::amended_text : RuleId::self_pinpoint;
  const TitleIndex instrument = in_quote() ? memory_.subject : here_.document.form == DocumentForm::note ? memory_.subject : self_title;
  return cite_instrument(begin, end, instrument, manner, false);
}

std::uint32_t Reading::read_relative(std::uint32_t at) {
  const RelativeWord word = scan_relative_word(here_.text, at, here_.unit.end, here_.text.substr(here_.unit.begin, at - here_.unit.begin));
  if (word.bytes == 0) return at + 3;
  const Place here = place();
  Locator base = in_quote() && word.unit < Unit::article ? Locator{} : absolute(here_.document, here, word);
  if (in_quote() && word.unit == Unit::article && word.direction == Pointing::before && here.locator.article > 1) {
    base.article = static_cast<std::uint16_t>(here.locator.article - 1);
  }
  std::uint32_t behind = skip_blanks(here_.text, at + word.bytes, here_.unit.end);
  if (base.whole()) return at + word.bytes;
  const TitleIndex instrument = in_quote() ? memory_.subject : self_title;
  Manner manner;
  manner.naming = Naming::relative;
  manner.rule = in_quote() ? RuleId::amended_text : RuleId::relative_pinpoint;
  const std::uint32_t narrowing = narrowing_length(rest(behind));
  std::vector<Pinpoint> pins;
  const std::uint32_t end = scan_pinpoints(here_.text, behind + narrowing, here_.unit.end, pins, true);
  if (!pins.empty() && word.unit < Unit::article && pins.front().top <= Unit::article && pins.front().top > word.unit) {
    cite_pinpoints(at, pins, base, instrument, manner);  // 本章第三节; 本章第十条 is 第十条
    return end;
  }
  if (!pins.empty() && pins.front().top > word.unit && word.unit >= Unit::article) {
    if (narrowing != 0) manner.rule = RuleId::narrowed_relative;
    base.to = 0;
    if (pins.front().top == Unit::item && base[Unit::paragraph] == 0) {
      Locator wanted = base;
      wanted[Unit::item] = pins.front().locator[Unit::item];
      base[Unit::paragraph] = written_with_paragraph(wanted)[Unit::paragraph];
    }
    cite_pinpoints(at, pins, base, instrument, manner);
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
