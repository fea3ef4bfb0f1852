#include "query/path.hpp"

#include <algorithm>
#include <utility>

#include "query/foundation.hpp"

namespace yiju {

namespace {

// Costs of a step. Small whole numbers, so that a queue of buckets does instead of a heap.
constexpr std::uint32_t relation_cost = 4;
constexpr std::uint32_t whole_cost = 5;  // what an instrument rests on as a whole, from its root
constexpr std::uint32_t inner_cost = 1;  // between an article and its 款, 项, 目; between an instrument and its text
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
      : graph_(graph), options_(options), distance_(graph.nodes().size(), none), zone_(graph.nodes().size(), 0) {}

  std::vector<Path> search(NodeId from, NodeId to) {
    from_ = from;
    to_ = to;
    mark_zone(from, 1);
    mark_zone(to, 2);
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

  // An end that was asked for: what it contains and what contains it. Structure is walked freely only there.
  void mark_zone(NodeId end, std::uint8_t bit) {
    const auto mark = [&](NodeId node) { zone_[node] = static_cast<std::uint8_t>(zone_[node] | bit); };
    for (const NodeId node : family_of(graph_, end)) mark(node);
    for (NodeId node = graph_.nodes()[end].parent; node != none; node = graph_.nodes()[node].parent) mark(node);
  }

  // Amending and repealing connect the two that are asked for, and nothing else: a decision that amends many laws is no
  // way from one of them to another.
  [[nodiscard]] bool connects(const EdgeRecord& edge) const {
    if (relies_on(edge.relation)) return true;
    const auto instrument = [&](NodeId node) { return graph_.nodes()[node].instrument; };
    const InstrumentId from = instrument(edge.from), to = instrument(edge.to);
    return (from == instrument(from_) && to == instrument(to_)) || (from == instrument(to_) && to == instrument(from_));
  }

  // Calls visit for each node one step away; `backwards` gives the steps that arrive at the node instead.
  template <typename Visit>
  void for_each_link(NodeId node, bool backwards, Visit visit) const {
    if (!options_.directed || !backwards) {
      for (const EdgeRecord& edge : graph_.out_edges(node)) {
        if (connects(edge)) visit(Link{edge.to, id_of(graph_, edge), !backwards, relation_cost});
      }
    }
    if (!options_.directed || backwards) {
      for (const EdgeId id : graph_.in_edges(node)) {
        const EdgeRecord& edge = graph_.edges()[id];
        if (connects(edge)) visit(Link{edge.from, id, backwards, relation_cost});
      }
    }
    for_each_whole_source(node, backwards, visit);
    const NodeId parent = graph_.nodes()[node].parent;
    if (parent != none) visit_structure(parent, node, parent, backwards, visit);
    for (const NodeId child : graph_.children(node)) visit_structure(child, child, node, !backwards, visit);
    for_each_text(node, backwards, visit);
  }

  // A text rests as a whole on what its enacting clause names.
  template <typename Visit>
  void for_each_whole_source(NodeId node, bool backwards, Visit visit) const {
    if (backwards) {
      for (const EdgeId id : graph_.in_edges(node)) {
        const EdgeRecord& edge = graph_.edges()[id];
        if (!is_whole_source(graph_, edge)) continue;
        const NodeId text = text_node(graph_, edge.from);
        if (text != edge.from) visit(Link{text, id, true, whole_cost});
      }
    } else if (graph_.nodes()[node].kind == ProvisionKind::root) {
      for (const EdgeId id : whole_sources(graph_, node)) {
        const EdgeRecord& edge = graph_.edges()[id];
        if (edge.from != node && text_node(graph_, edge.from) == node) visit(Link{edge.to, id, true, whole_cost});
      }
    }
  }

  // Between a provision and what holds it, as far as the law goes that way.
  template <typename Visit>
  void visit_structure(NodeId other, NodeId child, NodeId parent, bool forward, Visit visit) const {
    const std::uint32_t cost = cost_below(parent);
    if (cost != inner_cost && (zone_[child] & zone_[parent]) == 0) return;
    visit(Link{other, none, forward, cost});
  }

  // From a provision to the text that holds it: what the text rests on, it rests on. Not down again.
  template <typename Visit>
  void for_each_text(NodeId node, bool backwards, Visit visit) const {
    const bool root = graph_.nodes()[node].kind == ProvisionKind::root;
    if (!backwards && !root) visit(Link{text_node(graph_, node), none, false, root_cost});
    if (!backwards || !root) return;
    for (const NodeId member : family_of(graph_, node)) {
      const bool held = graph_.nodes()[member].kind != ProvisionKind::root && distance_[member] != none;
      if (held && text_node(graph_, member) == node) visit(Link{member, none, false, root_cost});
    }
  }

  std::uint32_t cost_below(NodeId parent) const {
    switch (graph_.nodes()[parent].kind) {
      case ProvisionKind::root:
        return graph_.nodes()[parent].parent == none && graph_.nodes()[parent].document == none ? inner_cost
                                                                                                : root_cost;
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
  std::vector<std::uint8_t> zone_;  // by node: 1 within the start, 2 within the end
  NodeId from_ = none, to_ = none;
};

// From a node down to one that it holds, or up to one that holds it, a step a level.
void add_structure(const LegalGraph& graph, NodeId from, NodeId to, Path& path) {
  for (NodeId at = from; at != none; at = graph.nodes()[at].parent) {
    if (at == to) {
      for (NodeId up = from; up != to; up = graph.nodes()[up].parent)
        path.push_back({graph.nodes()[up].parent, none, false});
      return;
    }
  }
  const std::size_t first = path.size();
  for (NodeId at = to; at != from; at = graph.nodes()[at].parent) path.push_back({at, none, true});
  std::reverse(path.begin() + static_cast<std::ptrdiff_t>(first), path.end());
}

// Steps that leap over structure (from a provision to its text, from a text to what its enacting clause names) told one
// by one.
Path spelled_out(const LegalGraph& graph, const Path& path, NodeId from) {
  Path whole;
  NodeId at = from;
  for (const PathStep& step : path) {
    if (step.edge == none) {
      add_structure(graph, at, step.node, whole);
    } else {
      const NodeId begin = step.forward ? graph.edges()[step.edge].from : graph.edges()[step.edge].to;
      if (begin != at) add_structure(graph, at, begin, whole);
      whole.push_back(step);
    }
    at = step.node;
  }
  return whole;
}

// The same path told from its other end.
Path turned(const Path& path, NodeId from) {
  Path back;
  for (std::size_t at = path.size(); at-- > 0;) {
    back.push_back({at == 0 ? from : path[at - 1].node, path[at].edge, !path[at].forward});
  }
  return back;
}

std::vector<Path> search(const LegalGraph& graph, NodeId from, NodeId to, const PathOptions& options) {
  std::vector<Path> paths = PathSearch(graph, options).search(from, to);
  for (Path& path : paths) path = spelled_out(graph, path, from);
  return paths;
}

bool tells_relation(const std::vector<Path>& paths) {
  const auto is_relation = [](const PathStep& step) { return step.edge != none; };
  return !paths.empty() && std::any_of(paths.front().begin(), paths.front().end(), is_relation);
}

}  // namespace

PathAnswer find_paths(const LegalGraph& graph, NodeId from, NodeId to, const PathOptions& options) {
  PathAnswer answer{from, to, {}};
  // What rests on what comes first, the one way or the other; then what is connected anyhow; that both stand in one
  // text says least.
  PathOptions directed = options;
  directed.directed = true;
  answer.paths = search(graph, from, to, directed);
  if (tells_relation(answer.paths) || options.directed) return answer;
  std::vector<Path> back;
  for (const Path& path : search(graph, to, from, directed)) back.push_back(turned(path, to));
  if (tells_relation(back)) answer.paths = std::move(back);
  if (answer.paths.empty()) answer.paths = search(graph, from, to, options);
  return answer;
}

}  // namespace yiju
