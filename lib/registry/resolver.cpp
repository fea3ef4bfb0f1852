#include "registry/resolver.hpp"

#include <algorithm>
#include <utility>

#include "citation/title.hpp"
#include "document/enclosing.hpp"
#include "document/inserted_articles.hpp"
#include "registry/decision_day.hpp"
#include "registry/title_target.hpp"

namespace yiju {

namespace {

// Articles that bear the number; looked for only in texts whose numbers do not rise throughout.
std::vector<NodeIndex> same_articles(const Document& document, const Locator& locator) {
  std::vector<NodeIndex> nodes;
  if (document.articles_by_number.empty() || locator[Unit::article] == 0) return nodes;
  const auto number_of = [&](NodeIndex node) {
    return std::uint64_t{document.nodes[node].number} << 8 | document.nodes[node].suffix;
  };
  const std::uint64_t wanted = std::uint64_t{locator[Unit::article]} << 8 | locator.article_suffix;
  const auto& order = document.articles_by_number;
  auto at = std::lower_bound(order.begin(), order.end(), wanted,
                             [&](NodeIndex node, std::uint64_t number) { return number_of(node) < number; });
  for (; at != order.end() && number_of(*at) == wanted; ++at) nodes.push_back(*at);
  return nodes;
}

// Where a text numbers its articles anew, a bare 第五条 means the fifth of the part it stands in: the article of that
// number nearest before the citation that comes after the last 第一条, else the nearest behind it.
NodeIndex nearest_article(const std::vector<NodeIndex>& nodes, NodeIndex place) {
  NodeIndex best = nodes.front();
  for (const NodeIndex node : nodes) {
    const auto distance = [&](NodeIndex from) { return from > place ? from - place : place - from; };
    if (distance(node) < distance(best)) best = node;
  }
  return best;
}

void dangle(Resolution& resolution, const Document& document, const Locator& locator) {
  resolution.outcome = Outcome::dangling;
  resolution.node = no_node;
  resolution.reason = missing_in(document, locator);
}

// Until 立法法 named the parts of an article, its numbered items were called 款 too: 第四条第三款 is its （三）, where it
// has no such 款.
NodeIndex find_item_called_paragraph(const Document& document, const Locator& locator) {
  constexpr Date named{2000, 7, 1};
  const Date made = document.version.known() ? document.version : document.adopted;
  if (!made.known() || made >= named || locator[Unit::paragraph] == 0 || locator[Unit::item] != 0) return no_node;
  Locator item = locator;
  item[Unit::item] = std::exchange(item[Unit::paragraph], 0);
  return find_provision(document, item);
}

// Looks the provision up in one text. Returns whether it is there.
bool locate(Resolution& resolution, const Document& document, const Locator& target, NodeIndex place) {
  const Locator first = target.first();
  NodeIndex node = find_provision(document, first);
  // An outline has the article and not its 款, a text of numbered points counts none: what they do not tell is not held
  // against the citation.
  const bool coarse = document.outline_only || document.articles.empty();
  if (node == no_node && coarse) node = find_provision(document, first.up_to(Unit::article));
  if (node == no_node) node = find_item_called_paragraph(document, first);
  if (node == no_node) return dangle(resolution, document, first), false;
  if (target.range() && !coarse && find_provision(document, target.last()) == no_node)
    return dangle(resolution, document, target.last()), false;
  resolution.node = node;
  const std::vector<NodeIndex> same = same_articles(document, first);
  if (same.size() < 2) return true;
  if (place != no_node) {
    // Below the article the text's own numbers decide; only the article itself can be moved to its double.
    if (first[Unit::paragraph] == 0 && first[Unit::item] == 0) resolution.node = nearest_article(same, place);
    return true;
  }
  resolution.outcome = Outcome::ambiguous;
  resolution.reason = Reason::several_places;
  return true;
}

// The file of an instrument split into files that is its nth 编, where the files do not say so themselves: the nth by
// article numbers. no_document if they do, or there are fewer.
DocumentId file_of_part(std::span<const Version> texts, std::span<const Document> documents, std::uint16_t part) {
  std::vector<std::pair<std::uint32_t, DocumentId>> by_article;
  for (const Version& text : texts) {
    const Document& document = documents[text.document];
    if (document.articles.empty()) continue;
    Locator own;
    own[Unit::part] = 1;
    if (find_provision(document, own) != no_node) return no_document;
    by_article.emplace_back(document.nodes[document.articles.front()].number, text.document);
  }
  std::sort(by_article.begin(), by_article.end());
  return part <= by_article.size() ? by_article[part - 1].second : no_document;
}

// Looks the provision up in all files of one wording: the first that has it; else the most that any of them has of it.
Resolution locate_in_files(const Resolution& found, std::span<const Version> texts, std::span<const Document> documents,
                           const Locator& target) {
  Resolution missing;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    Resolution here = found;
    here.document = texts[at].document;
    if (locate(here, documents[here.document], target, no_node)) {
      const bool sibling = texts.size() > 1 && here.document != found.document && !is_other_wording(found.reason);
      if (sibling && here.outcome == Outcome::resolved) {
        here.reason = Reason::sibling_part;
      }
      return here;
    }
    const bool nearer = missing.reason == Reason::no_such_article && here.reason != Reason::no_such_article &&
                        here.reason != Reason::no_such_division;
    if (at == 0 || nearer) missing = std::move(here);
  }
  if (target[Unit::part] == 0 || texts.size() < 2) return missing;
  const DocumentId file = file_of_part(texts, documents, target[Unit::part]);
  if (file == no_document) return missing;
  Resolution here = found;
  here.document = file;
  here.reason = Reason::sibling_part;
  Locator inside = target;
  inside[Unit::part] = 0;
  inside.to = target[Unit::chapter] == 0 ? std::uint16_t{0} : target.to;  // a range of parts begins in this file
  if (inside.whole()) return here;
  return locate(here, documents[file], inside, no_node) ? here : missing;
}

NodeIndex child_of(const Document& document, NodeIndex node, ProvisionKind kind, std::uint32_t number) {
  for (NodeIndex at = node + 1; at < document.nodes[node].end; ++at) {
    if (document.nodes[at].kind == kind && document.nodes[at].number == number) return at;
  }
  return no_node;
}

// 本条第一款 within a text that is attached whole has the numbers of that text; no_node where the place is in no annex, or
// the annex has no such provision.
NodeIndex find_in_annex(const Document& document, NodeIndex place, const Locator& locator) {
  const NodeIndex annex = enclosing(document, place, ProvisionKind::annex);
  if (annex == no_node || locator[Unit::article] == 0) return no_node;
  NodeIndex at = enclosing(document, place, ProvisionKind::article);
  if (at == no_node || document.nodes[at].number != locator[Unit::article])
    at = child_of(document, annex, ProvisionKind::article, locator[Unit::article]);
  if (at == no_node || document.nodes[at].suffix != locator.article_suffix) return no_node;
  for (const auto& [unit, kind] :
       {std::pair(Unit::paragraph, ProvisionKind::paragraph), std::pair(Unit::item, ProvisionKind::item)}) {
    if (at != no_node && locator[unit] != 0) at = child_of(document, at, kind, locator[unit]);
  }
  return at;
}

Resolution resolve_self(DocumentId citing, std::span<const Document> documents, const Citation& citation,
                        const Registry& registry) {
  Resolution resolution;
  resolution.outcome = Outcome::resolved;
  resolution.reason = Reason::self_reference;
  resolution.instrument = registry.instrument_of(citing);
  resolution.document = citing;
  resolution.node = 0;
  if (citation.target.whole()) return resolution;
  Resolution attached = resolution, here = resolution;
  attached.node = find_in_annex(documents[citing], citation.place, citation.target.first());
  const bool in_annex = attached.node != no_node;
  if (in_annex && citation.naming == Naming::relative) return attached;
  if (locate(here, documents[citing], citation.target, citation.place)) return here;
  if (in_annex) return attached;
  if (resolution.instrument == no_instrument) return here;
  // 本法 in one file of a code may be in another.
  const std::span<const Version> versions = registry.versions_of(resolution.instrument);
  const auto mine =
      std::find_if(versions.begin(), versions.end(), [&](const Version& v) { return v.document == citing; });
  if (mine == versions.end()) return here;
  const auto same_day = [&](const Version& version) { return version.date == mine->date; };
  const auto begin = std::find_if(versions.begin(), versions.end(), same_day);
  const auto end = std::find_if_not(begin, versions.end(), same_day);
  if (end - begin < 2) return here;
  Resolution elsewhere = locate_in_files(resolution, {begin, end}, documents, citation.target);
  return elsewhere.outcome == Outcome::dangling ? here : elsewhere;
}

// A pinpoint into a wording that is not loaded: the number may mean another article in the one that is (民事诉讼法 2017
// 第二百二十七条 is not that of 2021). Read one by one, more than half of such links were wrong, so none is taken for
// resolved: the provision of that number is kept as the nearest there is, the outcome says that its text is not loaded.
void doubt_the_number(Resolution& resolution, std::span<const Document> documents, const Locator& target) {
  if (!is_other_wording(resolution.reason)) return;
  const bool asked = resolution.reason == Reason::version_asked;  // both are loaded: paired by their words
  const bool below = target[Unit::paragraph] != 0 || target[Unit::item] != 0;
  // A law that was amended by 第X条之一 was not renumbered (刑法 by its 修正案): its articles' numbers mean the same in
  // every wording. Not so what is below them: 刑法第二百二十五条第三项 of 1997 is 第四项 since 2009.
  const bool kept = !asked && holds_inserted_articles(documents[resolution.document]);
  if (kept && resolution.outcome == Outcome::dangling) return;
  if (kept && !below) {
    resolution.reason = Reason::number_kept;
  } else {
    resolution.outcome = Outcome::outside;
  }
}

Resolution resolve_in(const TitleTarget& target, std::span<const Document> documents, const Locator& provision) {
  Resolution resolution;
  resolution.outcome = target.outcome;
  resolution.reason = target.reason;
  resolution.instrument = target.instrument;
  if (target.outcome == Outcome::ambiguous) resolution.candidates = target.candidates;
  if (target.outcome != Outcome::resolved) return resolution;
  resolution.document = target.texts.front().document;
  resolution.node = 0;
  if (provision.whole()) return resolution;
  const Reason wording = resolution.reason;
  Resolution located = locate_in_files(resolution, target.texts, documents, provision);
  if (located.outcome == Outcome::dangling && is_other_wording(wording)) {
    located.reason = wording;  // not to be found in another wording says nothing of the one that is meant
  }
  doubt_the_number(located, documents, provision);
  return located;
}

// The one that is loaded stands in the graph for the one of its title that is not: the outcome keeps its words away.
Resolution namesake_of(const TitleTarget& target, std::span<const Document> documents, const Locator& provision) {
  Resolution resolution = resolve_in(target, documents, provision);
  resolution.outcome = Outcome::outside;
  resolution.reason = Reason::namesake;
  return resolution;
}

// On the day asked for another wording is in force than the one that was cited: the number is looked up in that one, and
// doubted until the two articles are paired.
Resolution resolve_at_both(const TitleTargets& targets, std::span<const Document> documents, const Locator& provision) {
  Resolution own = resolve_in(targets.own, documents, provision);
  if (!targets.differ || provision.whole() || own.outcome == Outcome::dangling) return own;
  TitleTarget asked = targets.asked;
  if (!is_other_wording(asked.reason)) asked.reason = Reason::version_asked;
  Resolution resolution = resolve_in(asked, documents, provision);
  resolution.meant = own.document;
  return resolution;
}

// 《公园条例》同时废止 in the draft of a new 公园条例: the old one is meant, never the draft itself.
bool ends_own_draft(const Citation& citation, const Resolution& resolution, InstrumentId own) {
  return resolution.reason == Reason::draft_stage && resolution.instrument == own && ends_or_changes(citation.relation);
}

}  // namespace

