#include "query/path.hpp"

#include <algorithm>

namespace yiju {

namespace {

// Costs of a step. Small whole numbers, so that a queue of buckets does instead of a heap.
constexpr std::uint32_t relation_cost = 4;
constexpr std::uint32_t inner_cost = 1;     // between an article and its 款, 项, 目
constexpr std::uint32_t division_cost = 5;  // between a chapter and its articles
constexpr std::uint32_t root_cost = 6;      // between a text and what it holds
constexpr std::uint32_t dearest = root_cost;

// A step backwards from a node: to `node`, over `edge` or structure.
struct Link {
  NodeId node = none;
  EdgeId edge = none;
  bool forward = true;  // of the step as it is told, towards the end of the path
  std::uint32_t cost = 0;
};

class PathSearch {
 public:
  PathSearch(const LegalGraph& graph, const PathOptions& options)
      : graph_(graph), options_(options), distance_(graph.nodes().size(), none) {}

  std::vector<Path> search(NodeId from, NodeId to) {
    measure(from, to);
    if (distance_[to] == none) return {};
    return collect(from, to);
  }

 private:
  // Distances from `from`, until `to` has its own. Dial's buckets: one a cost, reused in a ring.
  void measure(NodeId from, NodeId to) {
    std::vector<std::vector<NodeId>> buckets(dearest + 1);
    distance_[from] = 0;
    buckets[0].push_back(from);
    std::size_t waiting = 1;
    for (std::uint32_t cost = 0; waiting > 0 && distance_[to] > cost; ++cost) {
      std::vector<NodeId> bucket;
      bucket.swap(buckets[cost % buckets.size()]);
      waiting -= bucket.size();
      for (const NodeId node : bucket) {
        if (distance_[node] != cost) continue;
        for_each_link(node, false, [&](const Link& link) {
          if (distance_[link.node] <= cost + link.cost) return;
          distance_[link.node] = cost + link.cost;
          buckets[(cost + link.cost) % buckets.size()].push_back(link.node);
          ++waiting;
        });
      }
    }
  }

  // Calls visit for each node one step away; `backwards` gives the steps that arrive at the node instead.
  template <typename Visit>
  void for_each_link(NodeId node, bool backwards, Visit visit) const {
    if (!options_.directed || !backwards) {
      for (const EdgeRecord& edge : graph_.out_edges(node)) {
        visit(Link{edge.to, static_cast<EdgeId>(&edge - graph_.edges().data()), !backwards, relation_cost});
      }
    }
    if (!options_.directed || backwards) {
      for (const EdgeId id : graph_.in_edges(node)) {
        visit(Link{graph_.edges()[id].from, id, backwards, relation_cost});
      }
    }
    const NodeId parent = graph_.nodes()[node].parent;
    if (parent != none) visit(Link{parent, none, backwards, cost_below(parent)});
    for (const NodeId child : graph_.children(node)) visit(Link{child, none, !backwards, cost_below(node)});
  }

  std::uint32_t cost_below(NodeId parent) const {
    switch (graph_.nodes()[parent].kind) {
      case ProvisionKind::root:
        return root_cost;
      case ProvisionKind::article:
      case ProvisionKind::paragraph:
      case ProvisionKind::item:
        return inner_cost;
      default:
        return division_cost;
    }
  }

  // The steps that lead to `node` on a shortest way; of several edges between the same two nodes the first stands for
  // all.
  std::vector<Link> links_back(NodeId node) const {
    std::vector<Link> links;
    for_each_link(node, true, [&](const Link& link) {
      if (distance_[link.node] == none || distance_[link.node] + link.cost != distance_[node]) return;
      const auto same = [&](const Link& other) { return other.node == link.node; };
      if (std::none_of(links.begin(), links.end(), same)) links.push_back(link);
    });
    return links;
  }

  // Walks back from `to` along steps that keep the distance, depth first and without recursion: a chain may be long.
  std::vector<Path> collect(NodeId from, NodeId to) const {
    struct Place {
      NodeId node;
      std::vector<Link> links;
      std::size_t next;
    };
    std::vector<Path> paths;
    Path reversed;
    std::vector<Place> open = {{to, links_back(to), 0}};
    while (!open.empty() && paths.size() < options_.most) {
      Place& place = open.back();
      if (place.node == from) paths.emplace_back(reversed.rbegin(), reversed.rend());
      if (place.node == from || place.next == place.links.size()) {
        open.pop_back();
        if (!reversed.empty()) reversed.pop_back();
        continue;
      }
      const Link link = place.links[place.next++];
      reversed.push_back({place.node, link.edge, link.forward});
      open.push_back({link.node, links_back(link.node), 0});
    }
    return paths;
  }

  const LegalGraph& graph_;
  const PathOptions& options_;
  std::vector<std::uint32_t> distance_;
};

}  // namespace

PathAnswer find_paths(const LegalGraph& graph, NodeId from, NodeId to, const PathOptions& options) {
  return {from, to, PathSearch(graph, options).search(from, to)};
}

}  // namespace yiju
