// Why an edge is there: which rule of the grammar found the citation, which gave the relation, from which citation
// instrument or article were taken over, how the title resolved, which candidates lost. The edge keeps all of it
// but the sentence, which is read from the evidence's file, where that is still at hand.
#pragma once

#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

struct Explanation {
  EdgeId edge = none;
  bool has_sentence = false;  ///< `before`, `words`, `after` are set: the text is at hand
  Naming naming = Naming::quoted;
  std::string before, words, after;  ///< the sentence around the citation
  std::string antecedent;            ///< words of the citation it takes instrument or article from; empty: none
  std::uint32_t antecedent_line = 0;
};

/// Of the citations that stand in NODE and below it; of those that name it, where there is none.
[[nodiscard]] std::vector<Explanation> explain_node(const LegalGraph& graph, NodeId node);

/// Of the citations at a place, written FILE:LINE or FILE:LINE:COLUMN as reports do; empty where none stands there, or
/// where `place` is no such words.
[[nodiscard]] std::vector<Explanation> explain_place(const LegalGraph& graph, std::string_view place);

}  // namespace yiju
