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
  const Resolution& resolution = corpus.resolutions[citing][i];
  return {resolution.instrument, extraction.titles[citation.instrument], resolution.document, resolution.node,
          citation.target};
}

Target target_of(const Corpus& corpus, std::string_view title, const Locator& locator) {
  Target target{no_instrument, title, no_document, no_node, locator};
  const TitleMatch match = corpus.registry.find(title);
  if (match.instruments.size() != 1) return target;
  target.instrument = match.instruments.front();
  const std::span<const Version> texts = corpus.registry.versions_of(target.instrument);
  if (texts.empty()) return target;
  target.document = texts.back().document;
  for (auto text = texts.rbegin(); text != texts.rend() && target.node == no_node; ++text) {
    target.node = locator.whole() ? 0 : find_provision(corpus.documents[text->document], locator);
    if (target.node != no_node) target.document = text->document;
  }
  return target;
}

Verdict verdict_on(const Target& target) {
  if (target.instrument == no_instrument) return {Outcome::unknown, Reason::title_unknown};
  if (target.document == no_document) return {Outcome::outside, Reason::text_not_loaded};
  if (target.node != no_node) return {};
  if (target.locator[Unit::article] == 0) return {Outcome::dangling, Reason::no_such_division};
  return {Outcome::dangling, target.locator[Unit::paragraph] == 0 && target.locator[Unit::item] == 0 ? Reason::no_such_article
                             : target.locator[Unit::item] == 0                                ? Reason::no_such_paragraph
                                                                                       : Reason::no_such_item};
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
