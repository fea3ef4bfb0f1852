// How a corpus is read, and what is told of it while it is.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "text/read_options.hpp"

namespace yiju {

struct Corpus;

/// A stage that has begun or gone on; for --progress and -v.
struct Progress {
  std::string_view stage;  ///< "read", "resolve", "build"
  std::uint64_t files = 0, files_total = 0, bytes = 0, bytes_total = 0;
};

/// What stays of the texts' words once their citations are read.
enum class Words : std::uint8_t {
  nothing,   ///< not even what a citation says, nor its line: enough to count
  excerpts,  ///< what a graph keeps (excerpts.hpp)
  texts      ///< all of it, and the excerpts
};

struct PipelineOptions {
  unsigned threads = 0;                              ///< 0: as many as the machine has
  Date as_of;                                        ///< see ResolveOptions
  std::vector<std::string> libraries;                ///< folders, texts or written graphs that lie under the path
  Words keep = Words::texts;                         ///< read_corpus; open_graph never keeps more than excerpts
  std::function<void(const Progress&)> on_progress;  ///< called from one thread, may be empty
  std::function<void(Corpus&)> prove;                ///< called when all is resolved: query/wording_proof.hpp
  ReadOptions reading{};                             ///< which side of tracked changes, comments or none
};

}  // namespace yiju
