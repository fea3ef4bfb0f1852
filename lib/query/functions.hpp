// What each article of a loaded text does: the functions of function/article_functions.hpp, by the graph's nodes. The
// texts are read again where they lie (graph/source_texts.hpp), so that a folder and a written graph answer alike.
//   第八条 企业应当建立台账，不得伪造记录。 → the node of article 8, duty and prohibition
#pragma once

#include <vector>

#include "function/article_functions.hpp"
#include "graph/source_texts.hpp"

namespace yiju {

struct FunctionRow {
  NodeId unit = none;
  ArticleFunctions what;
};

/// The articles of one text.
struct FunctionList {
  NodeId root = none;
  bool amends = false;            ///< an amending draft: its rows are the instructions that bring new wording
  std::vector<FunctionRow> rows;  ///< by unit, in reading order; empty where the text is not at hand

  [[nodiscard]] const ArticleFunctions* of(NodeId unit) const;  ///< null for a node that is no article here
};

struct FunctionsAnswer {
  std::vector<FunctionList> lists;  ///< one a text, in the order of the instruments
};

/// Of the text whose root node it is.
[[nodiscard]] FunctionList functions_of_text(const LegalGraph& graph, NodeId root, const TextOfFile& texts);

/// Of the given texts (their roots); of the drafts, or where there is none of all loaded instruments, if the list is
/// empty.
[[nodiscard]] FunctionsAnswer find_functions(const LegalGraph& graph, const TextOfFile& texts,
                                             const std::vector<NodeId>& asked = {});

}  // namespace yiju
