// Corpus → LegalGraph: nodes for instruments and provisions, edges for citations and table rows. Nothing that was found
// in a text is dropped: unknown instruments and dangling provisions are nodes.
#pragma once

#include "graph/corpus.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

[[nodiscard]] LegalGraph build_graph(const Corpus& corpus);

}  // namespace yiju
