// The answer of `suggest` for several articles of one text: suggest.hpp asked for each, with the words that both share.
#pragma once

#include <span>

#include "query/suggest.hpp"

namespace yiju {

/// What is asked with: a graph, its index, and the text whose articles are meant.
struct SuggestQuestion {
  const LegalGraph& graph;
  const ClauseIndex& index;
  TextOfFile texts;
  const Document& document;  ///< the text, as it is read
  const Extraction& extraction;
  Date as_of;            ///< unknown: the day of the text itself
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// In the order of the articles, which are nodes of that text; empty for none.
[[nodiscard]] SuggestAnswer suggest_for(const SuggestQuestion& question, std::span<const NodeId> articles,
                                        const SuggestOptions& options = {});

/// The node of a document that a node of the graph is; no_node where the document has none like it.
[[nodiscard]] NodeIndex node_in_document(const Document& document, const NodeRecord& record);

}  // namespace yiju
