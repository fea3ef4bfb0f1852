// What the clause index of a graph is made of: the articles of all its texts, and the headings of those without any.
#pragma once

#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// Sorted, for build_clause_index.
[[nodiscard]] std::vector<NodeId> indexed_units(const LegalGraph& graph);

}  // namespace yiju
