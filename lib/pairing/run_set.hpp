// Which runs of letters an article has, and how much each tells: 应当 stands in every second article and tells nothing,
// 共同海损 in five. The weight of a run is the logarithm of how few of the articles have it (inverse document
// frequency), so that likeness is told by what is rare and boilerplate falls out by itself.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yiju {

using RunId = std::uint32_t;

/// Distinct runs, sorted.
using RunSet = std::vector<RunId>;

/// All runs of one and two letters of the articles of two wordings.
class RunTable {
 public:
  /// The runs of an article; each article is to be added once before weigh().
  RunSet add(std::u32string_view letters);
  void weigh();

  /// Runs of words that need not be an article's (a sentence, an opening); what no article has is left out.
  [[nodiscard]] RunSet runs_of(std::u32string_view letters) const;

  [[nodiscard]] std::size_t size() const { return articles_with_.size(); }
  [[nodiscard]] double weight(RunId run) const { return weights_[run]; }
  [[nodiscard]] double weight(const RunSet& runs) const;
  [[nodiscard]] double shared_weight(const RunSet& one, const RunSet& other) const;
  /// 0 to 1: what is shared by the geometric mean of the two.
  [[nodiscard]] double likeness(const RunSet& one, const RunSet& other) const;

 private:
  std::unordered_map<std::uint64_t, RunId> ids_;
  std::vector<std::uint32_t> articles_with_;  // by run
  std::vector<double> weights_;
  std::uint32_t articles_ = 0;
};

/// What the first has and the second has not.
[[nodiscard]] RunSet without(const RunSet& runs, const RunSet& taken);

}  // namespace yiju
