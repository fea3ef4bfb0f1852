#include "graph/target.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

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

RowTargets targets_of(const Corpus& corpus, const BasisTable& table, const BasisRow& row) {
  RowTargets targets{target_of(corpus, row.draft.empty() ? table.path : row.draft, row.article), {}};
  Moment when = moment_of(corpus.as_of);
  const DocumentId draft = targets.from.resolution.document;
  if (draft != no_document && wording_date(corpus.documents[draft]).known()) when = moment_of(corpus.documents[draft]);
  targets.to = target_of(corpus, row.instrument, row.provision, when);
  return targets;
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
