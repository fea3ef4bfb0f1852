// Whether a view's columns fit together, so that no accessor of LegalGraph can read outside them: for graphs that come
// from a file, which may be damaged or made by someone else. Whether each id leads back to its node is not asked here: it
// would take longer than a file of 160,000 nodes takes to open, and what opens it is safe either way. `build` writes no
// other graphs, a checksum guards them, and JSON, which people write, is asked (graph_json_rows.cpp).
#pragma once

#include <string>

#include "graph/legal_graph.hpp"

namespace yiju {

/// Empty if all is well, else what does not fit: "edge 12: to is 99, there are 40 nodes".
[[nodiscard]] std::string find_flaw(const GraphView& view);

}  // namespace yiju
