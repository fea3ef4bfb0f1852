#include "base/file_system.hpp"
#include "context.hpp"
#include "progress.hpp"
#include "text/reader.hpp"

namespace yiju {

PipelineOptions Context::pipeline_options() const {
  PipelineOptions options;
  options.threads = threads();
  options.as_of = arguments_.date("as-of");
  return options;
}

LegalGraph Context::graph(const std::string& path) {
  std::vector<StageCost> costs;
  std::vector<Error> unreadable;
  ProgressLine line(arguments_.flag("progress"), language_);
  PipelineOptions options = pipeline_options();
  if (line.active()) options.on_progress = [&line](const Progress& progress) { line.show(progress); };
  LegalGraph graph = open_graph(path, options, &costs, &unreadable);
  line.clear();
  for (const Error& error : unreadable) report(error);
  tell_costs(costs);
  return graph;
}

Corpus Context::corpus(const std::string& path) {
  std::vector<StageCost> costs;
  ProgressLine line(arguments_.flag("progress"), language_);
  PipelineOptions options = pipeline_options();
  if (line.active()) options.on_progress = [&line](const Progress& progress) { line.show(progress); };
  Corpus corpus = read_corpus(path, options, &costs);
  line.clear();
  for (const Error& error : corpus.unreadable) report(error);
  tell_costs(costs);
  return corpus;
}

std::vector<std::string> Context::document_files() {
  std::vector<std::string> files;
  for (const std::string& path : arguments_.positional) {
    if (path == "-") {
      files.push_back(path);
      continue;
    }
    try {
      const std::vector<FoundFile> found = list_files(path);
      const bool folder = found.size() != 1 || found.front().path != path;
      for (const FoundFile& file : found) {
        if (!folder || is_document_name(file.path)) files.push_back(file.path);
      }
    } catch (const Error& error) {
      report(error);
    }
  }
  return files;
}

}  // namespace yiju
