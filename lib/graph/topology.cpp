#include "graph/topology.hpp"

#include <algorithm>

namespace yiju {
namespace {

/// Sums counts to offsets: counts[i + 1] holds how many there are of i.
void sum(std::vector<std::uint32_t>& counts) {
  for (std::size_t i = 1; i < counts.size(); ++i) counts[i] += counts[i - 1];
}

/// Fills the rows by walking `arcs`, a callable that calls its argument with every arc.
template <typename Arcs>
void fill(std::size_t nodes, Arcs for_each_arc, std::vector<std::uint32_t>& out_begin, std::vector<NodeId>& out,
          std::vector<std::uint32_t>& in_begin, std::vector<NodeId>& in) {
  out_begin.assign(nodes + 2, 0);
  in_begin.assign(nodes + 2, 0);
  for_each_arc([&](NodeId from, NodeId to) {
    ++out_begin[from + 2];
    ++in_begin[to + 2];
  });
  // Counts stand two places on, so that begin[i + 1] is where i's next arc goes while rows are filled, and its end
  // afterwards.
  sum(out_begin);
  sum(in_begin);
  out.resize(out_begin.back());
  in.resize(in_begin.back());
  for_each_arc([&](NodeId from, NodeId to) { out[out_begin[from + 1]++] = to; });
  out_begin.pop_back();
  // By way of the sorted rows, so that the predecessors of a node are in rising order whatever the order of the arcs.
  for (NodeId from = 0; from < nodes; ++from) {
    for (std::uint32_t at = out_begin[from]; at < out_begin[from + 1]; ++at) in[in_begin[out[at] + 1]++] = from;
  }
  in_begin.pop_back();
}

}  // namespace

Topology::Topology(std::size_t nodes, std::span<const Arc> arcs) {
  const auto for_each_arc = [&](auto use) {
    for (const Arc& arc : arcs) use(arc.from, arc.to);
  };
  fill(nodes, for_each_arc, out_begin_, out_, in_begin_, in_);
}

Topology::Topology(const LegalGraph& graph, bool with_contains) {
  const auto for_each_arc = [&](auto use) {
    for (const EdgeRecord& edge : graph.edges()) use(edge.from, edge.to);
    if (!with_contains) return;
    for (NodeId node = 0; node < graph.nodes().size(); ++node) {
      if (graph.nodes()[node].parent != none) use(graph.nodes()[node].parent, node);
    }
  };
  fill(graph.nodes().size(), for_each_arc, out_begin_, out_, in_begin_, in_);
}

NodeId Topology::start_of(std::uint32_t place) const {
  const auto after = std::upper_bound(out_begin_.begin(), out_begin_.end(), place);
  return static_cast<NodeId>(after - out_begin_.begin() - 1);
}

}  // namespace yiju
