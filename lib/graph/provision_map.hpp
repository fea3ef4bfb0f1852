// Which provisions of the loaded documents are nodes of the graph (node_kind.hpp), and which node each is. What is no
// node itself stands for its nearest ancestor that is one.
#pragma once

#include <span>
#include <vector>

#include "document/document.hpp"
#include "graph/columns.hpp"
#include "graph/excerpts.hpp"

namespace yiju {

class ProvisionMap {
 public:
  explicit ProvisionMap(std::span<const Document> documents);

  /// Asks for a node and the levels above it, before the document is added.
  void want(DocumentId document, NodeIndex node);

  /// Appends the document's nodes in reading order; `root` is the node that stands for the text as a whole.
  void add(DocumentId document, NodeId root, const Excerpts& excerpts, GraphColumns& columns);

  /// The graph's node for a provision of an added document.
  [[nodiscard]] NodeId node(DocumentId document, NodeIndex node) const { return nodes_[begin_[document] + node]; }

 private:
  void number_repeats(NodeId begin, NodeId root, GraphColumns& columns) const;

  std::span<const Document> documents_;
  std::vector<std::size_t> begin_;  // of each document in nodes_
  std::vector<NodeId> nodes_;       // before add(): wanted or none; afterwards the graph's node
};

}  // namespace yiju
