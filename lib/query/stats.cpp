#include "query/stats.hpp"

#include <vector>

namespace yiju {

Stats count_stats(const LegalGraph& graph) {
  Stats stats;
  std::vector<char> counts(graph.files().size(), 1);        // by file
  std::vector<char> stands(graph.instruments().size(), 0);  // has a text that is counted
  for (std::uint32_t at = 0; at < graph.files().size(); ++at) {
    const FileRecord& file = graph.files()[at];
    counts[at] = file.aside == 0 && file.library == 0;
    if (counts[at] == 0) continue;
    ++stats.files;
    stats.tables += file.table;
    if (file.instrument != none) stands[file.instrument] = 1;
  }
  for (InstrumentId id = 0; id < graph.instruments().size(); ++id) {
    const InstrumentRecord& instrument = graph.instruments()[id];
    if (instrument.loaded != 0 && stands[id] == 0) continue;
    LevelCount& level = stats.instruments[static_cast<std::size_t>(instrument.level)];
    ++(instrument.loaded != 0 ? level.loaded : instrument.known != 0 ? level.outside : level.unknown);
  }
  for (const NodeRecord& node : graph.nodes()) {
    if (node.kind == ProvisionKind::root) continue;
    if (node.document != none && counts[node.document] == 0) continue;
    if (node.missing != 0) {
      ++stats.missing;
    } else {
      ++stats.provisions[static_cast<std::size_t>(node.kind)];
    }
  }
  for (const EdgeRecord& edge : graph.edges()) {
    if (edge.file != none && counts[edge.file] == 0) continue;
    ++stats.edges;
    ++stats.by_outcome[static_cast<std::size_t>(edge.outcome)];
    ++stats.by_reason[static_cast<std::size_t>(edge.reason)];
    ++stats.by_relation[static_cast<std::size_t>(edge.relation)];
    ++stats.by_assertion[static_cast<std::size_t>(edge.asserted_by)];
    if (graph.nodes()[edge.from].instrument == graph.nodes()[edge.to].instrument) ++stats.internal;
  }
  for (const UnspecificRecord& record : graph.unspecific()) stats.unspecific += counts[record.file] != 0 ? 1 : 0;
  return stats;
}

}  // namespace yiju
