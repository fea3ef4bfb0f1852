#include "query/query_engine.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/sort_unique.hpp"
#include "query/foundation.hpp"
#include "query/node_finder.hpp"
#include "query/query_filter.hpp"

namespace yiju {

namespace {

/// A node that was reached from a start.
struct Reached {
  NodeId start = none;
  NodeId node = none;
  std::uint32_t before = none;  // the entry it was reached from; none for a start
  std::vector<EdgeId> edges;    // by which it was reached, in the order met; a path takes the first
};

NodeId holder_of_kind(const LegalGraph& graph, NodeId node, ProvisionKind kind) {
  while (node != none && graph.nodes()[node].kind != kind) node = graph.nodes()[node].parent;
  if (kind != ProvisionKind::root || node == none) return node;
  return instrument_node(graph, node);  // of several texts of one instrument, the instrument
}

class QueryRun {
 public:
  QueryRun(const LegalGraph& graph, const StoredQuery& query) : graph_(graph), query_(query), filter_(graph) {}

  std::vector<QueryRow> rows() {
    begin();
    for (const QueryStep& step : query_.follow) walk(step);
    std::erase_if(last_, [&](std::uint32_t at) { return !filter_.passes(all_[at].node, query_.where); });
    switch (query_.returns) {
      case QueryReturn::nodes:
        return node_rows();
      case QueryReturn::edges:
        return edge_rows();
      case QueryReturn::paths:
        return path_rows();
      case QueryReturn::groups:
        return group_rows();
    }
    return {};
  }

 private:
  void begin() {
    for (const NodeId node : start_nodes()) {
      last_.push_back(static_cast<std::uint32_t>(all_.size()));
      all_.push_back({node, node, none, {}});
    }
  }

  std::vector<NodeId> start_nodes() const {
    std::vector<NodeId> named;
    for (const std::string& text : query_.start.nodes) named.push_back(find_node(graph_, text).node);
    NodeFilter filter = query_.start.filter;
    if (named.empty()) {
      if (filter.kinds.empty()) filter.kinds.push_back(ProvisionKind::root);
      for (NodeId node = 0; node < graph_.nodes().size(); ++node) named.push_back(node);
    }
    std::erase_if(named, [&](NodeId node) { return !filter_.passes(node, filter); });
    if (!query_.start.below) return named;
    std::vector<NodeId> below;
    for (const NodeId node : named) {
      for (const NodeId member : family_of(graph_, node)) {
        const NodeRecord& record = graph_.nodes()[member];
        if (record.kind == *query_.start.below && record.missing == 0) below.push_back(member);
      }
    }
    return below;
  }

  // Breadth first from what the step before reached; each node once for a start.
  void walk(const QueryStep& step) {
    std::unordered_map<std::uint64_t, std::uint32_t> place;  // start and node → entry
    for (const std::uint32_t at : last_) place.emplace(key_of(all_[at].start, all_[at].node), at);
    std::vector<std::uint32_t> frontier = std::move(last_), found;
    last_.clear();
    for (std::uint32_t hop = 1; !frontier.empty() && (step.most == 0 || hop <= step.most); ++hop) {
      const std::size_t first = all_.size();
      for (const std::uint32_t at : frontier) expand(at, step, first, place);
      frontier.clear();
      for (std::size_t at = first; at < all_.size(); ++at) frontier.push_back(static_cast<std::uint32_t>(at));
      if (hop >= step.least) last_.insert(last_.end(), frontier.begin(), frontier.end());
    }
    // Entries of one start stand together, as they would if each start were asked for itself.
    std::stable_sort(last_.begin(), last_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return order_of(a) < order_of(b); });
  }

  void expand(std::uint32_t at, const QueryStep& step, std::size_t first,
              std::unordered_map<std::uint64_t, std::uint32_t>& place) {
    const NodeId start = all_[at].start;
    for (const QueryHop& hop : filter_.hops(all_[at].node, step.edges)) {
      const NodeId node = step.to ? holder_of_kind(graph_, hop.node, *step.to) : hop.node;
      if (node == none) continue;
      const auto [known, is_new] = place.emplace(key_of(start, node), static_cast<std::uint32_t>(all_.size()));
      if (is_new) all_.push_back({start, node, at, {}});
      if (known->second >= first) all_[known->second].edges.push_back(hop.edge);
    }
  }

  static std::uint64_t key_of(NodeId start, NodeId node) { return std::uint64_t{start} << 32 | node; }

  // The first entries of all_ are the starts, in their order.
  std::uint32_t order_of(std::uint32_t at) const {
    while (all_[at].before != none) at = all_[at].before;
    return at;
  }

  std::vector<QueryRow> node_rows() const {
    std::vector<QueryRow> rows;
    std::unordered_map<NodeId, std::size_t> place;
    for (const std::uint32_t at : last_) {
      const Reached& reached = all_[at];
      const auto [known, is_new] = place.emplace(reached.node, rows.size());
      if (is_new) rows.push_back({reached.start, reached.node, {}, 0, {}});
      QueryRow& row = rows[known->second];
      row.edges.insert(row.edges.end(), reached.edges.begin(), reached.edges.end());
    }
    for (QueryRow& row : rows) {
      sort_unique(row.edges);
      row.count = static_cast<std::uint32_t>(row.edges.size());
    }
    return rows;
  }