Reason missing_in(const Document& document, const Locator& locator) {
  if (locator[Unit::article] == 0) return Reason::no_such_division;
  Locator part;
  part[Unit::article] = locator[Unit::article];
  part.article_suffix = locator.article_suffix;
  if (find_provision(document, part) == no_node) return Reason::no_such_article;
  part[Unit::paragraph] = locator[Unit::paragraph];
  if (part[Unit::paragraph] != 0 && find_provision(document, part) == no_node) return Reason::no_such_paragraph;
  return Reason::no_such_item;
}

Resolution resolve_reference(std::string_view title, const Locator& provision, Moment when,
                             std::span<const Document> documents, const Registry& registry) {
  return resolve_in(target_of(title, registry, when), documents, provision);
}

Resolution resolve_written(std::string_view title, const Locator& provision, Moment when,
                           std::span<const Document> documents, const Registry& registry) {
  const Date wording = wording_beside(title, {0, static_cast<std::uint32_t>(title.size())});
  const std::string whole = canonical_title(title);
  std::string_view name = std::string_view(whole).substr(0, whole.rfind("（"));
  if (name.starts_with("〈") && name.ends_with("〉")) name = name.substr(3, name.size() - 6);
  if (!wording.known() || name.size() == whole.size() || !ends_like_law(name))  // 《甲指南（2020年版）》 is called so
    return resolve_reference(title, provision, when, documents, registry);
  return resolve_in(wording_of_day(name, wording, registry), documents, provision);
}

