#include "pairing/run_set.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/sort_unique.hpp"

namespace yiju {

namespace {

template <typename Visit>
void visit_runs(std::u32string_view letters, Visit visit) {
  for (std::size_t at = 0; at < letters.size(); ++at) {
    visit(static_cast<std::uint64_t>(letters[at]));
    if (at > 0) visit(static_cast<std::uint64_t>(letters[at - 1]) << 32 | letters[at]);
  }
}

}  // namespace

RunSet RunTable::add(std::u32string_view letters) {
  RunSet runs;
  visit_runs(letters, [&](std::uint64_t run) {
    const auto [found, fresh] = ids_.emplace(run, static_cast<RunId>(articles_with_.size()));
    if (fresh) articles_with_.push_back(0);
    runs.push_back(found->second);
  });
  sort_unique(runs);
  for (const RunId run : runs) ++articles_with_[run];
  ++articles_;
  return runs;
}

void RunTable::weigh() {
  weights_.clear();
  for (const std::uint32_t count : articles_with_) weights_.push_back(std::log((articles_ + 1.0) / count));
}

RunSet RunTable::runs_of(std::u32string_view letters) const {
  RunSet runs;
  visit_runs(letters, [&](std::uint64_t run) {
    if (const auto found = ids_.find(run); found != ids_.end()) runs.push_back(found->second);
  });
  sort_unique(runs);
  return runs;
}

double RunTable::weight(const RunSet& runs) const {
  double sum = 0;
  for (const RunId run : runs) sum += weights_[run];
  return sum;
}

double RunTable::shared_weight(const RunSet& one, const RunSet& other) const {
  double sum = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a < *b) {
      ++a;
    } else if (*b < *a) {
      ++b;
    } else {
      sum += weights_[*a];
      ++a;
      ++b;
    }
  }
  return sum;
}

double RunTable::likeness(const RunSet& one, const RunSet& other) const {
  const double scale = weight(one) * weight(other);
  return scale > 0 ? shared_weight(one, other) / std::sqrt(scale) : 0;
}

RunSet without(const RunSet& runs, const RunSet& taken) {
  RunSet left;
  std::set_difference(runs.begin(), runs.end(), taken.begin(), taken.end(), std::back_inserter(left));
  return left;
}

}  // namespace yiju
