#include "graph/target.hpp"

#include <algorithm>
#include <filesystem>

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

std::string tag_of(const Corpus& corpus, DocumentId document) {
  const InstrumentId instrument = corpus.registry.instrument_of(document);
  if (instrument == no_instrument) return {};
  const std::span<const Version> texts = corpus.registry.versions_of(instrument);
  if (texts.size() < 2) return {};
  const Date date = corpus.documents[document].version;
  const bool dated = std::count_if(texts.begin(), texts.end(), [&](const Version& text) {
                       return corpus.documents[text.document].version == date;
                     }) == 1;
  std::string tag = bare_tag(corpus.documents[document], dated);
  std::size_t before = 0;
  for (const Version& text : texts) {
    if (!dated && text.document < document && bare_tag(corpus.documents[text.document], false) == tag) ++before;
  }
  return before == 0 ? tag : tag + '.' + std::to_string(before + 1);
}

}  // namespace yiju