namespace {

// One document's citations, each title looked up once.
class CitationResolver {
 public:
  CitationResolver(DocumentId citing, std::span<const Document> documents, const Extraction& extraction,
                   const Registry& registry, Date as_of)
      : citing_(citing), documents_(documents), extraction_(extraction), registry_(registry) {
    const Document& document = documents[citing];
    Moment own = moment_of(document);
    own.in_force = std::max(own.in_force, registry.in_force_from(citing));  // a register may know the day of a 修正
    const Date written = document.version.known() ? document.version : document.adopted;
    targets_.resize(extraction.titles.size());
    for (std::size_t title = 1; title < targets_.size(); ++title) {
      targets_[title] = targets_of(extraction.titles[title], registry, own, as_of);
      if (document.form == DocumentForm::amendment) mean_wording_before(targets_[title].own, written, registry);
      if (document.form == DocumentForm::note || targets_[title].own.texts.empty()) continue;
      targets_[title].made_later = is_made_later(targets_[title].own, written, documents, registry);
    }
  }

  [[nodiscard]] std::vector<Resolution> resolve() const {
    std::vector<Resolution> resolutions;
    resolutions.reserve(extraction_.citations.size());
    auto day = extraction_.decision_days.begin();
    for (std::uint32_t at = 0; at < extraction_.citations.size(); ++at) {
      const bool dated = day != extraction_.decision_days.end() && day->citation == at;
      resolutions.push_back(resolve(extraction_.citations[at], dated ? *day : DecisionDay{}));
      if (dated) ++day;
    }
    return resolutions;
  }

