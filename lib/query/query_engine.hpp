// StoredQuery + LegalGraph → rows. Steps are walked breadth first; what is reached from one start is told once, by the
// shortest way. Same rows in the same order, whatever the machine.
#pragma once

#include <string>
#include <vector>

#include "query/stored_query.hpp"

namespace yiju {

/// What a group is made by: a node, or a word such as "based_on".
struct QueryGroupKey {
  std::string word;    ///< the node's id, or the word
  NodeId node = none;  ///< none: the word is no node's
  auto operator<=>(const QueryGroupKey&) const = default;
};

/// One line of the answer; which members mean something depends on StoredQuery::returns.
struct QueryRow {
  NodeId start = none;              ///< where the way began
  NodeId node = none;               ///< nodes, paths: what was reached; groups by node, instrument, chapter: the group
  std::vector<QueryGroupKey> keys;  ///< groups: one for each of StoredQuery::group
  std::uint32_t count = 0;          ///< groups: edges in it (nodes, where no step was taken)
  std::vector<EdgeId> edges;  ///< nodes, groups: the evidence; edges: the one edge; paths: the chain from the start
};

struct QueryAnswer {
  StoredQuery query;
  std::vector<QueryRow> rows;
  std::uint32_t left_out = 0;  ///< rows beyond the limit
};

/// Throws Error{usage} where the query names a node that is not in the graph.
[[nodiscard]] QueryAnswer run_query(const LegalGraph& graph, StoredQuery query);

}  // namespace yiju
