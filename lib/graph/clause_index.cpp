#include "graph/clause_index.hpp"

#include <cmath>
#include <numeric>

namespace yiju {
namespace {

/// Rarities are those of a corpus of this size at least: of a few texts nobody can tell which words all texts use.
constexpr std::size_t least_total = 1U << 16U;

}  // namespace

ClauseIndex::ClauseIndex(ClauseColumns columns, std::shared_ptr<const void> owner)
    : columns_(columns), owner_(std::move(owner)) {
  unit_of_clause_.resize(clause_count());
  unit_sizes_.resize(unit_count());
  std::uint64_t total = 0;
  for (UnitId unit = 0; unit < unit_count(); ++unit) {
    for (ClauseId clause = columns_.clause_begin[unit]; clause < columns_.clause_begin[unit + 1]; ++clause) {
      unit_of_clause_[clause] = unit;
      unit_sizes_[unit] += columns_.clause_sizes[clause];
    }
    total += unit_sizes_[unit];
  }
  if (total != 0) mean_unit_size_ = static_cast<double>(total) / static_cast<double>(unit_count());
}

std::size_t ClauseIndex::place_of(WordPair pair) const {
  const auto found = std::lower_bound(columns_.pairs.begin(), columns_.pairs.end(), pair);
  if (found == columns_.pairs.end() || *found != pair) return columns_.pairs.size();
  return static_cast<std::size_t>(found - columns_.pairs.begin());
}

std::uint32_t ClauseIndex::count(WordPair pair) const {
  const std::size_t place = place_of(pair);
  return place == columns_.pairs.size() ? 0 : columns_.list_counts[place];
}

float ClauseIndex::rarity_of(std::uint32_t count) const {
  const auto all = static_cast<float>(std::max(clause_count(), least_total));
  return std::log1p(all / (static_cast<float>(count) + 0.5F));
}

UnitId ClauseIndex::unit_of_node(NodeId node) const {
  const auto found = std::lower_bound(columns_.units.begin(), columns_.units.end(), node);
  if (found == columns_.units.end() || *found != node) return none;
  return static_cast<UnitId>(found - columns_.units.begin());
}

}  // namespace yiju
