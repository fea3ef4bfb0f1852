// One old article beside one new one: what is paired so far, and where in the order of the pairs another would stand.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "pairing/article_pairing.hpp"
#include "pairing/compared_articles.hpp"

namespace yiju {

class Matching {
 public:
  Matching(std::size_t before, std::size_t after) : of_before_(before, no_article), of_after_(after, no_article) {}

  void pair(std::size_t before, std::size_t after) {
    of_before_[before] = after;
    of_after_[after] = before;
  }
  [[nodiscard]] std::size_t pairs() const {
    return of_before_.size() - static_cast<std::size_t>(std::ranges::count(of_before_, no_article));
  }
  [[nodiscard]] std::size_t before() const { return of_before_.size(); }
  [[nodiscard]] std::size_t after() const { return of_after_.size(); }
  [[nodiscard]] std::size_t partner_of_before(std::size_t before) const { return of_before_[before]; }
  [[nodiscard]] std::size_t partner_of_after(std::size_t after) const { return of_after_[after]; }
  [[nodiscard]] bool is_free(const Candidate& candidate) const {
    return of_before_[candidate.before] == no_article && of_after_[candidate.after] == no_article;
  }

  /// Whether only articles without a partner lie between two of one wording.
  [[nodiscard]] bool adjoin_before(std::size_t one, std::size_t other) const { return adjoin(of_before_, one, other); }
  [[nodiscard]] bool adjoin_after(std::size_t one, std::size_t other) const { return adjoin(of_after_, one, other); }

 private:
  static bool adjoin(const std::vector<std::size_t>& partners, std::size_t one, std::size_t other);

  std::vector<std::size_t> of_before_, of_after_;
};

/// How sure a pair must be to be taken.
struct MatchRound {
  double least_alike;     ///< where it leaves the order of the pairs around it
  double least_in_order;  ///< where it keeps it
  double lead;            ///< over the next best partner of either
  double order_bonus;     ///< what keeping the order counts beside likeness
};

/// Pairs each two free articles that are each other's best; how many it paired.
std::size_t match_mutual_best(std::span<const Candidate> candidates, const MatchRound& round, Matching& matching);

}  // namespace yiju
