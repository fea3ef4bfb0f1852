// The part of a graph that a page carries: all of it while that is small, else what is near the node asked for. Nodes
// bring their ancestors along, edges come where both ends are there, so a part can be shown by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "output/page/page_index.hpp"

namespace yiju {

struct PagePart {
  std::vector<NodeId> nodes;  ///< in reading order
  std::vector<EdgeId> edges;  ///< ascending
  bool cut = false;           ///< there is more in the graph
};

/// Every instrument that is loaded or has a relation, with its provisions, if those are `limit` nodes at most; else the
/// nearest to index.focus.
[[nodiscard]] PagePart whole_part(const LegalGraph& graph, const PageIndex& index, std::uint32_t limit);

/// What is `hops` relations away from a node, either way, nearest and most cited first, `limit` nodes at most. An
/// instrument begins with all its provisions; one that is reached goes on with what it rests on as a whole.
[[nodiscard]] PagePart part_around(const LegalGraph& graph, const PageIndex& index, NodeId node, std::uint32_t hops,
                                   std::uint32_t limit);

/// These nodes with their ancestors and the edges among them.
[[nodiscard]] PagePart part_of(const LegalGraph& graph, const PageIndex& index, const std::vector<NodeId>& nodes);

}  // namespace yiju
