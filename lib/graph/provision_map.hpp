// Which provisions of the loaded documents are nodes of the graph (node_kind.hpp), and which node each is. What is no
// node itself stands for its nearest ancestor that is one.
#pragma once

#include <span>
#include <vector>

#include "corpus/excerpts.hpp"
#include "document/document.hpp"
#include "graph/columns.hpp"

namespace yiju {

/// Three steps, each for all texts: want() for many threads, place() in order, fill() for many threads, a text each.
class ProvisionMap {
 public:
  /// Keeps a reference to the documents.
  ProvisionMap(std::span<const Document> documents, std::span<const Excerpts> excerpts);

  /// Asks for a node and the levels above it.
  void want(DocumentId document, NodeIndex node);

  /// Makes room for the document's nodes behind those that are there; `root` stands for the text as a whole.
  void place(DocumentId document, NodeId root, GraphColumns& columns);

  /// Writes the document's nodes, in reading order, without captions.
  void fill(DocumentId document, GraphColumns& columns);

  /// The nodes of a placed document but its root.
  [[nodiscard]] NodeId first(DocumentId document) const { return texts_[document].first; }
  [[nodiscard]] std::uint32_t count(DocumentId document) const { return texts_[document].count; }

  /// The graph's node for a provision of a filled document.
  [[nodiscard]] NodeId node(DocumentId document, NodeIndex node) const { return nodes_[texts_[document].begin + node]; }

 private:
  struct Text {
    std::size_t begin = 0;    // of its provisions in nodes_
    std::uint32_t count = 0;  // of its nodes
    NodeId root = none, first = none;
  };
  void number_repeats(const Text& text, GraphColumns& columns) const;

  std::span<const Document> documents_;
  std::vector<Text> texts_;    // one a document
  std::vector<NodeId> nodes_;  // before fill(): wanted or none; afterwards the graph's node
};

}  // namespace yiju
