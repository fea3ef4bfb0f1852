#include "yiju/graph.hpp"

#include "base/asked_day.hpp"
#include "pipeline.hpp"
#include "query/node_finder.hpp"

namespace yiju {

struct Graph::State {
  LegalGraph graph;
  FileTroubles troubles;
};

Graph Graph::open(const std::string& path, const GraphOptions& options) {
  PipelineOptions pipeline;
  pipeline.threads = options.threads;
  pipeline.as_of = asked_day(options.as_of);
  auto state = std::make_shared<State>();
  state->graph = open_graph(path, pipeline, nullptr, &state->troubles);
  return Graph(std::move(state));
}

std::vector<InstrumentRow> Graph::instruments() const {
  const LegalGraph& graph = state_->graph;
  std::vector<InstrumentRow> rows;
  rows.reserve(graph.instruments().size());
  for (const InstrumentRecord& record : graph.instruments()) {
    rows.push_back({std::string(graph.string(record.title)), name_of(record.level), name_of(record.status),
                    record.loaded != 0, record.known != 0});
  }
  return rows;
}

std::vector<EdgeRow> Graph::edges() const {
  const LegalGraph& graph = state_->graph;
  std::vector<EdgeRow> rows;
  rows.reserve(graph.edges().size());
  for (const EdgeRecord& edge : graph.edges()) {
    rows.push_back({graph.id(edge.from), graph.id(edge.to), name_of(edge.relation), name_of(edge.asserted_by),
                    name_of(edge.outcome), edge.file == none ? std::string() : graph.path_of(edge.file), edge.line,
                    std::string(graph.string(edge.words))});
  }
  return rows;
}

std::string Graph::find(std::string_view place) const { return state_->graph.id(find_node(state_->graph, place).node); }

std::string Graph::label(std::string_view id, Language language) const {
  const NodeId node = state_->graph.find(id);
  if (node == none) {
    throw Error(ErrorCode::usage,
                {"图中没有这个 id：" + std::string(id), "the graph has no such id: " + std::string(id)});
  }
  return state_->graph.label(node, language);
}

const std::vector<Error>& Graph::skipped() const { return state_->troubles.unreadable; }

const LegalGraph& Graph::inner() const { return state_->graph; }

}  // namespace yiju
