#include "inside.hpp"

#include <utility>

#include "base/error.hpp"
#include "context.hpp"

namespace yiju {

LegalGraph OpenGraphs::graph(const std::string& path, const PipelineOptions& options,
                             const std::function<LegalGraph()>& open) {
  constexpr std::size_t most = 16;  // days are asked for in any number
  std::string key = path + '\n' + to_string(options.as_of) + '\n' + std::to_string(static_cast<int>(options.keep)) +
                    std::to_string(static_cast<int>(options.reading.revisions)) +
                    std::to_string(static_cast<int>(options.reading.comments));
  for (const std::string& library : options.libraries) key += '\n' + library;
  const std::lock_guard lock(guard_);
  if (const auto known = graphs_.find(key); known != graphs_.end()) return known->second;
  if (graphs_.size() >= most) graphs_.clear();
  return graphs_.emplace(std::move(key), open()).first->second;
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
