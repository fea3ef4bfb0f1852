#include "citation/reading.hpp"

#include <algorithm>

#include "base/line_break.hpp"
#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/mark_pair.hpp"
#include "citation/title.hpp"
#include "citation/title_list.hpp"
#include "citation/unknown_name.hpp"
#include "citation/unspecific.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "document/enclosing.hpp"

namespace yiju {

namespace {

bool inside_quote_node(const Document& document, NodeIndex node) {
  return enclosing(document, node, ProvisionKind::quote) != no_node;
}

// 关于印发《甲基准》的通知: 甲 stands below, and it is not of its articles that the text speaks.
bool brings_quoted(std::string_view title) {
  static constexpr WordSet issuing{"印发", "发布", "公布", "颁布", "转发", "下发", "批转", "重新发布", "重新印发"};
  return issuing.ends(title.substr(0, std::min(title.find("《"), title.size())));
}

}  // namespace

Reading::Reading(const Document& document) : here_(document), anchors_(here_.text) {
  out_.titles.push_back(document.title);
  memory_.by_title.emplace(document.title, self_title);
  memory_.by_title.emplace(canonical_title(document.title),
                           self_title);  // 《乙局贯彻〈甲规定〉的办法》 in a text of that name
  for (const NodeIndex article : document.articles) {
    here_.largest_article = std::max(here_.largest_article, document.nodes[article].number);
  }
  if (in_amendment() || document.form == DocumentForm::note || document.articles.empty())
    find_subject();
  else if (document.form == DocumentForm::statute)
    find_interpreted();
  memory_.main_subject = memory_.subject;
  memory_.repeals_listed = memory_.repeals_awaited = lists_by_name(document.title) && announces_repeals(document.title);
}

namespace {

// 甲法 of 甲法修正案（草案）, 甲法（修正草案）, 甲法（2024修正草案）; empty where the title is of no such draft.
std::string_view amended_law(std::string_view title) {
  const std::size_t at = std::min(title.find("修正案"), title.find("修正草案"));
  if (at == title.npos) return {};
  const std::string_view law = title.substr(0, at);
  const std::size_t open = law.rfind("（");
  return open != law.npos && law.find("）", open) == law.npos ? law.substr(0, open) : law;
}

}  // namespace

// 关于修改《〈甲法〉的解释》的决定 changes the outer one, 《关于修改〈甲法〉的决定》 the inner one. False
// where the title quotes none.
bool Reading::find_quoted_subject() {
  const std::string& title = here_.document.title;
  const std::size_t outer = title.find("《");
  static constexpr WordSet changes{"修改", "修正", "修订", "补充"};
  const bool changes_outer = outer != title.npos && changes.ends(std::string_view(title).substr(0, outer));
  const MarkPair inner_marks{"〈", "〉"}, outer_marks{"《", "》"};
  for (const auto& [open, close] :
       {changes_outer ? outer_marks : inner_marks, changes_outer ? inner_marks : outer_marks}) {
    const std::size_t begin = title.find(open), end = title.rfind(close);
    if (begin == std::string::npos || end == std::string::npos || end < begin + 3) continue;
    const bool several =
        title.find(close) != end && title.find(close) < title.find(open, begin + 3);  // 〈甲法〉和〈乙法〉
    if (several) return true;
    const std::string inner = canonical_title(std::string_view(title).substr(begin + 3, end - begin - 3));
    // 关于《甲法修正案（草案）》公开征求意见的公告
    const std::string_view law = in_amendment() ? amended_law(inner) : std::string_view();
    memory_.subject = intern(official_title(law.empty() ? inner : law));
    return true;
  }
  return false;
}

// The law that an amendment changes, or the draft that a note explains: named in the title, 关于修改〈甲法〉的决定,
// 甲法修正案（二）, 关于《乙条例（草案）》的说明.
void Reading::find_subject() {
  const std::string& title = here_.document.title;
  if (brings_quoted(title) && !in_amendment()) return;
  if (const std::string draft = noted() ? draft_explained(here_.document) : std::string(); !draft.empty()) {
    memory_.subject = intern(official_title(canonical_title(draft)));
    return;
  }
  if (find_quoted_subject()) return;
  if (const std::string_view law = in_amendment() ? amended_law(title) : std::string_view(); !law.empty()) {
    memory_.subject = intern(official_title(law));
    return;
  }
  find_bare_subject();
  // 起草说明 that names nothing: what it calls 第四条 is its draft's, whichever that is.
  // 专家解读 of a law speaks of no draft at all.
  if (noted() && memory_.subject == self_title && explains_draft(title) && names_stage(here_.text))
    memory_.subject = intern("草案");
}

// 最高人民法院关于适用《甲法》若干问题的解释 interprets 甲法.
void Reading::find_interpreted() {
  const std::string_view title = here_.document.title;
  static constexpr WordSet verbs{"适用", "执行", "理解"};
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"〈", "〉"}, {"《", "》"}}) {
    const std::size_t begin = title.find(open), end = title.find(close);
    if (begin == title.npos || end == title.npos || end < begin || title.find(open, end) != title.npos) continue;
    if (verbs.ends(title.substr(0, begin)) && find_word(title.substr(end), "解释") != title.npos)
      memory_.interpreted = intern(official_title(canonical_title(title.substr(begin + 3, end - begin - 3))));
  }
}

