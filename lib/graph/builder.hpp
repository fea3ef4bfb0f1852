// Corpus → LegalGraph: nodes for instruments and provisions, edges for citations and table rows. Nothing that was found
// in a text is dropped: unknown instruments and dangling provisions are nodes.
#pragma once

#include "graph/corpus.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

struct BuildOptions {
  unsigned threads = 1;
  bool hash_texts = false;  ///< for a graph that will be written: FileRecord::text_hash
};

[[nodiscard]] LegalGraph build_graph(const Corpus& corpus, const BuildOptions& options = {});

/// "corpus/a" and "corpus/a/b.md" → "b.md": the path that a graph keeps. A path elsewhere stays as it is.
[[nodiscard]] std::string_view path_below(std::string_view folder, std::string_view path);

/// The folder that a corpus was read from; of a single file the one in which it lies. Empty: the working folder.
[[nodiscard]] std::string folder_of(const Corpus& corpus);

}  // namespace yiju
