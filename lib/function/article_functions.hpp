// What each article of a text does: Document and its citations → functions, with the details of penalties and coercion.
//   第八条 企业应当建立台账，不得伪造记录。 → duty, prohibition
// Sentences are read by what they do as a whole (function_rules.hpp), those that threaten by their sanction
// (sanction.hpp), all others part by part; the function with most of the words is the main one.
#pragma once

#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "function/function.hpp"
#include "function/sanction.hpp"

namespace yiju {

/// What speaks most for a function: a clause between two ；, or an item.
struct FunctionPart {
  Function function = Function::procedure;
  std::string words;
};

struct ArticleFunctions {
  NodeIndex article = no_node;
  std::vector<Function> functions;  ///< one to three, the main one first; none where only a caption stands there
  Penalty penalty;                  ///< where `penalty` is among them
  std::vector<Measure> measures;    ///< where `coercion` is among them
  std::vector<FunctionPart> parts;  ///< one a function, in their order; none where only rules were asked

  [[nodiscard]] bool has(Function function) const;
  [[nodiscard]] Need need() const { return need_of(functions); }
};

/// One row for each of Document::articles, in their order.
[[nodiscard]] std::vector<ArticleFunctions> read_functions(const Document& document, const Extraction& extraction);

}  // namespace yiju