// 关于适用刑法分则规定的犯罪的罪名的意见 names its law without 《》. Of several laws none is the text's own.
void Reading::find_bare_subject() {
  const std::string_view title = here_.document.title;
  for (std::size_t at = 0; (at = find_word(title, "法", at)) != std::string_view::npos; at += 3) {
    const BareName name = find_bare_name(title, 0, static_cast<std::uint32_t>(at + 3));
    if (name.span.empty()) continue;
    const TitleIndex law = intern(name.full_title);
    if (memory_.subject != self_title && memory_.subject != law) {
      memory_.subject = self_title;
      return;
    }
    memory_.subject = law;
  }
}

TitleIndex Reading::intern(std::string_view title) {
  const auto [at, fresh] = memory_.by_title.emplace(std::string(title), static_cast<TitleIndex>(out_.titles.size()));
  if (fresh) {
    out_.titles.emplace_back(title);
    remember_name(title, at->second);
  }
  return at->second;
}

// 中华人民共和国社会救助法, cited in full, is 社会救助法 from then on where no list knows that name.
void Reading::remember_name(std::string_view title, TitleIndex index) {
  constexpr std::string_view country = "中华人民共和国";
  constexpr std::size_t shortest = 12, most_names = 64;  // bytes; names, so that a text of many titles stays linear
  std::string_view name = title;
  if (begins_with(name, country)) name.remove_prefix(country.size());
  if (name.size() < shortest || !ends_like_law(name) || memory_.cited_names.size() == most_names) return;
  memory_.cited_names.push_back({index, static_cast<std::uint32_t>(title.size() - name.size())});
}

TitleIndex Reading::intern_quoted(std::string_view inner, bool& counts, bool& is_short) {
  is_short = false;
  if (inner.find('\n') != inner.npos && !out_.short_names.empty()) {  // 《条⏎例》
    const std::string whole = without_breaks(inner);
    for (const ShortName& known : out_.short_names)
      if (known.name == whole) return intern_quoted(known.name, counts, is_short);
  }
  for (ShortName& known : out_.short_names) {
    if (known.name != inner) continue;
    ++known.uses;
    counts = is_short = true;
    return known.instrument;
  }
  if (is_passed(inner)) {
    counts = false;
    return self_title;
  }
  const auto seen = memory_.by_inner.find(inner);
  if (seen != memory_.by_inner.end()) {
    counts = seen->second.counts;
    return seen->second.title;
  }
  const std::string canonical = canonical_title(inner);
  counts = names_instrument(canonical);
  const bool own = here_.part != nullptr && names_enclosing_draft(canonical);
  const TitleIndex title = counts && !own ? intern(official_title(without_edition(canonical))) : self_title;
  memory_.by_inner.emplace(inner, QuotedSeen{title, counts});
  return title;
}

TitleIndex Reading::own_instrument() const {
  return in_amendment() || here_.form == DocumentForm::note || here_.document.articles.empty() ? memory_.subject
                                                                                               : self_title;
}

ProvisionPlace Reading::place() const {
  const ProvisionPlace here = place_of(here_.document, here_.node);
  if (!in_quote()) return here;
  // A quote that brings whole articles has them as nodes; one that brings paragraphs alone is counted from its opening.
  return here.locator[Unit::article] != 0 ? ProvisionPlace{no_node, here.locator}
                                          : ProvisionPlace{no_node, here_.quoted.place()};
}

void Reading::emit(Citation citation) {
  citation.place = here_.node;
  citation.note = beside_;
  const auto index = static_cast<std::uint32_t>(out_.citations.size());
  if (citation.group == no_citation) citation.group = index;
  const std::uint32_t quoted = quoted_law(citation.span.begin);
  const bool spoken = quoted == no_citation || out_.citations[quoted].instrument == citation.instrument;
  if (citation.instrument != self_title && spoken &&
      (citation.target[Unit::article] != 0 || ends_like_law(out_.titles[citation.instrument])))
    memory_.law = {std::min(index, measured_by(citation.span)), here_.unit_number};
  out_.citations.push_back(citation);
}

bool Reading::is_own_title(std::string_view title) const {
  const std::string own = canonical_title(here_.document.title), named = canonical_title(title);
  return std::string_view(without_stage(own)).ends_with(without_stage(named));
}

// 《甲条例（草案）》 and 《甲条例》 in the note on 甲条例（草案） in one file with it. One on a text in force may mean that text.
bool Reading::names_enclosing_draft(std::string_view title) const {
  if (is_draft_title(title)) return is_own_title(title);
  const std::string_view own = here_.document.title;
  if (!is_draft_title(own) || changes_text_in_force(own) || canonical_title(without_stage(own)) != title) return false;
  static constexpr WordSet present{"现行《", "原《", "原有《", "修订《", "修改《", "废止《"};
  const std::string_view words = slice(here_.text, here_.part->words);
  for (std::size_t at = words.find(title); at != words.npos; at = words.find(title, at + title.size()))
    if (present.ends(words.substr(0, at))) return false;
  return true;
}

