#include "pairing/matching.hpp"

#include <algorithm>
#include <tuple>

namespace yiju {

namespace {

// A candidate that is far below the floor is no rival either.
constexpr double rival_share = 0.7;

/// Between which articles of the other wording an article's neighbours were paired.
struct Range {
  std::size_t above = 0, below = 0;  // one past the partner before it; the partner behind it
};

template <typename PartnerOf>
std::vector<Range> ranges_of(std::size_t own, std::size_t other, PartnerOf partner_of) {
  std::vector<Range> ranges(own);
  std::size_t above = 0, below = other;
  for (std::size_t at = 0; at < own; ++at) {
    ranges[at].above = above;
    if (partner_of(at) != no_article) above = partner_of(at) + 1;
  }
  for (std::size_t at = own; at-- > 0;) {
    ranges[at].below = below;
    if (partner_of(at) != no_article) below = partner_of(at);
  }
  return ranges;
}

struct Scored {
  Candidate candidate;
  double score = 0;
  bool enough = false;
};

/// The best and the next best score of an article.
struct Best {
  double first = 0, second = 0;
  void see(double score) {
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) {
      second = score;
    }
  }
};

class OrderOfPairs {
 public:
  OrderOfPairs(const Matching& matching, std::size_t before, std::size_t after)
      : of_before_(ranges_of(before, after, [&](std::size_t at) { return matching.partner_of_before(at); })),
        of_after_(ranges_of(after, before, [&](std::size_t at) { return matching.partner_of_after(at); })) {}

  // 0, 1, 2: seen from neither wording, from one, from both.
  [[nodiscard]] int kept_by(const Candidate& candidate) const {
    const auto inside = [](const Range& range, std::size_t at) { return range.above <= at && at < range.below; };
    return (inside(of_before_[candidate.before], candidate.after) ? 1 : 0) +
           (inside(of_after_[candidate.after], candidate.before) ? 1 : 0);
  }

 private:
  std::vector<Range> of_before_, of_after_;
};

std::vector<Scored> scored(std::span<const Candidate> candidates, const MostAlike& most, const MatchRound& round,
                           const Matching& matching) {
  const OrderOfPairs order(matching, matching.before(), matching.after());
  std::vector<Scored> rivals;
  for (const Candidate& candidate : candidates) {
    if (!matching.is_free(candidate)) continue;
    const double kept = order.kept_by(candidate) / 2.0;
    const double least = round.least_alike + (round.least_in_order - round.least_alike) * kept;
    if (candidate.alike < least * rival_share) continue;
    // What is far more alike to an article that is taken was split or merged, and is no partner of a third.
    const bool enough = candidate.alike >= least && candidate.alike * round.most_elsewhere >= most.of(candidate);
    rivals.push_back({candidate, candidate.alike + round.order_bonus * kept, enough});
  }
  std::stable_sort(rivals.begin(), rivals.end(), [](const Scored& a, const Scored& b) {
    return std::tuple(-a.score, a.candidate.after, a.candidate.before) <
           std::tuple(-b.score, b.candidate.after, b.candidate.before);
  });
  return rivals;
}

}  // namespace

MostAlike::MostAlike(std::span<const Candidate> candidates, const Matching& matching)
    : before_(matching.before()), after_(matching.after()) {
  for (const Candidate& candidate : candidates) {
    before_[candidate.before] = std::max(before_[candidate.before], candidate.alike);
    after_[candidate.after] = std::max(after_[candidate.after], candidate.alike);
  }
}

std::size_t match_mutual_best(std::span<const Candidate> candidates, const MostAlike& most, const MatchRound& round,
                              Matching& matching) {
  const std::vector<Scored> rivals = scored(candidates, most, round, matching);
  std::vector<Best> of_before(matching.before()), of_after(matching.after());
  for (const Scored& rival : rivals) {
    of_before[rival.candidate.before].see(rival.score);
    of_after[rival.candidate.after].see(rival.score);
  }
  std::size_t paired = 0;
  for (const Scored& rival : rivals) {
    const Best& old = of_before[rival.candidate.before];
    const Best& young = of_after[rival.candidate.after];
    if (!rival.enough || !matching.is_free(rival.candidate)) continue;
    if (rival.score < old.first || rival.score < young.first) continue;
    if (rival.score - std::max(old.second, young.second) < round.lead) continue;
    matching.pair(rival.candidate.before, rival.candidate.after);
    ++paired;
  }
  return paired;
}

}  // namespace yiju
