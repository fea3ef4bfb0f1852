#include "registry/resolver.hpp"

#include <algorithm>

namespace yiju {

namespace {

// What a title means for one citing text: the instrument, and of its loaded texts those of one date (several where an
// instrument is split into files).
struct Target {
  Outcome outcome = Outcome::unknown;
  Reason reason = Reason::title_unknown;
  InstrumentId instrument = no_instrument;
  std::span<const Version> texts;
  std::vector<InstrumentId> candidates;
};

// The texts of one wording among the versions: the last that is not later than `date`, else the first there is.
void choose_version(Target& target, std::span<const Version> versions, const Instrument& instrument, Date date) {
  std::size_t begin = 0, end = 0;
  std::size_t wordings = 0;
  bool later = true;
  for (std::size_t at = 0; at < versions.size();) {
    std::size_t next = at + 1;
    while (next < versions.size() && versions[next].date == versions[at].date) ++next;
    ++wordings;
    const bool in_time = !date.known() || !versions[at].date.known() || versions[at].date <= date;
    if (in_time || at == 0) begin = at, end = next;
    if (in_time) later = false;
    at = next;
  }
  target.texts = versions.subspan(begin, end - begin);
  const Date chosen = versions[begin].date;
  const bool newer_known = instrument.amended.known() && chosen.known() && chosen < instrument.amended;
  if (later) {
    target.reason = Reason::version_later;
  } else if (newer_known && end == versions.size() && (!date.known() || instrument.amended <= date)) {
    target.reason = Reason::version_earlier;
  } else if (wordings > 1) {
    target.reason = Reason::version_by_date;
  }
}

Target target_of(const std::string& title, const Registry& registry, Date date) {
  Target target;
  TitleMatch match = registry.find(title);
  target.reason = match.reason;
  if (match.instruments.empty()) return target;
  if (match.instruments.size() > 1) {
    target.outcome = Outcome::ambiguous;
    target.candidates = std::move(match.instruments);
    return target;
  }
  target.instrument = match.instruments.front();
  const std::span<const Version> versions = registry.versions_of(target.instrument);
  if (versions.empty()) {
    target.outcome = Outcome::outside;
    target.reason = Reason::text_not_loaded;
    return target;
  }
  target.outcome = Outcome::resolved;
  choose_version(target, versions, registry.instruments()[target.instrument], date);
  return target;
}

// Both ends of a range as plain locators; the same twice where there is no range.
std::pair<Locator, Locator> ends_of(const Locator& locator) {
  Locator first = locator;
  first.to = 0;
  first.to_suffix = 0;
  Locator last = first;
  if (!locator.range()) return {first, last};
  if (locator.subitem != 0)
    last.subitem = locator.to;
  else if (locator.item != 0)
    last.item = locator.to;
  else if (locator.paragraph != 0)
    last.paragraph = locator.to;
  else if (locator.article != 0)
    last.article = locator.to, last.article_suffix = locator.to_suffix;
  else if (locator.section != 0)
    last.section = locator.to;
  else if (locator.chapter != 0)
    last.chapter = locator.to;
  else if (locator.part != 0)
    last.part = locator.to;
  return {first, last};
}

// What is missing: the outermost level that is not there.
Reason missing_in(const Document& document, const Locator& locator) {
  if (locator.article == 0) return Reason::no_such_division;
  Locator part;
  part.article = locator.article;
  part.article_suffix = locator.article_suffix;
  if (find_provision(document, part) == no_node) return Reason::no_such_article;
  part.paragraph = locator.paragraph;
  if (part.paragraph != 0 && find_provision(document, part) == no_node) return Reason::no_such_paragraph;
  return Reason::no_such_item;
}

// Articles that bear the number; looked for only in texts whose numbers do not rise throughout.
std::vector<NodeIndex> same_articles(const Document& document, const Locator& locator) {
  std::vector<NodeIndex> nodes;
  if (document.articles_by_number.empty() || locator.article == 0) return nodes;
  const auto number_of = [&](NodeIndex node) {
    return std::uint64_t{document.nodes[node].number} << 8 | document.nodes[node].suffix;
  };
  const std::uint64_t wanted = std::uint64_t{locator.article} << 8 | locator.article_suffix;
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

// Looks the provision up in one text. Returns whether it is there.
bool locate(Resolution& resolution, const Document& document, const Locator& target, NodeIndex place) {
  const auto [first, last] = ends_of(target);
  const NodeIndex node = find_provision(document, first);
  if (node == no_node) return dangle(resolution, document, first), false;
  if (target.range() && find_provision(document, last) == no_node) return dangle(resolution, document, last), false;
  resolution.node = node;
  const std::vector<NodeIndex> same = same_articles(document, first);
  if (same.size() < 2) return true;
  if (place != no_node) {
    // Below the article the text's own numbers decide; only the article itself can be moved to its double.
    if (first.paragraph == 0 && first.item == 0) resolution.node = nearest_article(same, place);
    return true;
  }
  resolution.outcome = Outcome::ambiguous;
  resolution.reason = Reason::several_places;
  return true;
}

Resolution resolve_self(DocumentId citing, const Document& document, const Citation& citation,
                        const Registry& registry) {
  Resolution resolution;
  resolution.outcome = Outcome::resolved;
  resolution.reason = Reason::self_reference;
  resolution.instrument = registry.instrument_of(citing);
  resolution.document = citing;
  resolution.node = 0;
  if (citation.target.whole() || locate(resolution, document, citation.target, citation.place)) return resolution;
  return resolution;
}

Resolution resolve_other(const Target& target, std::span<const Document> documents, const Citation& citation) {
  Resolution resolution;
  resolution.outcome = target.outcome;
  resolution.reason = target.reason;
  resolution.instrument = target.instrument;
  if (target.outcome == Outcome::ambiguous) resolution.candidates = target.candidates;
  if (target.outcome != Outcome::resolved) return resolution;
  resolution.document = target.texts.front().document;
  resolution.node = 0;
  if (citation.target.whole()) return resolution;
  // An instrument split into files: the first of them that has the provision; else the most that any of them has of it.
  Resolution missing;
  for (std::size_t at = 0; at < target.texts.size(); ++at) {
    Resolution here = resolution;
    here.document = target.texts[at].document;
    if (locate(here, documents[here.document], citation.target, no_node)) {
      if (at > 0 && here.outcome == Outcome::resolved) here.reason = Reason::sibling_part;
      return here;
    }
    const bool nearer = missing.reason == Reason::no_such_article && here.reason != Reason::no_such_article &&
                        here.reason != Reason::no_such_division;
    if (at == 0 || nearer) missing = std::move(here);
  }
  return missing;
}

}  // namespace

Date citing_date(const Document& document) {
  if (document.version.known()) return document.version;
  return document.adopted.known() ? document.adopted : document.effective;
}

std::vector<Resolution> resolve_citations(DocumentId citing, std::span<const Document> documents,
                                          const Extraction& extraction, const Registry& registry,
                                          const ResolveOptions& options) {
  const Document& document = documents[citing];
  const Date date = options.as_of.known() ? options.as_of : citing_date(document);
  std::vector<Target> targets(extraction.titles.size());
  for (std::size_t title = 1; title < targets.size(); ++title) {
    targets[title] = target_of(extraction.titles[title], registry, date);
  }
  std::vector<Resolution> resolutions;
  resolutions.reserve(extraction.citations.size());
  for (const Citation& citation : extraction.citations) {
    if (citation.instrument == self_title) {
      resolutions.push_back(resolve_self(citing, document, citation, registry));
    } else {
      resolutions.push_back(resolve_other(targets[citation.instrument], documents, citation));
    }
  }
  return resolutions;
}

}  // namespace yiju
