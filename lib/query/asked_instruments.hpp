// Which instruments an answer is about: those that the user names, else the drafts, else all that are loaded.
#pragma once

#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// `named` where it is not empty; else the loaded drafts; else every loaded instrument.
[[nodiscard]] std::vector<InstrumentId> asked_instruments(const LegalGraph& graph,
                                                          const std::vector<InstrumentId>& named);

}  // namespace yiju
