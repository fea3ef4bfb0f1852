#include "inside.hpp"

#include <utility>

#include "base/error.hpp"
#include "context.hpp"

namespace yiju {

namespace {

/// What is the same for the same graph.
std::string key_of(const std::string& path, const PipelineOptions& options) {
  std::string key = path + '\n' + to_string(options.as_of) + '\n' + std::to_string(static_cast<int>(options.keep)) +
                    std::to_string(static_cast<int>(options.reading.revisions)) +
                    std::to_string(static_cast<int>(options.reading.comments));
  for (const std::string& library : options.libraries) key += '\n' + library;
  return key;
}

/// Days are asked for in any number: beyond `most` all are let go.
template <typename Value>
Value kept_or_opened(std::map<std::string, Value>& kept, std::size_t most, std::string key,
                     const std::function<Value()>& open) {
  if (const auto known = kept.find(key); known != kept.end()) return known->second;
  if (kept.size() >= most) kept.clear();
  return kept.emplace(std::move(key), open()).first->second;
}

}  // namespace

LegalGraph OpenGraphs::graph(const std::string& path, const PipelineOptions& options,
                             const std::function<LegalGraph()>& open) {
  const std::lock_guard lock(guard_);
  return kept_or_opened(graphs_, 16, key_of(path, options), open);
}

std::shared_ptr<const Corpus> OpenGraphs::corpus(const std::string& path, const PipelineOptions& options,
                                                 const std::function<std::shared_ptr<const Corpus>()>& open) {
  const std::lock_guard lock(texts_guard_);
  return kept_or_opened(texts_, 2, key_of(path, options), open);
}

LegalGraph OpenGraphs::graph_of_texts(const std::string& path, const PipelineOptions& options,
                                      const std::function<LegalGraph()>& build) {
  const std::lock_guard lock(guard_);
  return kept_or_opened(graphs_of_texts_, 2, key_of(path, options), build);
}

std::shared_ptr<const GraphToSearch> OpenGraphs::to_search(
    const std::string& path, const PipelineOptions& options,
    const std::function<std::shared_ptr<const GraphToSearch>()>& open) {
  const std::lock_guard lock(search_guard_);
  return kept_or_opened(to_search_, 4, key_of(path, options), open);
}

InsideRun run_inside(const std::vector<std::string>& words, OpenGraphs& graphs) {
  const Command* command = words.empty() ? nullptr : find_command(words.front());
  if (command == nullptr) {
    const std::string name = words.empty() ? std::string() : words.front();
    throw Error(ErrorCode::usage, {"没有这个命令：" + name, "unknown command: " + name});
  }
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  Inside inside{.graphs = graphs};
  Context context(*command, read_arguments(rest, options_of(*command), command->name, command->arguments),
                  language_of(words), &inside);
  InsideRun run;
  run.status = command->run(context);
  if (run.status == ExitStatus::done && context.had_trouble()) run.status = ExitStatus::findings;
  run.table = std::move(inside.table);
  run.result = std::move(inside.result);
  run.remarks = std::move(inside.remarks);
  return run;
}

}  // namespace yiju