  std::vector<QueryRow> edge_rows() const {
    std::vector<QueryRow> rows;
    for (const std::uint32_t at : last_) {
      for (const EdgeId edge : all_[at].edges) rows.push_back({all_[at].start, all_[at].node, {}, 1, {edge}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const QueryRow& a, const QueryRow& b) { return a.edges < b.edges; });
    const auto same = [](const QueryRow& a, const QueryRow& b) { return a.edges == b.edges; };
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    return rows;
  }

  std::vector<QueryRow> path_rows() const {
    std::vector<QueryRow> rows;
    for (const std::uint32_t end : last_) {
      QueryRow row{all_[end].start, all_[end].node, {}, 0, {}};
      for (std::uint32_t at = end; all_[at].before != none; at = all_[at].before)
        row.edges.push_back(all_[at].edges.front());
      std::reverse(row.edges.begin(), row.edges.end());
      row.count = static_cast<std::uint32_t>(row.edges.size());
      rows.push_back(std::move(row));
    }
    return rows;
  }

  std::vector<QueryRow> group_rows() const {
    std::vector<QueryRow> rows;
    std::map<std::vector<QueryGroupKey>, std::size_t> place;
    const auto add = [&](const Reached& reached, EdgeId edge) {
      NodeId group = none;
      std::vector<QueryGroupKey> keys;
      for (const QueryKey key : query_.group) {
        keys.push_back(group_key(reached, edge, key));
        if (key <= QueryKey::chapter) group = keys.back().node;
      }
      const auto [known, is_new] = place.emplace(keys, rows.size());
      if (is_new) rows.push_back({reached.start, group, keys, 0, {}});
      ++rows[known->second].count;
      if (edge != none) rows[known->second].edges.push_back(edge);
    };
    for (const std::uint32_t at : last_) {
      if (all_[at].edges.empty()) add(all_[at], none);
      for (const EdgeId edge : all_[at].edges) add(all_[at], edge);
    }
    return rows;
  }

  QueryGroupKey group_key(const Reached& reached, EdgeId edge, QueryKey key) const {
    const EdgeRecord* const record = edge == none ? nullptr : &graph_.edges()[edge];
    switch (key) {
      case QueryKey::start:
        return node_key(reached.start);
      case QueryKey::node:
        return node_key(reached.node);
      case QueryKey::instrument:
        return node_key(instrument_node(graph_, reached.node));
      case QueryKey::chapter:
        return node_key(holder_of_kind(graph_, reached.node, ProvisionKind::chapter));
      case QueryKey::level:
        return {name_of(graph_.instruments()[graph_.nodes()[reached.node].instrument].level)};
      case QueryKey::relation:
        return {record == nullptr ? "" : name_of(record->relation)};
      case QueryKey::asserted_by:
        return {record == nullptr ? "" : name_of(record->asserted_by)};
      case QueryKey::outcome:
        return {record == nullptr ? "" : name_of(record->outcome)};
      case QueryKey::reason:
        return {record == nullptr ? "" : name_of(record->reason)};
    }
    return {};
  }

  QueryGroupKey node_key(NodeId node) const { return {node == none ? std::string() : graph_.id(node), node}; }

  const LegalGraph& graph_;
  const StoredQuery& query_;
  const QueryFilter filter_;
  std::vector<Reached> all_;
  std::vector<std::uint32_t> last_;  // entries that the last step reached
};

void sort_rows(const LegalGraph& graph, const StoredQuery& query, std::vector<QueryRow>& rows) {
  const auto level = [&](const QueryRow& row) {
    return row.node == none ? Level::unknown : graph.instruments()[graph.nodes()[row.node].instrument].level;
  };
  const auto title = [&](const QueryRow& row) {
    return row.node == none ? std::string_view() : graph.title(graph.nodes()[row.node].instrument);
  };
  // Groups of one first key stand together, in the order in which that key was first met: chapters with their
  // instruments.
  std::map<QueryGroupKey, std::size_t> met;
  const bool nested = query.returns == QueryReturn::groups && query.group.size() > 1;
  for (std::size_t at = 0; nested && at < rows.size(); ++at) met.emplace(rows[at].keys[0], at);
  std::stable_sort(rows.begin(), rows.end(), [&](const QueryRow& a, const QueryRow& b) {
    if (nested && a.keys[0] != b.keys[0]) return met[a.keys[0]] < met[b.keys[0]];
    switch (query.sort) {
      case QuerySort::found:
        return false;
      case QuerySort::count:
        return a.count > b.count;
      case QuerySort::level:
        return level(a) < level(b);
      case QuerySort::title:
        return title(a) < title(b);
    }
    return false;
  });
}

void cut_rows(const StoredQuery& query, QueryAnswer& answer) {
  const std::size_t before = answer.rows.size();
  if (query.limit_each != 0) {
    std::map<std::string, std::uint32_t> taken;
    std::erase_if(answer.rows, [&](const QueryRow& row) {
      const std::string key = row.keys.empty() ? std::to_string(row.start) : row.keys.front().word;
      return taken[key]++ >= query.limit_each;
    });
  }
  if (query.limit != 0 && answer.rows.size() > query.limit) answer.rows.resize(query.limit);
  answer.left_out = static_cast<std::uint32_t>(before - answer.rows.size());
}

}  // namespace

QueryAnswer run_query(const LegalGraph& graph, StoredQuery query) {
  QueryAnswer answer;
  answer.query = std::move(query);
  answer.rows = QueryRun(graph, answer.query).rows();
  sort_rows(graph, answer.query, answer.rows);
  cut_rows(answer.query, answer);
  return answer;
}

}  // namespace yiju
