// The whole sentence in one place: Source → Document → Citation[] → Resolution[] → LegalGraph.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "corpus/corpus.hpp"
#include "corpus/pipeline_options.hpp"
#include "corpus/stage_cost.hpp"
#include "graph/legal_graph.hpp"
#include "graph/written_graph.hpp"

namespace yiju {

/// Reads folder or file, parses, extracts, resolves. A file that cannot be read is reported in Corpus::unreadable and
/// skipped; Error{input} only if `path` itself is missing or holds no text at all.
[[nodiscard]] Corpus read_corpus(const std::string& path, const PipelineOptions& options,
                                 std::vector<StageCost>* costs = nullptr);

/// What is to be said of the files of a corpus that is let go once its graph is built.
struct FileTroubles {
  std::vector<Error> unreadable, remarks;  ///< as in Corpus
};

/// G of the command line: a graph file is opened, anything else read and built.
[[nodiscard]] LegalGraph open_graph(const std::string& path, const PipelineOptions& options,
                                    std::vector<StageCost>* costs = nullptr, FileTroubles* troubles = nullptr);

}  // namespace yiju
