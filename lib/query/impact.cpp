#include "query/impact.hpp"

#include <algorithm>

#include "query/draft_name.hpp"

namespace yiju {

namespace {

// Walks against the edges, level by level. A `target` is a node whose incoming edges count; the units at the other end
// are the answer. Which nodes become targets next is the mirror of what trace() follows (see Tracer::expand).
class ImpactWalk {
 public:
  ImpactWalk(const LegalGraph& graph, NodeId start)
      : graph_(graph),
        is_target_(graph.nodes().size(), 0),
        step_of_(graph.nodes().size(), none),
        opened_(graph.nodes().size(), 0) {
    for (const NodeId member : family_of(graph, start)) add_target(member, none);
  }

  std::vector<ImpactStep> walk(std::uint32_t most) {
    for (std::uint32_t depth = 1; !targets_.empty() && (most == 0 || depth <= most); ++depth) {
      const std::size_t first = steps_.size();
      level_.clear();
      collect_units(depth);
      std::sort(steps_.begin() + static_cast<std::ptrdiff_t>(first), steps_.end(),
                [](const ImpactStep& a, const ImpactStep& b) { return a.unit < b.unit; });
      targets_.clear();
      for (std::size_t at = first; at < steps_.size(); ++at) {
        std::sort(steps_[at].edges.begin(), steps_[at].edges.end());
        step_of_[steps_[at].unit] = static_cast<std::uint32_t>(at);
      }
      for (const EdgeId id : level_) add_next_targets(id);
    }
    return std::move(steps_);
  }

 private:
  struct Target {
    NodeId node = none;
    std::uint32_t step = none;  // the unit through which it became one; none: it belongs to NODE
  };

  void add_target(NodeId node, std::uint32_t step) {
    if (is_target_[node] != 0) return;
    is_target_[node] = 1;
    targets_.push_back({node, step});
  }

  void collect_units(std::uint32_t depth) {
    for (const Target& target : targets_) {
      for (const EdgeId id : graph_.in_edges(target.node)) {
        const EdgeRecord& edge = graph_.edges()[id];
        if (!is_source(edge.relation) || is_internal(graph_, edge)) continue;
        if (depth > 1 && (!is_found(edge) || is_explained(edge))) continue;
        add_edge(id, target.step, depth);
      }
    }
  }

  [[nodiscard]] bool is_explained(const EdgeRecord& edge) const {
    return speaks_of_draft(graph_, graph_.nodes()[edge.from].instrument, graph_.nodes()[edge.to].instrument);
  }

  void add_edge(EdgeId id, std::uint32_t via, std::uint32_t depth) {
    const NodeId unit = unit_of(graph_, graph_.edges()[id].from);
    if (step_of_[unit] == none) {
      step_of_[unit] = static_cast<std::uint32_t>(steps_.size());
      steps_.push_back({unit, {}, via, depth});
    }
    level_.push_back(id);
    ImpactStep& step = steps_[step_of_[unit]];
    if (step.depth == depth) step.edges.push_back(id);
  }

  void add_next_targets(EdgeId id) {
    const EdgeRecord& edge = graph_.edges()[id];
    NodeId node = edge.from;
    const std::uint32_t step = step_of_[unit_of(graph_, node)];
    for (; graph_.nodes()[node].kind != ProvisionKind::root; node = graph_.nodes()[node].parent) add_target(node, step);
    if (is_whole_source(graph_, edge)) add_instrument(node, step);
  }

  // The instrument rests on it, and with it each provision that names no source of its own.
  void add_instrument(NodeId root, std::uint32_t step) {
    if (opened_[root] != 0) return;
    opened_[root] = 1;
    if (graph_.nodes()[root].parent != none) add_target(graph_.nodes()[root].parent, step);
    for (const NodeId member : family_of(graph_, root)) {
      const bool is_root = graph_.nodes()[member].kind == ProvisionKind::root;
      if (graph_.in_edges(member).empty() || is_target_[member] != 0) continue;
      if (is_root || !has_own_source(graph_, member)) add_target(member, step);
    }
  }

  const LegalGraph& graph_;
  std::vector<char> is_target_;
  std::vector<std::uint32_t> step_of_;  // by unit
  std::vector<char> opened_;            // by root: add_instrument has been there
  std::vector<EdgeId> level_;           // edges met on the level being walked
  std::vector<Target> targets_;         // of the level being walked
  std::vector<ImpactStep> steps_;
};

}  // namespace

namespace {

// Answers are about G: of a library's texts those stay through which one of G rests on NODE.
std::vector<ImpactStep> without_libraries(const LegalGraph& graph, std::vector<ImpactStep> steps) {
  std::vector<char> kept(steps.size(), 0);
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (is_library(graph, steps[at].unit)) continue;
    for (std::uint32_t up = static_cast<std::uint32_t>(at); up != none && kept[up] == 0; up = steps[up].via)
      kept[up] = 1;
  }
  std::vector<std::uint32_t> place(steps.size(), none);
  std::vector<ImpactStep> own;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    if (kept[at] == 0) continue;
    place[at] = static_cast<std::uint32_t>(own.size());
    own.push_back(std::move(steps[at]));
    if (own.back().via != none) own.back().via = place[own.back().via];
  }
  return own;
}

}  // namespace

ImpactAnswer impact(const LegalGraph& graph, NodeId node, const ImpactOptions& options) {
  return {node, without_libraries(graph, ImpactWalk(graph, node).walk(options.depth))};
}

}  // namespace yiju
