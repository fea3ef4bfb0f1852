// Which texts an answer is about: those that the user names, else the drafts, else all that are loaded.
#pragma once

#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// Roots of texts: `named` where it is not empty; else of each loaded draft, or where there is none of each loaded
/// instrument, the newest text (text_version.hpp). Libraries are left out.
[[nodiscard]] std::vector<NodeId> asked_texts(const LegalGraph& graph, const std::vector<NodeId>& named);

}  // namespace yiju
