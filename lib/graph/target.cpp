#include "graph/target.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "graph/members.hpp"

namespace yiju {
namespace {

std::string bare_tag(const Document& document, bool dated) {
  if (dated) return document.version.known() ? to_string(document.version) : "undated";
  std::string stem = std::filesystem::path(document.source.path).stem().string();
  std::replace_if(
      stem.begin(), stem.end(), [](char c) { return c == '#' || c == '@' || c == '+'; }, '_');
  return stem;
}

}  // namespace

Target target_of(const Corpus& corpus, DocumentId citing, std::size_t i) {
  const Extraction& extraction = corpus.extractions[citing];
  const Citation& citation = extraction.citations[i];
  return {corpus.resolutions[citing][i], extraction.titles[citation.instrument], citation.target};
}

Target target_of(const Corpus& corpus, std::string_view title, const Locator& locator, Moment when) {
  return {resolve_reference(title, locator, when, corpus.documents, corpus.registry), title, locator};
}

Locator as_numbered_point(const Locator& locator) {
  Locator point, item;
  point[Unit::heading_1] = item[Unit::item] = locator[Unit::item];
  return locator == item ? point : locator;
}

RowTargets targets_of(const Corpus& corpus, const BasisTable& table, const BasisRow& row) {
  const std::string& title = row.draft.empty() ? table.path : row.draft;
  RowTargets targets{target_of(corpus, title, row.article), {}};
  if (targets.from.resolution.node == no_node && as_numbered_point(row.article) != row.article)
    targets.from = target_of(corpus, title, as_numbered_point(row.article));
  Moment when = moment_of(corpus.as_of);
  const DocumentId draft = targets.from.resolution.document;
  if (draft != no_document && wording_date(corpus.documents[draft]).known()) when = moment_of(corpus.documents[draft]);
  targets.to = {resolve_written(row.instrument, row.provision, when, corpus.documents, corpus.registry), row.instrument,
                row.provision};
  return targets;
}

namespace {

/// The place of a provision that may not be in the text: then the deepest level of it that is.
TargetPlace place_of(const Document* document, const Locator& locator) {
  if (document == nullptr) return {no_node, locator, {}};
  Locator present = locator;
  NodeIndex found = find_provision(*document, present);
  if (found != no_node) return {found, {}, {}};
  while (found == no_node && !present.whole()) {
    present = parent_of(present);
    found = present.whole() ? 0 : find_provision(*document, present);
  }
  return {found == no_node ? 0 : found, locator, present};
}

}  // namespace

void find_places(std::span<const Document> documents, const Target& target, std::size_t most,
                 std::vector<TargetPlace>& places) {
  places.clear();
  const Resolution& resolution = target.resolution;
  const Document* const document = resolution.document == no_document ? nullptr : &documents[resolution.document];
  if (document == nullptr || resolution.node == no_node) {
    for (const Locator& member : members_of(target.locator, most)) places.push_back(place_of(document, member));
    return;
  }
  const Members members = members_of(*document, resolution.node, target.locator, most);
  for (const NodeIndex node : members.nodes) places.push_back({node, {}, {}});
  if (members.complete) return;
  // The range runs beyond the text: its other members by number.
  const std::size_t found = document->nodes[members.nodes.back()].number - document->nodes[resolution.node].number + 1;
  const std::vector<Locator> all = members_of(target.locator, most);
  for (std::size_t i = std::min(found, all.size() - 1); i < all.size(); ++i) {
    places.push_back(place_of(document, all[i]));
  }
}

PlaceOutcome outcome_at(std::span<const Document> documents, const Target& target, const TargetPlace& place,
                        DocumentId citing) {
  const Resolution& found = target.resolution;
  const bool as_a_whole = !target.locator.range() || found.document == no_document;
  if (as_a_whole || place.missing() == (found.outcome == Outcome::dangling)) return {found.outcome, found.reason};
  if (place.missing()) return {Outcome::dangling, missing_in(documents[found.document], place.locator)};
  return {Outcome::resolved, found.document == citing ? Reason::self_reference : Reason::exact_title};
}

std::vector<std::string> tags_of(const Corpus& corpus) {
  std::vector<std::string> tags(corpus.documents.size());
  std::vector<InstrumentId> instruments(corpus.documents.size());
  std::map<InstrumentId, std::map<Date, std::size_t>> dates;  // of instruments that are loaded more than once
  for (DocumentId d = 0; d < tags.size(); ++d) {
    instruments[d] = corpus.registry.instrument_of(d);
    if (instruments[d] == no_instrument || corpus.registry.versions_of(instruments[d]).size() < 2) continue;
    ++dates[instruments[d]][corpus.documents[d].version];
  }
  std::set<std::pair<InstrumentId, std::string>> taken;
  std::map<std::pair<InstrumentId, std::string>, std::size_t> again;
  for (DocumentId d = 0; d < tags.size(); ++d) {
    const auto found = dates.find(instruments[d]);
    if (found == dates.end()) continue;
    const std::string bare = bare_tag(corpus.documents[d], found->second[corpus.documents[d].version] == 1);
    std::size_t& before = again[{instruments[d], bare}];
    tags[d] = bare;
    while (!taken.emplace(instruments[d], tags[d]).second) tags[d] = bare + '.' + std::to_string(++before + 1);
  }
  return tags;
}

}  // namespace yiju
