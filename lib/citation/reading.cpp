#include "citation/reading.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/word_set.hpp"
#include "citation/bare_name.hpp"
#include "citation/relation_changes.hpp"
#include "citation/title.hpp"
#include "citation/unspecific.hpp"

namespace yiju {

namespace {

bool inside_quote_node(const Document& document, NodeIndex node) {
  while (node != no_node && document.nodes[node].kind != ProvisionKind::quote) node = document.nodes[node].parent;
  return node != no_node;
}

}  // namespace

Reading::Reading(const Document& document) : document_(document), text_(document.source.text), anchors_(text_) {
  out_.titles.push_back(document.title);
  by_title_.emplace(document.title, self_title);
  by_title_.emplace(canonical_title(document.title),
                    self_title);  // 《乙局贯彻〈甲规定〉的办法》 in a text of that name
  for (const NodeIndex article : document.articles) {
    largest_own_article_ = std::max(largest_own_article_, document.nodes[article].number);
  }
  if (in_amendment() || document.form == DocumentForm::note || document.articles.empty()) find_subject();
}

// The law that an amendment changes, or the draft that a note explains: named in the title, 关于修改〈甲法〉的决定,
// 甲法修正案（二）, 关于《乙条例（草案）》的说明.
void Reading::find_subject() {
  const std::string& title = document_.title;
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"〈", "〉"}, {"《", "》"}}) {
    const std::size_t begin = title.find(open), end = title.rfind(close);
    if (begin == std::string::npos || end == std::string::npos || end < begin + 3) continue;
    const bool several =
        title.find(close) != end && title.find(close) < title.find(open, begin + 3);  // 〈甲法〉和〈乙法〉
    if (several) return;
    const std::string inner = canonical_title(std::string_view(title).substr(begin + 3, end - begin - 3));
    subject_ = intern(official_title(inner));
    return;
  }
  if (const std::size_t at = title.find("修正案"); in_amendment() && at != std::string::npos && at > 0) {
    subject_ = intern(official_title(std::string_view(title).substr(0, at)));
    return;
  }
  for (const std::string_view stage : {"草案）", "稿）"}) {  // 甲条例（草案）起草说明, with no 《》
    const std::size_t end = title.find(stage);
    if (!noted() || end == std::string::npos) continue;
    const std::size_t begin = title.starts_with("关于") ? 6 : 0;
    subject_ = intern(canonical_title(std::string_view(title).substr(begin, end + stage.size() - begin)));
    return;
  }
  find_bare_subject();
}

// 关于适用刑法分则规定的犯罪的罪名的意见 names its law without 《》. Of several laws none is the text's own.
void Reading::find_bare_subject() {
  const std::string_view title = document_.title;
  for (std::size_t at = 0; (at = find_word(title, "法", at)) != std::string_view::npos; at += 3) {
    const BareName name = find_bare_name(title, 0, static_cast<std::uint32_t>(at + 3));
    if (name.span.empty()) continue;
    const TitleIndex law = intern(name.full_title);
    if (subject_ != self_title && subject_ != law) {
      subject_ = self_title;
      return;
    }
    subject_ = law;
  }
}

TitleIndex Reading::intern(std::string_view title) {
  const auto [at, fresh] = by_title_.emplace(std::string(title), static_cast<TitleIndex>(out_.titles.size()));
  if (fresh) out_.titles.emplace_back(title);
  return at->second;
}

TitleIndex Reading::intern_quoted(std::string_view inner, bool& counts, bool& is_short) {
  is_short = false;
  for (ShortName& known : out_.short_names) {
    if (known.name != inner) continue;
    ++known.uses;
    counts = is_short = true;
    return known.instrument;
  }
  const auto seen = by_inner_.find(inner);
  if (seen != by_inner_.end()) {
    counts = seen->second.counts;
    return seen->second.title;
  }
  const std::string canonical = canonical_title(inner);
  counts = names_instrument(canonical);
  const TitleIndex title = counts ? intern(official_title(canonical)) : self_title;
  by_inner_.emplace(inner, QuotedSeen{title, counts});
  return title;
}

TitleIndex Reading::own_instrument() const {
  return in_amendment() || document_.form == DocumentForm::note || document_.articles.empty() ? subject_ : self_title;
}

Place Reading::place() const {
  const Place here = place_of(document_, node_);
  if (!in_quote()) return here;
  // A quote that brings whole articles has them as nodes; one that brings paragraphs alone is counted from its opening.
  return here.locator[Unit::article] != 0 ? Place{no_node, here.locator} : Place{no_node, quoted_.place()};
}

RelationFound Reading::relation_of(Span cited, TitleIndex instrument) {
  const bool own = instrument == self_title && document_.form == DocumentForm::statute;
  const bool drafted = instrument == subject_ && document_.form == DocumentForm::note;
  if (own || drafted) return {};  // a statute does not amend or repeal itself; a draft is not its own basis
  return relation_by_words(cited);
}