 private:
  [[nodiscard]] Resolution resolve(const Citation& citation, const DecisionDay& named) const {
    if (citation.instrument == self_title) return resolve_self(citing_, documents_, citation, registry_);
    const TitleTargets& targets = targets_[citation.instrument];
    const std::string& title = extraction_.titles[citation.instrument];
    const Date decided = named.day;
    if (named.earlier)
      return resolve_in(earlier_wording(targets.own, documents_, registry_), documents_, citation.target);
    if (decided.known() && !targets.own.texts.empty() && !is_changing_title(title))
      return resolve_in(wording_of_day(title, decided, registry_), documents_, citation.target);
    if (decided.known() && !targets.own.texts.empty()) {
      const TitleTarget decision = decision_of_day(targets.own, decided, documents_, registry_);
      return decision.texts.empty() ? namesake_of(targets.own, documents_, citation.target)
                                    : resolve_in(decision, documents_, citation.target);
    }
    // 本解释第七条 in the new words of a decision is counted in the text that it made; 前款 by the number that it had.
    const bool new_words = citation.rule == RuleId::amended_text && citation.naming != Naming::relative;
    if (new_words && !targets.own.texts.empty()) {
      const DocumentId made = registry_.wording_made_by(citing_, targets.own.instrument);
      if (made != no_document) return resolve_in(only_text(targets.own, made, registry_), documents_, citation.target);
    }
    // An annex is brought up to date without the text: the national laws that apply in 香港.
    if (targets.made_later && enclosing(documents_[citing_], citation.place, ProvisionKind::annex) == no_node)
      return namesake_of(targets.own, documents_, citation.target);
    Resolution resolution = resolve_at_both(targets, documents_, citation.target);
    return ends_own_draft(citation, resolution, registry_.instrument_of(citing_)) ? Resolution() : resolution;
  }

  DocumentId citing_;
  std::span<const Document> documents_;
  const Extraction& extraction_;
  const Registry& registry_;
  std::vector<TitleTargets> targets_;
};

}  // namespace

std::vector<Resolution> resolve_citations(DocumentId citing, std::span<const Document> documents,
                                          const Extraction& extraction, const Registry& registry,
                                          const ResolveOptions& options) {
  return CitationResolver(citing, documents, extraction, registry, options.as_of).resolve();
}

}  // namespace yiju
