#include "graph/exceptions.hpp"

namespace yiju {

std::uint32_t relied_antecedent(std::span<const Citation> citations, std::uint32_t citation) {
  std::uint32_t at = citations[citation].antecedent;
  while (at < citation && is_exception(citations[at]) && citations[at].antecedent < at) at = citations[at].antecedent;
  return at < citation && !is_exception(citations[at]) ? at : no_citation;
}

std::vector<Target> exceptions_to(const Corpus& corpus, DocumentId citing, std::size_t citation, const Target& range) {
  std::vector<Target> exceptions;
  const std::vector<Citation>& citations = corpus.extractions[citing].citations;
  if (!range.locator.range() || range.resolution.document == no_document) return exceptions;
  for (std::size_t i = citation + 1; i < citations.size() && citations[i].group == citations[citation].group; ++i) {
    if (!is_exception(citations[i])) continue;
    Target exception = target_of(corpus, citing, i);
    const bool of_it = exception.resolution.document == range.resolution.document;
    if (of_it && !exception.locator.range() && !exception.locator.whole()) exceptions.push_back(std::move(exception));
  }
  return exceptions;
}

}  // namespace yiju