// The notice and the note in a draft's file are read as notes; what they explain is the text itself, unless they name
// another one.
void Reading::enter_part(std::uint32_t at) {
  if (here_.companions.empty()) return;
  const auto around =
      std::ranges::find_if(here_.companions, [at](const CompanionPart& part) { return part.holds(at); });
  const CompanionPart* part = around == here_.companions.end() ? nullptr : &*around;
  if (part == here_.part) return;
  here_.part = part;
  here_.form = part != nullptr ? DocumentForm::note : here_.document.form;
  const bool other = part != nullptr && !part->draft.empty() && !is_own_title(part->draft);
  memory_.subject = part == nullptr ? memory_.main_subject
                    : other         ? intern(official_title(canonical_title(part->draft)))
                                    : self_title;
}

void Reading::begin_unit(NodeIndex node, Span unit) {
  here_.node = node;
  constexpr std::size_t longest_heading = 45;  // bytes: 裁判理由 stands between two paragraphs and is none
  const std::string_view words = slice(here_.text, unit);
  if (words.size() > longest_heading || find_word(words, "。") != words.npos) ++here_.unit_number;
  enter_part(unit.begin);
  here_.unit = unit;
  memory_.last = {};
  memory_.sentence = {};
  follow_change(node);
  follow_repeals(node);
  follow_basis();
  here_.quote_node = in_amendment() && inside_quote_node(here_.document, node);
  if (in_amendment()) {
    if (here_.document.nodes[node].kind == ProvisionKind::heading) here_.quoted.reset();
    here_.quoted.begin_line(rest(here_.unit.begin));
  }
  memory_.next_use = 0;
  memory_.uses.clear();
  const bool row = rest(here_.unit.begin).starts_with('|');
  if (!out_.short_names.empty() || here_.repealed || row) find_defined_names(here_.unit);
}

void Reading::read_unit(NodeIndex node, Span unit) {
  unit.begin = std::max(unit.begin, memory_.floor);
  if (unit.empty()) return;
  begin_unit(node, unit);
  for (std::uint32_t from = here_.unit.begin;;) {
    const AnchorAt found = anchors_.next(from);
    while (memory_.next_use < memory_.uses.size() && memory_.uses[memory_.next_use].at < from) ++memory_.next_use;
    const bool defined = memory_.next_use < memory_.uses.size() && memory_.uses[memory_.next_use].at <= found.at;
    const std::uint32_t at = defined ? memory_.uses[memory_.next_use].at : found.at;
    if (at + 2 >= here_.unit.end) break;
    const std::uint32_t next = defined ? read_use(memory_.uses[memory_.next_use]) : read_anchor(at, found.anchor);
    if (next > at + 3) memory_.floor = std::max(memory_.floor, next);
    from = std::max(next, at + 3);
  }
  if (here_.unit.end > unit.end) memory_.floor = std::max(memory_.floor, here_.unit.end);  // it took the next line too
}

std::uint32_t Reading::read_use(const DefinedUse& use) {
  return use.end != 0 ? read_plain_title({use.at, use.end}) : read_defined_name(use);
}

void Reading::read_note(const DocumentNote& note) {
  beside_ = note.kind;
  read_unit(note.place, here_.document.nodes[note.node].span);
}

std::uint32_t Reading::read_anchor(std::uint32_t at, Anchor anchor) {
  switch (anchor) {
    case Anchor::none:
    case Anchor::count:
      break;
    case Anchor::title:
      return read_title(at);
    case Anchor::ordinal:
      return read_pinpoint(at);
    case Anchor::before:
    case Anchor::above:
      return begins_with(rest(at + 3), "述") ? read_deictic(at, 6) : read_relative(at);
    case Anchor::here:
      return read_self(at);
    case Anchor::that:
      return read_that(at);
    case Anchor::name_end:
      return read_name_end(at);
    case Anchor::quote_open:
      if (in_amendment()) open_quote(at);
      break;
    case Anchor::quote_close:
      if (in_amendment()) here_.quoted.close();
      break;
    case Anchor::unspecific:
    case Anchor::unspecific_of_state:
      if (const std::uint32_t bytes = unspecific_length(rest(at)); bytes != 0) {
        out_.unspecific.push_back({{at, at + bytes}, here_.node});
        return at + bytes;
      }
      break;
  }
  return at + 3;
}

void Reading::open_quote(std::uint32_t at) {
  static constexpr WordSet whole{"该条修改为：", "该条修改为:"};
  if (whole.ends(here_.text.substr(0, at))) {  // the quote brings the whole article
    Locator whole_article = here_.quoted.target();
    whole_article[Unit::paragraph] = whole_article[Unit::item] = whole_article.to = 0;
    here_.quoted.set_target(whole_article);
  }
  here_.quoted.open(rest(at + 3));
}

}  // namespace yiju
