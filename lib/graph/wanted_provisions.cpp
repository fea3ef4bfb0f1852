#include "graph/wanted_provisions.hpp"

#include "base/parallel.hpp"
#include "graph/library_graph.hpp"
#include "graph/members.hpp"
#include "graph/target.hpp"

namespace yiju {
namespace {

/// The provisions that a target names, and what is there of those that are missing.
void want(const Corpus& corpus, const Target& target, std::size_t most, ProvisionMap& map) {
  if (target.resolution.document == none || target.locator.whole()) return;
  thread_local std::vector<TargetPlace> places;
  find_places(corpus.documents, target, most, places);
  for (const TargetPlace& place : places) map.want(target.resolution.document, place.node);
}

void want_of_text(const Corpus& corpus, DocumentId d, ProvisionMap& map) {
  const std::vector<Citation>& citations = corpus.extractions[d].citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    map.want(d, citations[i].place);
    want(corpus, target_of(corpus, d, i), most_members(citations.size()), map);
  }
}

void want_of_table(const Corpus& corpus, const BasisTable& table, ProvisionMap& map) {
  const std::size_t most = most_members(table.rows.size());
  for (const BasisRow& row : table.rows) {
    const auto [from, to] = targets_of(corpus, table, row);
    want(corpus, from, most, map);
    want(corpus, to, most, map);
  }
}

void want_of_library(const Corpus& corpus, const LibraryGraph& library, ProvisionMap& map) {
  const auto want = [&](NodeId node) {
    const LibraryPlace place = place_in(corpus, library, node);
    if (place.node != no_node) map.want(place.document, place.node);
  };
  for (const EdgeRecord& edge : library.graph.edges()) {
    want(edge.from);
    want(edge.to);
  }
}

}  // namespace

void want_provisions(const Corpus& corpus, unsigned threads, ProvisionMap& map) {
  constexpr std::size_t batch = 16;
  for_each_index(
      corpus.documents.size(), threads,
      [&](std::size_t d, unsigned) { want_of_text(corpus, static_cast<DocumentId>(d), map); }, batch);
  for (const BasisTable& table : corpus.tables) want_of_table(corpus, table, map);
  for (const auto& library : corpus.libraries) want_of_library(corpus, *library, map);
}

}  // namespace yiju
