#include "output/page/page_part.hpp"

#include <algorithm>
#include <limits>

#include "query/foundation.hpp"

namespace yiju {
namespace {

/// Nodes taken so far, each with all its ancestors.
class Taken {
 public:
  explicit Taken(const LegalGraph& graph) : graph_(graph), has_(graph.nodes().size()) {}

  void add(NodeId node) {
    for (NodeId at = node; at != none && has_[at] == 0; at = graph_.nodes()[at].parent) {
      has_[at] = 1;
      nodes_.push_back(at);
    }
  }
  [[nodiscard]] bool has(NodeId node) const { return has_[node] != 0; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  [[nodiscard]] PagePart part(const PageIndex& index) && {
    PagePart part;
    part.nodes = std::move(nodes_);
    std::ranges::sort(part.nodes, {}, [&](NodeId node) { return index.rank[node]; });
    for (const NodeId node : part.nodes) {
      for (const EdgeRecord& edge : graph_.out_edges(node)) {
        if (has(edge.to)) part.edges.push_back(id_of(graph_, edge));
      }
    }
    std::ranges::sort(part.edges);
    part.cut = part.nodes.size() < graph_.nodes().size();
    return part;
  }

 private:
  const LegalGraph& graph_;
  std::vector<std::uint8_t> has_;
  std::vector<NodeId> nodes_;
};

/// Ends of the relations that lead away from a row of the picture.
void append_neighbours(const LegalGraph& graph, NodeId node, bool is_start, std::vector<NodeId>& reached) {
  const bool is_root = graph.nodes()[node].kind == ProvisionKind::root;
  for (const NodeId member : family_of(graph, node)) {
    const bool speaks = is_start || !is_root || member == node;
    for (const EdgeRecord& edge : graph.out_edges(member)) {
      if (speaks || is_whole_source(graph, edge)) reached.push_back(edge.to);
    }
    if (!speaks) continue;
    for (const EdgeId edge : graph.in_edges(member)) reached.push_back(graph.edges()[edge].from);
  }
  // An article that names no source goes on with its instrument's, as trace does.
  if (is_start || is_root || has_own_source(graph, node)) return;
  for (const EdgeId edge : whole_sources(graph, text_node(graph, node))) {
    reached.push_back(graph.edges()[edge].from);
    reached.push_back(graph.edges()[edge].to);
  }
}

}  // namespace

PagePart whole_part(const LegalGraph& graph, const PageIndex& index, std::uint32_t limit) {
  std::vector<std::uint8_t> has_relation(graph.instruments().size());
  for (const EdgeRecord& edge : graph.edges()) {
    has_relation[graph.nodes()[edge.from].instrument] = has_relation[graph.nodes()[edge.to].instrument] = 1;
  }
  Taken taken(graph);
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    const InstrumentId instrument = graph.nodes()[node].instrument;
    if (has_relation[instrument] == 1 || graph.instruments()[instrument].loaded == 1) taken.add(node);
  }
  if (taken.size() > limit && index.focus != none) {
    return part_around(graph, index, index.focus, std::numeric_limits<std::uint32_t>::max(), limit);
  }
  PagePart part = std::move(taken).part(index);
  part.cut = false;  // only registered instruments that nothing names are left out
  return part;
}

PagePart part_around(const LegalGraph& graph, const PageIndex& index, NodeId node, std::uint32_t hops,
                     std::uint32_t limit) {
  Taken taken(graph);
  taken.add(node);
  // Half of the room is for what the node holds and is joined by; the rest of it comes last, if there is room still.
  const std::vector<NodeId> family = family_of(graph, node);
  for (const NodeId member : family) {
    const bool is_joined = !graph.out_edges(member).empty() || !graph.in_edges(member).empty();
    if (is_joined && taken.size() < limit / 2) taken.add(member);
  }
  std::vector<NodeId> front{node};
  std::vector<std::uint8_t> opened(graph.nodes().size());
  opened[node] = 1;
  for (std::uint32_t hop = 0; hop < hops && !front.empty() && taken.size() < limit; ++hop) {
    std::vector<NodeId> reached;
    for (const NodeId at : front) append_neighbours(graph, at, hop == 0, reached);
    std::ranges::sort(reached, {}, [&](NodeId at) { return std::pair(~index.cited[at], index.rank[at]); });
    front.clear();
    for (const NodeId at : reached) {
      if (taken.size() >= limit) break;
      taken.add(at);
      const NodeId row = unit_of(graph, at);
      if (opened[row] == 1) continue;
      opened[row] = 1;
      front.push_back(row);
    }
  }
  for (const NodeId member : family) {
    if (taken.size() < limit) taken.add(member);
  }
  return std::move(taken).part(index);
}

PagePart part_of(const LegalGraph& graph, const PageIndex& index, const std::vector<NodeId>& nodes) {
  Taken taken(graph);
  for (const NodeId node : nodes) taken.add(node);
  return std::move(taken).part(index);
}

}  // namespace yiju
