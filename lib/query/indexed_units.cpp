#include "query/indexed_units.hpp"

#include <algorithm>

#include "query/foundation.hpp"

namespace yiju {

std::vector<NodeId> indexed_units(const LegalGraph& graph) {
  std::vector<NodeId> units;
  for (const FileRecord& file : graph.files()) {
    if (file.table != 0 || file.node == none) continue;
    const std::vector<NodeId> below = units_below(graph, file.node);
    units.insert(units.end(), below.begin(), below.end());
  }
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

}  // namespace yiju
