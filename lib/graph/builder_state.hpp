// The work of builder.hpp, stage by stage; each stage's functions stand in the file that its line below names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/builder.hpp"
#include "graph/draft.hpp"
#include "graph/note_edges.hpp"
#include "graph/provision_map.hpp"
#include "graph/target.hpp"
#include "graph/text_places.hpp"

namespace yiju {

class GraphBuilder {
 public:
  GraphBuilder(const Corpus& corpus, const BuildOptions& options);

  [[nodiscard]] LegalGraph build();

 private:
  GraphColumns& columns() { return draft_.columns; }

  // builder.cpp: instruments, and the nodes of the texts
  InstrumentId registered(InstrumentId id);
  InstrumentId instrument_of(const Target& target);
  InstrumentId instrument_of(DocumentId document);
  void reserve();
  void add_text(DocumentId d);
  void fill_nodes();
  void add_captions(DocumentId d);
  void add_registered();

  // builder_edges.cpp: citations, and the rows of basis tables
  [[nodiscard]] NodeId draft_of_note(DocumentId d);
  NodeId node_of(const Target& target, const TargetPlace& place);
  void nodes_of(const Target& target, std::size_t most, std::vector<NodeId>& out);
  std::uint32_t candidates_of(const Resolution& resolution);
  void add_citations(DocumentId d);
  void add_citation(DocumentId d, std::size_t i);
  EdgeId add_edges(EdgeRecord edge, const Target& target, std::size_t most);
  void move_to_draft(DocumentId d);
  [[nodiscard]] bool is_noted(NodeId from, const Target& to, Relation relation);
  void add_table(std::size_t t);

  // builder_library.cpp: what a written library's texts cite
  void add_library(const LibraryGraph& library);
  NodeId node_of(const LibraryGraph& library, NodeId node);

  const Corpus& corpus_;
  const BuildOptions& options_;
  GraphDraft draft_;
  std::vector<std::string> tags_;  // of the documents
  ProvisionMap map_;
  std::vector<InstrumentId> of_registered_;      // registry → graph; none until it is needed
  std::map<std::string, InstrumentId> unknown_;  // titles that nobody knows, by key
  std::vector<EdgeId> first_edge_;               // of each citation of the document at hand
  std::vector<NodeId> targets_;                  // kept for its memory, as the next
  std::vector<NodeId> excepted_;                 // of the range at hand: what is taken out of it
  std::vector<TargetPlace> places_;
  std::map<DocumentId, LocatorCounts> counts_;  // of texts that lack what is cited
  NotedEdges noted_;                            // what loaded notes say
};

}  // namespace yiju
