// Whether nodes and edges pass the filters of a stored query, and which edges a node has.
#pragma once

#include <vector>

#include "query/stored_query.hpp"

namespace yiju {

/// An edge that passed, and the node at its other end; a 款 at the citing end stands as its article.
struct QueryHop {
  EdgeId edge = none;
  NodeId node = none;
};

class QueryFilter {
 public:
  explicit QueryFilter(const LegalGraph& graph);

  [[nodiscard]] bool passes(NodeId node, const NodeFilter& filter) const;

  /// The edges of a node and all below it that pass, in reading order.
  [[nodiscard]] std::vector<QueryHop> hops(NodeId node, const EdgeFilter& filter) const;

 private:
  [[nodiscard]] bool passes(const EdgeRecord& edge, NodeId other, const EdgeFilter& filter) const;

  const LegalGraph& graph_;
  std::vector<char> unspecific_;  // by node: it, or something below it, names a source that cannot be looked up
};

}  // namespace yiju
