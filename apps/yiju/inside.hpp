// Commands run inside another program (yiju mcp, the Python package) instead of from a shell: the same options, the same
// function, so that no answer can differ. The result comes back as a value, and graphs stay open from run to run.
//   OpenGraphs graphs;
//   const InsideRun run = run_inside({"trace", "laws.graph", "网络安全法第二十一条"}, graphs);
//   run.table  →  what `yiju trace laws.graph 网络安全法第二十一条` draws
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "graph/legal_graph.hpp"
#include "pipeline.hpp"
#include "yiju/table.hpp"

namespace yiju {

class GraphToSearch;

/// Graphs that were opened, by path and options. They are not read again where a file has changed since. Several threads
/// may ask.
class OpenGraphs {
 public:
  /// The one that is open, else what `open` gives.
  [[nodiscard]] LegalGraph graph(const std::string& path, const PipelineOptions& options,
                                 const std::function<LegalGraph()>& open);

  /// The same of the texts, and of the graph of them.
  [[nodiscard]] std::shared_ptr<const Corpus> corpus(const std::string& path, const PipelineOptions& options,
                                                     const std::function<std::shared_ptr<const Corpus>()>& open);
  [[nodiscard]] LegalGraph graph_of_texts(const std::string& path, const PipelineOptions& options,
                                          const std::function<LegalGraph()>& build);

  /// The same of a graph with its texts and index.
  [[nodiscard]] std::shared_ptr<const GraphToSearch> to_search(
      const std::string& path, const PipelineOptions& options,
      const std::function<std::shared_ptr<const GraphToSearch>()>& open);

 private:
  std::mutex guard_, texts_guard_, search_guard_;  // what is searched asks for its graph while it is opened
  std::map<std::string, LegalGraph> graphs_, graphs_of_texts_;
  std::map<std::string, std::shared_ptr<const Corpus>> texts_;
  std::map<std::string, std::shared_ptr<const GraphToSearch>> to_search_;
};

/// What a run inside another program leaves.
struct Inside {
  OpenGraphs& graphs;
  std::optional<Table> table{};  ///< an answer that is a table, where no other format was asked for
  std::string result{};          ///< what a shell would get on stdout
  std::string remarks{};         ///< what a shell would get on stderr, an error's lines left out
};

struct InsideRun {
  ExitStatus status = ExitStatus::done;
  std::optional<Table> table{};
  std::string result{}, remarks{};
};

/// Runs a command line, `words` without the program's name. Throws Error as the command does.
[[nodiscard]] InsideRun run_inside(const std::vector<std::string>& words, OpenGraphs& graphs);

}  // namespace yiju
