#include "query/indexed_units.hpp"

#include "base/sort_unique.hpp"
#include "query/foundation.hpp"

namespace yiju {

std::vector<NodeId> indexed_units(const LegalGraph& graph) {
  std::vector<NodeId> units;
  for (const FileRecord& file : graph.files()) {
    if (file.table != 0 || file.node == none) continue;
    const std::vector<NodeId> below = units_below(graph, file.node);
    units.insert(units.end(), below.begin(), below.end());
  }
  sort_unique(units);
  return units;
}

}  // namespace yiju
