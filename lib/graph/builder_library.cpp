#include "graph/builder_state.hpp"
#include "graph/library_graph.hpp"

namespace yiju {

/// The node of this graph for one of a library's.
NodeId GraphBuilder::node_of(const LibraryGraph& library, NodeId node) {
  const LibraryPlace place = place_in(corpus_, library, node);
  const NodeRecord& record = library.graph.nodes()[node];
  const std::string_view title = library.graph.title(record.instrument);
  if (place.node != no_node && record.parent != none) return map_.node(place.document, place.node);
  const InstrumentId instrument = instrument_of(target_of(corpus_, title, {}));
  return draft_.provision(instrument, library.graph.locator(node));
}

/// What a written library's texts cite, and the captions of its outlines.
void GraphBuilder::add_library(const LibraryGraph& library) {
  const LegalGraph& graph = library.graph;
  std::vector<EdgeId> made(graph.edges().size(), none);
  for (EdgeId id = 0; id < graph.edges().size(); ++id) {
    EdgeRecord edge = graph.edges()[id];
    const DocumentId file = library.document_of[edge.file];
    if (file == no_document || !corpus_.is_library(file)) continue;  // of a text that G holds itself
    edge.from = node_of(library, edge.from);
    edge.to = node_of(library, edge.to);
    edge.file = file;
    edge.words = columns().strings.add(graph.string(edge.words));
    edge.candidates = 0;
    if (edge.group != none) edge.group = made[edge.group];
    if (edge.antecedent != none) edge.antecedent = made[edge.antecedent];
    made[id] = static_cast<EdgeId>(columns().edges.size());
    columns().edges.push_back(edge);
  }
  columns().captions.resize(columns().nodes.size(), 0);
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (graph.caption(node).empty()) continue;
    const LibraryPlace place = place_in(corpus_, library, node);
    if (place.node == no_node || place.node == 0 || !corpus_.is_library(place.document)) continue;
    columns().captions[map_.node(place.document, place.node)] = columns().strings.append(graph.caption(node));
  }
}

}  // namespace yiju
