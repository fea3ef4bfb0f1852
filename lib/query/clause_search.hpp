// The clauses that share rare words with a clause: the step that parallels and suggest build on. One search is used for
// many clauses, so that nothing of the index's size is cleared for each.
#pragma once

#include <vector>

#include "graph/clause_index.hpp"

namespace yiju {

class ClauseSearch {
 public:
  /// A pair counts for its rarity less `discount`, and not at all from there down: words of form (应当, 人民政府, 违反
  /// 本条例规定) then weigh nothing.
  ClauseSearch(const ClauseIndex& index, float least_rarity, float discount)
      : index_(index), least_rarity_(least_rarity), discount_(discount), shared_(index.clause_count()) {}

  /// What a pair weighs.
  [[nodiscard]] float weight(WordPair pair) const {
    const float rarity = index_.rarity(pair);
    return rarity < least_rarity_ ? 0 : rarity - discount_;
  }

  /// Calls use(ClauseId, weight of the shared pairs) for each clause that shares one, in no order.
  template <typename Use>
  void for_each_like(const ClauseWords& clause, Use use) {
    for (const WordPair pair : clause.pairs) {
      const float weighed = weight(pair);
      if (weighed <= 0) continue;
      index_.for_each_clause(pair, [&](ClauseId found) {
        if (shared_[found] == 0) touched_.push_back(found);
        shared_[found] += weighed;
      });
    }
    for (const ClauseId found : touched_) {
      use(found, shared_[found]);
      shared_[found] = 0;
    }
    touched_.clear();
  }

 private:
  const ClauseIndex& index_;
  float least_rarity_, discount_;
  std::vector<float> shared_;  // of each clause; 0 between searches
  std::vector<ClauseId> touched_;
};

}  // namespace yiju
