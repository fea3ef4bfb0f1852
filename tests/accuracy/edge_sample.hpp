// A sample of the resolved edges of a corpus that stays the same while the graph around it grows: the edges with the
// smallest hashes of file, line, words and citing provision. People read the sampled edges one by one; edges.tsv keeps
// their verdicts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// A row of edges.tsv: `file:line <TAB> words <TAB> citing <TAB> cited <TAB> relation`.
[[nodiscard]] std::vector<std::string> sample_edges(const LegalGraph& graph, const std::string& root, std::size_t size);

}  // namespace yiju
