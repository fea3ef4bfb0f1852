// The functions of an article by all that speaks for them: what its words weigh (function_weights.hpp) and what the rules
// tell. The rules know what was thought of; the weights, learnt from labelled texts, know the words that nobody listed.
//   1. Each part (a clause between two ；, an item) has odds for each function: the sum of its signs' weights.
//   2. An article has a function if one of its parts has it: chance, the greatest odds, the share of words, and beside
//      them what the rules found, weigh once more; so does which function is the main one.
#pragma once

#include <array>
#include <vector>

#include "function/article_reading.hpp"

namespace yiju {

/// What the parts of an article weigh for one function.
struct FunctionEvidence {
  double chance = 0;     ///< log-odds that one of the parts has it
  double peak = -10;     ///< greatest log-odds of a part, and …
  std::size_t part = 0;  ///< … which
  double share = 0;      ///< of the article's words
};
using ArticleWeights = std::array<FunctionEvidence, function_count>;

[[nodiscard]] ArticleWeights weigh_parts(const ArticleText& text, const ArticlePlace& place);

/// One to three, the main one first. Whether there is a penalty, a measure of coercion or an order the rules tell alone.
[[nodiscard]] std::vector<Function> weighed_functions(const ArticleWeights& weights, const ArticleFunctions& by_rules);

}  // namespace yiju
