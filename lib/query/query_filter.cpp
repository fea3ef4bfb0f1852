#include "query/query_filter.hpp"

#include <algorithm>

#include "query/foundation.hpp"

namespace yiju {

namespace {

template <typename Value>
bool is_among(const std::vector<Value>& values, Value value) {
  return values.empty() || std::find(values.begin(), values.end(), value) != values.end();
}

bool agrees(std::optional<bool> wanted, bool value) { return !wanted || *wanted == value; }

}  // namespace

QueryFilter::QueryFilter(const LegalGraph& graph) : graph_(graph), unspecific_(graph.nodes().size(), 0) {
  for (const UnspecificRecord& source : graph.unspecific()) {
    for (NodeId node = source.node; node != none && unspecific_[node] == 0; node = graph.nodes()[node].parent) {
      unspecific_[node] = 1;
    }
  }
}

bool QueryFilter::passes(NodeId node, const NodeFilter& filter) const {
  const NodeRecord& record = graph_.nodes()[node];
  const InstrumentRecord& instrument = graph_.instruments()[record.instrument];
  if (!is_among(filter.kinds, record.kind) || !is_among(filter.levels, instrument.level) ||
      !is_among(filter.statuses, instrument.status) || !agrees(filter.loaded, instrument.loaded != 0) ||
      !agrees(filter.missing, record.missing != 0) || !agrees(filter.unspecific, unspecific_[node] != 0)) {
    return false;
  }
  if (filter.draft && *filter.draft != is_draft(graph_, record.instrument)) return false;
  if (graph_.title(record.instrument).find(filter.title) == std::string_view::npos) return false;
  const auto has = [&](const EdgeFilter& edges) { return !hops(node, edges).empty(); };
  return std::all_of(filter.has.begin(), filter.has.end(), has) &&
         std::none_of(filter.has_no.begin(), filter.has_no.end(), has);
}

bool QueryFilter::passes(const EdgeRecord& edge, NodeId other, const EdgeFilter& filter) const {
  if (filter.relations.empty() ? !is_source(edge.relation) : !is_among(filter.relations, edge.relation)) return false;
  return is_among(filter.asserted_by, edge.asserted_by) && is_among(filter.outcomes, edge.outcome) &&
         agrees(filter.internal, is_internal(graph_, edge)) &&
         (filter.other.empty() || passes(other, filter.other.front()));
}

std::vector<QueryHop> QueryFilter::hops(NodeId node, const EdgeFilter& filter) const {
  std::vector<QueryHop> found;
  const auto add = [&](EdgeId id, NodeId other) {
    if (passes(graph_.edges()[id], other, filter)) found.push_back({id, other});
  };
  for (const NodeId member : family_of(graph_, node)) {
    if (filter.direction != EdgeDirection::in) {
      for (const EdgeRecord& edge : graph_.out_edges(member)) add(id_of(graph_, edge), edge.to);
    }
    if (filter.direction != EdgeDirection::out) {
      for (const EdgeId id : graph_.in_edges(member)) add(id, unit_of(graph_, graph_.edges()[id].from));
    }
  }
  return found;
}

}  // namespace yiju
