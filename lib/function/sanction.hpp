// What an article threatens: penalties and measures of coercion, by their words.
//   违反本条例第九条的规定，未建台账的，由水行政主管部门处五千元以上二万元以下的罚款。
//     → act 9, kinds fine, fine 5000..20000, by 水行政主管部门
// Kinds and amounts are the closed sets of function.hpp and fine_range.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citation/citation.hpp"
#include "function/article_text.hpp"
#include "function/fine_range.hpp"
#include "function/function.hpp"

namespace yiju {

struct Penalty {
  std::vector<Locator> acts;       ///< provisions of the same text that are breached, as named
  std::vector<PenaltyKind> kinds;  ///< in the order of the enumeration
  std::vector<FineRange> fines;    ///< distinct, in the text's order
  std::vector<std::string> by;     ///< who imposes it, without level and place
};

/// Kinds of penalty that a clause between two ； sets; none where it only speaks of penalties (罚款应当上缴国库).
[[nodiscard]] std::vector<PenaltyKind> penalty_kinds(std::string_view clause);

/// The same of an item below a list; none of one that only says when (…的): others decide what follows.
[[nodiscard]] std::vector<PenaltyKind> penalty_kinds_of_item(std::string_view item);

/// Measures of coercion that a clause sets.
[[nodiscard]] std::vector<Measure> coercion_measures(std::string_view clause);

/// Those that the items of a list set; an item that only tells a breach (擅自扣押货物的) sets none.
[[nodiscard]] std::vector<Measure> coercion_measures_of_items(std::span<const std::string> items);

/// 有权采取下列措施：: a list of what an organ may do to others.
[[nodiscard]] bool lists_powers(std::string_view words);

/// 可以依法采取下列强制措施: the power itself, not how it is used.
[[nodiscard]] bool grants_measures(std::string_view words);

/// The penalty that the sentences of one article set together; those that set none may name who acts in the next.
[[nodiscard]] Penalty read_penalty(const Document& document, const Extraction& extraction,
                                   const std::vector<const Sentence*>& sentences);

}  // namespace yiju
