// Pinpoints that say less than they mean, because the words before say the rest: （一）违反第二款… under 违反本条例第九条, 第十条
// （第七项除外）, 第五项 behind 第三百九十五条第一款第一项.
#include <algorithm>

#include "base/bracket.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/reading.hpp"

namespace yiju {

namespace {

constexpr WordSet violating{"违反"};
constexpr WordSet doing{"有", "实施", "属于", "符合", "存在", "出现"};

// 除第七项外, （第三条除外）: what is taken out of what was cited before.
bool excepts(std::string_view before, std::string_view after) {
  static constexpr WordSet leads{"（", "(", "除", "除外，"};
  return leads.ends(before) && (last_open_bracket(before) == 0 || !begins_with(after, "第"));
}

bool is_taken_out(std::string_view after) { return begins_with(after, "除外") || begins_with(after, "的除外"); }

// 依照《甲法》的规定，第三条除外: an article of what the clause before cites.
bool excepts_article(std::string_view before, std::string_view after) {
  static constexpr WordSet leads{"，", "但", "但是", "，其中"};
  return leads.ends(before) && is_taken_out(after);
}

}  // namespace

// 第十条规定的资料（第七项除外）: the item of what was cited before the bracket; 第二条至第四条（第三条除外）: an article of it.
bool Reading::read_excepted(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const std::string_view before = before_here(at);
  const std::uint32_t earlier = last_in_sentence(at);
  if (pins.front().top < Unit::article || earlier == no_citation) return false;
  const std::string_view after = rest(pins.back().span.end);
  const bool article = pins.front().top == Unit::article;
  if (!excepts(before, after) && !(article && excepts_article(before, after))) return false;
  const Citation& cited = out_.citations[earlier];
  const bool of_whole_law = article && cited.target.whole() && cited.instrument != self_title;
  if ((cited.target[Unit::article] == 0 && !of_whole_law) || (cited.target[Unit::item] != 0 && !article)) return false;
  if (article && !is_taken_out(after)) return false;
  Locator base = article ? Locator{} : cited.target;
  base.to = 0;
  Pinpoint first = pins.front();
  if (first.top == Unit::item && base[Unit::paragraph] == 0 && cited.instrument == self_title) {
    first.locator[Unit::article] = base[Unit::article];
    first.locator[Unit::item] = pins.front().locator[Unit::item];
    base[Unit::paragraph] = written_with_paragraph(first.locator)[Unit::paragraph];
  }
  static constexpr WordSet but{"除", "除外，"};
  const bool out = is_taken_out(after) || but.ends(before);  // 第十条（第七项）: only which of it is meant
  Manner manner = taken_over(Naming::carried, out ? RuleId::excepted_item : RuleId::resumed_pinpoint, earlier);
  cite_pinpoints(at, pins, base, cited.instrument, manner);
  return true;
}

// The citation that names the article of which 违反第二款 speaks: in the paragraph above, whose items these are, or
// behind a 违反 before in this article (`points_up`).
std::uint32_t Reading::lead_in_of(std::uint32_t at, bool points_up) const {
  const NodeIndex article = article_of(here_.document, here_.node);
  if (article == no_node) return no_citation;
  const bool item = here_.document.nodes[here_.node].kind == ProvisionKind::item;
  const NodeIndex above = item ? here_.document.nodes[here_.node].parent : no_node;
  const ProvisionNode& own = here_.document.nodes[article];
  constexpr std::size_t most = 200;  // so that an article of many citations stays linear
  const std::size_t last = out_.citations.size() > most ? out_.citations.size() - most : 0;
  for (std::size_t i = out_.citations.size(); i-- > last;) {
    const Citation& lead = out_.citations[i];
    if (lead.place == no_node || lead.place < article || lead.span.end > at) return no_citation;
    const bool own_article = lead.instrument == self_title && lead.target[Unit::article] == own.number &&
                             lead.target.article_suffix == own.suffix;
    if (lead.target[Unit::article] == 0 || own_article) continue;
    const bool listed_below = lead.place == above && lead.target[Unit::item] == 0;
    const Citation& first = out_.citations[lead.group];
    const bool violated = violating.ends(here_.text.substr(0, first.span.begin));
    if (listed_below || (violated && points_up)) return static_cast<std::uint32_t>(i);
  }
  return no_citation;
}

// Whether a provision of the document itself stands there.
bool Reading::stands(const Locator& locator) const { return find_provision(here_.document, locator) != no_node; }

// 违反第二款 where this article has a second paragraph too, and that one forbids something: it is meant.
bool Reading::own_norm(const Pinpoint& pin) const {
  if (pin.top != Unit::paragraph || here_.document.nodes[here_.node].kind == ProvisionKind::item) return false;
  const Locator own = place().locator;
  Locator wanted;
  wanted[Unit::article] = own[Unit::article];
  wanted.article_suffix = own.article_suffix;
  wanted[Unit::paragraph] = pin.locator[Unit::paragraph];
  const NodeIndex node =
      own[Unit::paragraph] > wanted[Unit::paragraph] ? find_provision(here_.document, wanted) : no_node;
  return node != no_node && find_word(text_of(here_.document, node), "违反") == std::string_view::npos;
}

// The article itself, or the one article of a range that has what is named; 0 where none or several have it.
Locator Reading::article_with(const Locator& lead, const Pinpoint& pin) const {
  Locator only;
  constexpr std::uint32_t longest_range = 200;
  std::uint32_t last =
      lead.to != 0 && lead[Unit::paragraph] == 0 && lead[Unit::item] == 0 ? lead.to : lead[Unit::article];
  last = std::min(last, lead[Unit::article] + longest_range);
  for (std::uint32_t article = lead[Unit::article]; article <= last; ++article) {
    Locator wanted;
    wanted[Unit::article] = static_cast<std::uint16_t>(article);
    wanted.article_suffix = article == lead[Unit::article] ? lead.article_suffix : std::uint8_t{0};
    wanted[Unit::paragraph] = pin.locator[Unit::paragraph];
    wanted[Unit::item] = pin.locator[Unit::item];
    if (pin.top == Unit::item && lead[Unit::paragraph] != 0) wanted[Unit::paragraph] = lead[Unit::paragraph];
    if (!stands(wanted)) continue;
    if (only[Unit::article] != 0) return {};
    only = wanted;
  }
  return only;
}

// （四）他人实施第（三）项以外的行为 means its own list; （一）有第一项情形的 cannot.
bool Reading::beyond_own_items(const Pinpoint& pin) const {
  const ProvisionNode& here = here_.document.nodes[here_.node];
  return here.kind == ProvisionKind::item && pin.locator[Unit::item] >= here.number;
}

// What a 第二款 or 第三项 leaves out that the articles of the lead-in have; whole() where none or several have it.
Locator Reading::base_in_article(const Locator& lead, const Pinpoint& first) const {
  const Locator wanted = article_with(lead, first);
  Locator base;
  base[Unit::article] = wanted[Unit::article];
  base.article_suffix = wanted.article_suffix;
  if (first.top == Unit::item && wanted[Unit::article] != 0)
    base[Unit::paragraph] =
        wanted[Unit::paragraph] != 0 ? wanted[Unit::paragraph] : written_with_paragraph(wanted)[Unit::paragraph];
  return base;
}

// （一）违反第（二）项…, 违反第二款… under or behind 违反本条例第九条规定.
bool Reading::read_under_lead_in(std::uint32_t at, const std::vector<Pinpoint>& pins) {
  const Pinpoint& first = pins.front();
  if (first.top != Unit::item && first.top != Unit::paragraph) return false;
  // Only what is violated or done points up: 销售第（一）项所述产品 means the item of its own list.
  const std::string_view before = before_here(at);
  // 违反第十条规定，有第一款第二项行为的 tells the item with its paragraph.
  const bool whole = first.top == Unit::paragraph && first.deep == Unit::item;
  const bool done = (first.top == Unit::item || whole) && doing.ends(before);
  const bool violated = violating.ends(before);
  if ((!violated && !done) || in_quote()) return false;
  // （三）违反第八条规定，属于第三项情形的: no item speaks of itself
  const std::uint32_t earlier = lead_in_of(at, violated || whole || beyond_own_items(first));
  if (earlier == no_citation || own_norm(first)) return false;
  const Citation lead = out_.citations[earlier];
  if (lead.instrument != self_title && !violated && !beyond_own_items(first)) return false;
  Locator base = paragraph_of(earlier);
  if (lead.instrument == self_title) {
    base = base_in_article(lead.target, first);
    if (base.whole()) return lead.target.to != 0;  // of which article of the range cannot be told
  } else if (first.top == Unit::paragraph) {
    base[Unit::paragraph] = 0;
  }
  Manner manner = taken_over(Naming::carried, RuleId::lead_in_item, earlier);
  cite_pinpoints(at, pins, base, lead.instrument, manner);
  return true;
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
    earlier = last_article_with_item(
        pins.front().locator[Unit::item]);  // 有本条例第十六条…行为，属于第一项至第五项的: this article has no items
    goes_on = earlier != no_citation;
  }
  if (!goes_on || out_.citations[earlier].target[Unit::article] == 0) return false;
  Locator base = paragraph_of(earlier);
  if (top == Unit::item && base[Unit::paragraph] == 0 && out_.citations[earlier].instrument == self_title) {
    Locator wanted = base;
    wanted[Unit::item] = pins.front().locator[Unit::item];
    base[Unit::paragraph] = written_with_paragraph(wanted)[Unit::paragraph];
  }
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

}  // namespace yiju
