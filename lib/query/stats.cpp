#include "query/stats.hpp"

namespace yiju {

Stats count_stats(const LegalGraph& graph) {
  Stats stats;
  stats.files = static_cast<std::uint32_t>(graph.files().size());
  for (const FileRecord& file : graph.files()) stats.tables += file.table;
  for (const InstrumentRecord& instrument : graph.instruments()) {
    LevelCount& level = stats.instruments[static_cast<std::size_t>(instrument.level)];
    ++(instrument.loaded != 0 ? level.loaded : instrument.known != 0 ? level.outside : level.unknown);
  }
  for (const NodeRecord& node : graph.nodes()) {
    if (node.kind == ProvisionKind::root) continue;
    if (node.missing != 0) {
      ++stats.missing;
    } else {
      ++stats.provisions[static_cast<std::size_t>(node.kind)];
    }
  }
  stats.edges = static_cast<std::uint32_t>(graph.edges().size());
  for (const EdgeRecord& edge : graph.edges()) {
    ++stats.by_outcome[static_cast<std::size_t>(edge.outcome)];
    ++stats.by_reason[static_cast<std::size_t>(edge.reason)];
    ++stats.by_relation[static_cast<std::size_t>(edge.relation)];
    ++stats.by_assertion[static_cast<std::size_t>(edge.asserted_by)];
    if (graph.nodes()[edge.from].instrument == graph.nodes()[edge.to].instrument) ++stats.internal;
  }
  stats.unspecific = static_cast<std::uint32_t>(graph.unspecific().size());
  return stats;
}

}  // namespace yiju
