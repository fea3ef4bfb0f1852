// One old article beside one new one: what is paired so far, and where in the order of the pairs another would stand.
#pragma once

#include <algorithm>
#include <limits>
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

 private:
  std::vector<std::size_t> of_before_, of_after_;
};

/// How alike each article is to that of the other wording which is most like it, taken or not.
class MostAlike {
 public:
  MostAlike(std::span<const Candidate> candidates, const Matching& matching);
  [[nodiscard]] double of(const Candidate& candidate) const {
    return std::max(before_[candidate.before], after_[candidate.after]);
  }

 private:
  std::vector<double> before_, after_;
};

/// How sure a pair must be to be taken.
struct MatchRound {
  double least_alike;     ///< where it leaves the order of the pairs around it
  double least_in_order;  ///< where it keeps it
  double lead;            ///< over the next best partner of either
  double order_bonus;     ///< what keeping the order counts beside likeness
  double most_elsewhere = std::numeric_limits<
      double>::infinity();  ///< how much more alike than its partner may either be to an article that is taken
};

/// Pairs each two free articles that are each other's best; how many it paired. `most` may know more candidates than
/// those that may be paired.
std::size_t match_mutual_best(std::span<const Candidate> candidates, const MostAlike& most, const MatchRound& round,
                              Matching& matching);

}  // namespace yiju