// 二、起草依据 above （一）《甲法》: in a note or a policy the heading tells what its list is.
bool Reading::under_basis_heading() const {
  if (document_.form != DocumentForm::note && document_.form != DocumentForm::official_document) return false;
  constexpr std::size_t longest_heading = 90;  // bytes
  static constexpr WordSet also{"背景", "必要", "过程", "经过", "情况"};
  for (NodeIndex node = document_.nodes[node_].parent; node != no_node; node = document_.nodes[node].parent) {
    if (document_.nodes[node].kind != ProvisionKind::heading) continue;
    const std::string_view from = text_.substr(document_.nodes[node].span.begin, longest_heading);
    const std::string_view heading = from.substr(0, from.find('\n'));
    if (heading.size() >= longest_heading || find_word(heading, "依据") == std::string_view::npos) continue;
    return !also.stands_in(heading) ||
           is_title_alone(rest(unit_.begin));  // 一、起草背景和依据 tells of other things too
  }
  return false;
}

RelationFound Reading::relation_by_words(Span cited) {
  if (in_quote()) return {};
  if (repealed_)  // （根据《丁决定》修正） in the list only tells which wording is meant
    return dates_a_wording(rest(cited.end)) ? RelationFound{} : RelationFound{Relation::repeals, RuleId::repeal_clause};
  if (in_amendment() && is_title_alone(rest(unit_.begin))) return {Relation::amends, RuleId::amending_words};
  Surroundings surroundings{text_, document_.title, unit_, document_.form,
                            document_.nodes[node_].kind == ProvisionKind::history};
  if (surroundings.history) {
    const RelationFound found = history_relation(surroundings, cited);
    if (found.relation != Relation::cites) return found;
  }
  surroundings.lists_basis = under_basis_heading();
  if (cited.begin < sentence_.span.begin || cited.end > sentence_.span.end)
    sentence_ = read_sentence(surroundings, cited);
  return find_relation(surroundings, sentence_, cited);
}

void Reading::emit(Citation citation) {
  citation.place = node_;
  const auto index = static_cast<std::uint32_t>(out_.citations.size());
  if (citation.group == no_citation) citation.group = index;
  out_.citations.push_back(citation);
}

void Reading::begin_unit(NodeIndex node, Span unit) {
  node_ = node;
  unit_ = unit;
  last_ = {};
  sentence_ = {};
  repealed_ = repeals_listed_ && (opens_with_title(rest(unit_.begin)) || lists_notice(rest(unit_.begin)));
  if (own_instrument() != self_title || document_.articles.empty())
    repeals_listed_ = repealed_ || announces_repeals(rest(unit_.begin));
  quote_node_ = in_amendment() && inside_quote_node(document_, node);
  if (in_amendment()) {
    if (document_.nodes[node].kind == ProvisionKind::heading) quoted_.reset();
    quoted_.begin_line(rest(unit_.begin));
  }
  next_use_ = 0;
  defined_uses_.clear();
  if (!out_.short_names.empty()) find_defined_names(unit_);
}

void Reading::read_unit(NodeIndex node, Span unit) {
  unit.begin = std::max(unit.begin, floor_);
  if (unit.empty()) return;
  begin_unit(node, unit);
  for (std::uint32_t from = unit_.begin;;) {
    const AnchorAt found = anchors_.next(from);
    while (next_use_ < defined_uses_.size() && defined_uses_[next_use_].at < from) ++next_use_;
    const bool defined = next_use_ < defined_uses_.size() && defined_uses_[next_use_].at <= found.at;
    const std::uint32_t at = defined ? defined_uses_[next_use_].at : found.at;
    if (at + 2 >= unit_.end) return;
    const std::uint32_t next =
        defined ? read_defined_name(at, defined_uses_[next_use_].short_name) : read_anchor(at, found.anchor);
    if (next > at + 3) floor_ = std::max(floor_, next);
    from = std::max(next, at + 3);
  }
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
      if (in_amendment()) quoted_.close();
      break;
    case Anchor::unspecific:
    case Anchor::unspecific_of_state:
      if (const std::uint32_t bytes = unspecific_length(rest(at)); bytes != 0) {
        out_.unspecific.push_back({{at, at + bytes}, node_});
        return at + bytes;
      }
      break;
  }
  return at + 3;
}

void Reading::open_quote(std::uint32_t at) {
  if (ends_in(text_.substr(0, at), "该条修改为：")) {  // the quote brings the whole article
    Locator whole_article = quoted_.target();
    whole_article[Unit::paragraph] = whole_article[Unit::item] = whole_article.to = 0;
    quoted_.set_target(whole_article);
  }
  quoted_.open(rest(at + 3));
}

}  // namespace yiju
