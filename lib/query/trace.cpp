#include "query/trace.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "query/wording_mark.hpp"

namespace yiju {

namespace {

// Steps are found breadth first, so that a source is followed where the way to it is shortest, and told depth first.
class Tracer {
 public:
  Tracer(const LegalGraph& graph, const TraceOptions& options)
      : graph_(graph), options_(options), followed_(graph.nodes().size(), 0) {}

  void start(NodeId node) {
    for (const NodeId member : family_of(graph_, node)) followed_[member] = has_own_source(graph_, member) ? 1 : 0;
    start_ = node;
  }

  std::vector<TraceStep> follow(const std::vector<EdgeId>& sources) {
    steps_.clear();
    add_steps(sources, none);
    for (std::uint32_t at = 0; at < steps_.size(); ++at) expand(at);
    return in_preorder();
  }

 private:
  // One step for all edges to one target of one relation and asserter; by relation, then highest level, then as read.
  void add_steps(const std::vector<EdgeId>& sources, std::uint32_t parent) {
    std::vector<std::pair<std::tuple<Relation, Level, NodeId, Assertion>, EdgeId>> keyed;
    keyed.reserve(sources.size());
    for (const EdgeId id : sources) {
      const EdgeRecord& edge = graph_.edges()[id];
      const Level level = graph_.instruments()[graph_.nodes()[edge.to].instrument].level;
      keyed.push_back({{edge.relation, level, edge.to, edge.asserted_by}, id});
    }
    std::stable_sort(keyed.begin(), keyed.end());
    for (std::size_t at = 0; at < keyed.size(); ++at) {
      if (at == 0 || keyed[at].first != keyed[at - 1].first) {
        TraceStep step;
        step.node = graph_.edges()[keyed[at].second].to;
        step.parent = parent;
        step.depth = parent == none ? 1 : steps_[parent].depth + 1;
        steps_.push_back(std::move(step));
      }
      steps_.back().edges.push_back(keyed[at].second);
    }
  }

  void expand(std::uint32_t at) {
    const NodeId node = steps_[at].node;
    // What the loaded text rests on says nothing of another one of its title.
    const auto found = [&](EdgeId id) {
      const EdgeRecord& edge = graph_.edges()[id];
      return is_found(edge) && edge.reason != Reason::namesake;
    };
    if (std::none_of(steps_[at].edges.begin(), steps_[at].edges.end(), found)) {
      steps_[at].end = StepEnd::unresolved;
      return;
    }
    std::vector<EdgeId> sources;
    NodeId key = node;  // whose sources these are
    const bool is_root = graph_.nodes()[node].kind == ProvisionKind::root;
    // In another wording the number may stand over something else: what that rests on is not told.
    const bool sure = std::any_of(steps_[at].edges.begin(), steps_[at].edges.end(),
                                  [&](EdgeId id) { return sureness_of(graph_.edges()[id]) != Sureness::other_number; });
    if (!is_root && sure) sources = own_sources(graph_, node, options_.internal);
    if (sources.empty()) {
      key = text_node(graph_, node);
      sources = whole_sources(graph_, key);
      steps_[at].by_instrument = !is_root && !sources.empty();
    }
    steps_[at].end = end_of(at, key, sources.empty());
    if (steps_[at].end != StepEnd::followed) return;
    followed_[key] = 1;
    add_steps(sources, at);
  }

  StepEnd end_of(std::uint32_t at, NodeId key, bool without_source) const {
    if (followed_[steps_[at].node] != 0 || followed_[key] != 0) {
      return stands_above(at, key) ? StepEnd::cycle : StepEnd::repeated;
    }
    if (without_source) {
      const bool loaded = graph_.instruments()[graph_.nodes()[key].instrument].loaded != 0;
      return loaded ? StepEnd::top : StepEnd::not_loaded;
    }
    return options_.depth != 0 && steps_[at].depth >= options_.depth ? StepEnd::depth : StepEnd::followed;
  }

  bool stands_above(std::uint32_t at, NodeId key) const {
    for (std::uint32_t above = steps_[at].parent; above != none; above = steps_[above].parent) {
      if (steps_[above].node == steps_[at].node || steps_[above].node == key) return true;
    }
    for (NodeId node = steps_[at].node; node != none; node = graph_.nodes()[node].parent) {
      if (node == start_) return true;
    }
    return false;
  }

  std::vector<TraceStep> in_preorder() {
    std::vector<std::vector<std::uint32_t>> below(steps_.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = 0; at < steps_.size(); ++at) {
      (steps_[at].parent == none ? open : below[steps_[at].parent]).push_back(at);
    }
    std::reverse(open.begin(), open.end());
    std::vector<std::uint32_t> place(steps_.size());
    std::vector<TraceStep> ordered;
    ordered.reserve(steps_.size());
    while (!open.empty()) {
      const std::uint32_t at = open.back();
      open.pop_back();
      place[at] = static_cast<std::uint32_t>(ordered.size());
      ordered.push_back(std::move(steps_[at]));
      if (ordered.back().parent != none) ordered.back().parent = place[ordered.back().parent];
      open.insert(open.end(), below[at].rbegin(), below[at].rend());
    }
    return ordered;
  }

  const LegalGraph& graph_;
  const TraceOptions& options_;
  std::vector<char> followed_;  // one a node: its sources are in the answer
  std::vector<TraceStep> steps_;
  NodeId start_ = none;
};

}  // namespace

TraceAnswer trace(const LegalGraph& graph, NodeId node, const TraceOptions& options) {
  TraceAnswer answer;
  answer.node = node;
  std::vector<EdgeId> own = own_sources(graph, node, options.internal);
  if (!options.internal) {
    answer.internal = static_cast<std::uint32_t>(own_sources(graph, node, true).size() - own.size());
  }
  Tracer tracer(graph, options);
  tracer.start(node);
  answer.own = tracer.follow(own);
  const NodeId root = text_node(graph, node);
  if (root != node) {
    std::sort(own.begin(), own.end());
    std::vector<EdgeId> whole = whole_sources(graph, root);
    std::erase_if(whole, [&](EdgeId id) { return std::binary_search(own.begin(), own.end(), id); });
    answer.whole = tracer.follow(whole);
  }
  return answer;
}

const char* name_of(StepEnd end) {
  switch (end) {
    case StepEnd::followed:
      return "followed";
    case StepEnd::top:
      return "top";
    case StepEnd::not_loaded:
      return "not_loaded";
    case StepEnd::unresolved:
      return "unresolved";
    case StepEnd::repeated:
      return "repeated";
    case StepEnd::cycle:
      return "cycle";
    case StepEnd::depth:
      return "depth";
  }
  return "";
}

}  // namespace yiju
