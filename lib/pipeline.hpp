// The whole sentence in one place: Source → Document → Citation[] → Resolution[] → LegalGraph.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "graph/corpus.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// A stage that has begun or gone on; for --progress and -v.
struct Progress {
  std::string_view stage;  ///< "read", "resolve", "build"
  std::uint64_t files = 0, files_total = 0, bytes = 0, bytes_total = 0;
};

/// What stays of the texts' words once their citations are read.
enum class Words : std::uint8_t {
  nothing,   ///< not even what a citation says, nor its line: enough to count
  excerpts,  ///< what a graph keeps (graph/excerpts.hpp)
  texts      ///< all of it, and the excerpts
};

struct PipelineOptions {
  unsigned threads = 0;                              ///< 0: as many as the machine has
  Date as_of;                                        ///< see ResolveOptions
  Words keep = Words::texts;                         ///< read_corpus; open_graph never keeps more than excerpts
  std::function<void(const Progress&)> on_progress;  ///< called from one thread, may be empty
};

/// What a stage cost; printed by -v.
struct StageCost {
  std::string_view stage;
  double seconds = 0;
  std::uint64_t peak_bytes = 0;
};

/// Reads folder or file, parses, extracts, resolves. A file that cannot be read is reported in Corpus::unreadable and
/// skipped; Error{input} only if `path` itself is missing or holds no text at all.
[[nodiscard]] Corpus read_corpus(const std::string& path, const PipelineOptions& options,
                                 std::vector<StageCost>* costs = nullptr);

/// True for a graph written by `build` (flat file or JSON), told by its first bytes.
[[nodiscard]] bool is_written_graph(const std::string& path);

/// G of the command line: a graph file is opened, anything else read and built.
[[nodiscard]] LegalGraph open_graph(const std::string& path, const PipelineOptions& options,
                                    std::vector<StageCost>* costs = nullptr, std::vector<Error>* unreadable = nullptr);

}  // namespace yiju
