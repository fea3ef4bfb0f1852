// A library (--library): laws that lie under G, resolved against and traced into, never reported on. A folder of them is
// read as G is; a written graph is used as it is: its texts become outlines (numbers without words), and only those that
// G cites into are read, from where they lie.
//   yiju check draft.docx --library laws.graph  →  2,585 outlines, of which the 20 that the draft cites are read
#pragma once

#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "graph/legal_graph.hpp"
#include "registry/registry.hpp"

namespace yiju {

struct Corpus;
class SourceTexts;  // graph/source_texts.hpp

/// A written graph that serves as a library, and which document each of its texts became.
struct LibraryGraph {
  LegalGraph graph;
  std::vector<DocumentId> document_of;  ///< by file; no_document for a table
};

/// Adds the graph's texts to the documents as outlines. A text that is there already (same title, same wording) is not
/// added again.
void add_library_graph(LegalGraph graph, Corpus& corpus);

/// Instruments that a text names with a provision.
[[nodiscard]] std::vector<InstrumentId> cited_into(const Extraction& extraction, const Registry& registry);

/// Reads an outline's own text where that still is the same; otherwise it stays an outline.
void read_outline(const SourceTexts& texts, std::uint32_t file, Document& outline);

/// Reads the outlines that the documents and tables of G cite into, where their texts still are the same.
void read_cited_outlines(Corpus& corpus);

/// The place of a library's node: in a document, or none where it is of a text that is not loaded, or missing in it.
struct LibraryPlace {
  DocumentId document = no_document;
  NodeIndex node = no_node;
};
[[nodiscard]] LibraryPlace place_in(const Corpus& corpus, const LibraryGraph& library, NodeId node);

}  // namespace yiju
