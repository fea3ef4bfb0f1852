#include "context.hpp"

namespace yiju {

PipelineOptions Context::pipeline_options() {
  PipelineOptions options;
  options.threads = threads();
  options.as_of = arguments_.date("as-of");
  return options;
}

LegalGraph Context::graph(const std::string& path) {
  std::vector<StageCost> costs;
  std::vector<Error> unreadable;
  LegalGraph graph = open_graph(path, pipeline_options(), &costs, &unreadable);
  for (const Error& error : unreadable) report(error);
  tell_costs(costs);
  return graph;
}

Corpus Context::corpus(const std::string& path) {
  std::vector<StageCost> costs;
  Corpus corpus = read_corpus(path, pipeline_options(), &costs);
  for (const Error& error : corpus.unreadable) report(error);
  tell_costs(costs);
  return corpus;
}

}  // namespace yiju
