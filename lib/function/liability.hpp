// What a sentence threatens with: penalty, penalty by reference, order, coercion, liability of officials, civil
// liability, each with the bytes of the clauses that say so.
//   由水务部门责令改正，处一万元以下罚款；构成犯罪的，依法追究刑事责任。 → penalty (the closing clause adds nothing)
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "function/article_text.hpp"
#include "function/function.hpp"
#include "function/word_pattern.hpp"

namespace yiju {

struct LiabilityShare {
  Function function;
  std::size_t bytes;
};

/// True where the sentence or one of its items sets a penalty.
[[nodiscard]] bool punishes(const Sentence& sentence);

/// True where the words tell what is punished; in rules on how organs work others only say how a penalty is carried out:
/// 当场收缴罚款的，应当出具票据.
[[nodiscard]] bool tells_breach(std::string_view sentence);

/// What the clauses of a sentence that punishes do: mostly the penalty itself.
[[nodiscard]] std::vector<LiabilityShare> shares_beside_penalty(const Sentence& sentence);

/// True where organs or their staff breach and are called to account: 行政机关有下列行为之一的，由上级机关责令改正.
[[nodiscard]] bool is_accountability(std::string_view sentence);

/// What a clause that sets no penalty threatens with; nothing where it threatens nothing.
[[nodiscard]] std::optional<Function> liability_of_clause(std::string_view clause);

/// 给予批评教育: no sanction, where nothing else is threatened with.
[[nodiscard]] bool only_admonishes(std::string_view clause);

/// 责令返还，并依照有关法律处罚: an order of its own stands before what punishes by reference.
[[nodiscard]] bool orders_first(std::string_view clause);

/// 构成犯罪的，依法追究刑事责任: closes a sanction.
[[nodiscard]] bool is_closing_clause(std::string_view clause);

/// Where in a clause what it threatens with begins: at the part that holds one of the words, or at the conditions in front
/// of it.
[[nodiscard]] std::size_t threat_begin(std::string_view clause, const WordPattern& words);

}  // namespace yiju
