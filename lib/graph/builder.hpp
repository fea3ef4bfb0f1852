// Corpus → LegalGraph: nodes for instruments and provisions, edges for citations and table rows. Nothing that was found
// in a text is dropped: unknown instruments and dangling provisions are nodes.
#pragma once

#include "corpus/corpus.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

struct BuildOptions {
  unsigned threads = 1;
  bool hash_texts = false;  ///< for a graph that will be written: FileRecord::text_hash
};

[[nodiscard]] LegalGraph build_graph(const Corpus& corpus, const BuildOptions& options = {});

}  // namespace yiju
