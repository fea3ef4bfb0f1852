// How well each indexed article matches a text: the one search that parallels and suggest share.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/clause_index.hpp"

namespace yiju {

/// A clause to be told itself that shares words with one of the text.
struct WatchedClause {
  ClauseId found = none;
  float held = 0;  ///< 0 to 1: how much it has of the text's clause
  float same = 0;  ///< 0 to 1: how much the two are one
};

struct UnitMatch {
  std::vector<float> words;    ///< of each unit: BM25 over its pairs of characters
  std::vector<float> clauses;  ///< of each unit: 0 to 1, how much of the text stands there clause for clause, by rarity
  std::vector<float> best;     ///< of each unit: 0 to 1, how much it has of the clause that it shares most of
  std::vector<float> rare;     ///< of each unit: sum of what its shared pairs are rarer than words of form, each once
  std::vector<WatchedClause> watched{};  ///< those that share more than a little
  float all_words = 0;                   ///< sum of the rarities of the text's pairs: what `words` is measured against
};

/// Those that no clause is compared for, in half the time.
struct WordMatch {
  std::vector<float> words, rare;
  float all = 0;
};
[[nodiscard]] WordMatch match_words(const ClauseIndex& index, std::span<const ClauseWords> clauses);

/// Of the clauses of a text; `watched` marks the clauses of the index to be told themselves, and may be empty. Time
/// grows with the lists of the text's pairs: some milliseconds for an article among 139,000.
[[nodiscard]] UnitMatch match_units(const ClauseIndex& index, std::span<const ClauseWords> clauses,
                                    const std::vector<bool>& watched = {});

}  // namespace yiju
