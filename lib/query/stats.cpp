#include "query/stats.hpp"

#include <vector>

namespace yiju {

namespace {

void count_files(const LegalGraph& graph, const std::vector<char>& counts, Stats& stats) {
  for (std::uint32_t at = 0; at < graph.files().size(); ++at) {
    if (counts[at] == 0) continue;
    ++stats.files;
    stats.tables += graph.files()[at].table;
  }
}

void count_instruments(const LegalGraph& graph, const std::vector<char>& counts, Stats& stats) {
  std::vector<char> stands(graph.instruments().size(), 0);  // has a text that is counted
  for (std::uint32_t at = 0; at < graph.files().size(); ++at) {
    const InstrumentId instrument = graph.files()[at].instrument;
    if (counts[at] != 0 && instrument != none) stands[instrument] = 1;
  }
  for (InstrumentId id = 0; id < graph.instruments().size(); ++id) {
    const InstrumentRecord& instrument = graph.instruments()[id];
    if (instrument.loaded != 0 && stands[id] == 0) continue;
    LevelCount& level = stats.instruments[static_cast<std::size_t>(instrument.level)];
    ++(instrument.loaded != 0 ? level.loaded : instrument.known != 0 ? level.outside : level.unknown);
  }
}

void count_provisions(const LegalGraph& graph, const std::vector<char>& counts, Stats& stats) {
  for (const NodeRecord& node : graph.nodes()) {
    if (node.kind == ProvisionKind::root || (node.document != none && counts[node.document] == 0)) continue;
    ++(node.missing != 0 ? stats.missing : stats.provisions[static_cast<std::size_t>(node.kind)]);
  }
}

void count_edges(const LegalGraph& graph, const std::vector<char>& counts, Stats& stats) {
  for (const EdgeRecord& edge : graph.edges()) {
    if (edge.file != none && counts[edge.file] == 0) continue;
    ++stats.edges;
    ++stats.by_outcome[static_cast<std::size_t>(edge.outcome)];
    ++stats.by_reason[static_cast<std::size_t>(edge.reason)];
    ++stats.by_relation[static_cast<std::size_t>(edge.relation)];
    ++stats.by_assertion[static_cast<std::size_t>(edge.asserted_by)];
    if (graph.nodes()[edge.from].instrument == graph.nodes()[edge.to].instrument) ++stats.internal;
  }
}

}  // namespace

Stats count_stats(const LegalGraph& graph) {
  Stats stats;
  std::vector<char> counts;  // by file: neither a library's nor aside
  for (const FileRecord& file : graph.files()) counts.push_back(file.aside == 0 && file.library == 0 ? 1 : 0);
  count_files(graph, counts, stats);
  count_instruments(graph, counts, stats);
  count_provisions(graph, counts, stats);
  count_edges(graph, counts, stats);
  for (const UnspecificRecord& record : graph.unspecific()) stats.unspecific += counts[record.file] != 0 ? 1 : 0;
  return stats;
}

}  // namespace yiju
