// G for the commands that search its texts: the graph, its texts, and the clause index, which is read from a written
// graph or made.
#pragma once

#include <memory>

#include "graph/clause_index.hpp"
#include "graph_with_texts.hpp"

namespace yiju {

/// A text of G as document and citations.
struct ReadText {
  Document document;
  Extraction extraction;
};

class GraphToSearch {
 public:
  /// Reads G, the first argument.
  explicit GraphToSearch(Context& context);

  [[nodiscard]] const LegalGraph& graph() const { return with_texts_.graph(); }
  [[nodiscard]] TextOfFile texts() const { return with_texts_.texts(); }
  [[nodiscard]] const ClauseIndex& index() const { return index_; }

  /// The text in which a node stands, read again. Throws Error{usage} where it is not loaded, or not at hand.
  [[nodiscard]] ReadText text_of_node(NodeId node) const;

  /// The words of a provision behind its number. Throws as text_of_node does.
  [[nodiscard]] std::string_view words_of(NodeId node) const;

  void tell_absent(const Context& context) const { with_texts_.tell_absent(context); }

 private:
  [[nodiscard]] std::string_view text_at_hand(NodeId node) const;

  GraphWithTexts with_texts_;
  ClauseIndex index_;
};

/// The text of --of, else of the one draft. Throws Error{usage} where there is none or are several.
[[nodiscard]] NodeId asked_text(const Context& context, const LegalGraph& graph);

/// The text that a root means: its own, or of an instrument with several the one of --as-of, else the newest.
[[nodiscard]] NodeId meant_text(const Context& context, const LegalGraph& graph, NodeId root);

}  // namespace yiju
