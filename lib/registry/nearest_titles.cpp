#include "registry/nearest_titles.hpp"

#include <algorithm>

#include "base/edit_distance.hpp"
#include "base/sort_unique.hpp"
#include "base/utf8.hpp"

namespace yiju {

namespace {

// The different pairs of neighbouring characters of a key, the beginning and the end counting as characters.
std::vector<std::uint64_t> pairs_of(std::string_view key) {
  std::vector<std::uint64_t> pairs;
  std::uint64_t last = 0;
  for (std::size_t at = 0; at <= key.size();) {
    const CodePoint character = decode(key, at);
    pairs.push_back(last << 32 | character.value);
    last = character.value;
    at += std::max<std::uint32_t>(character.bytes, 1);
  }
  sort_unique(pairs);
  return pairs;
}

struct Candidate {
  std::uint32_t entry = 0;
  double likeness = 0;
  std::size_t distance = 0;
};

constexpr double least_likeness = 0.5;  // half of the pairs: below that titles only share words such as （试行）
constexpr std::size_t compared_at_most = 24;  // edit distances per question: enough to rank the first three or five

}  // namespace

NearestTitles::NearestTitles(const TitleTable& table) : table_(table) {
  const std::vector<TitleEntry>& entries = table.entries();
  pair_counts_.reserve(entries.size());
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    const std::vector<std::uint64_t> pairs = pairs_of(entries[entry].key);
    pair_counts_.push_back(static_cast<std::uint32_t>(pairs.size()));
    for (const std::uint64_t pair : pairs) entries_by_pair_[pair].push_back(entry);
  }
}

std::vector<InstrumentId> NearestTitles::find(std::string_view key, std::size_t most) const {
  const std::vector<std::uint64_t> pairs = pairs_of(key);
  std::vector<std::uint16_t> shared(table_.entries().size());  // counting in an array beats a map tenfold
  for (const std::uint64_t pair : pairs) {
    const auto found = entries_by_pair_.find(pair);
    if (found == entries_by_pair_.end()) continue;
    for (const std::uint32_t entry : found->second) ++shared[entry];
  }
  std::vector<Candidate> candidates;
  for (std::uint32_t entry = 0; entry < shared.size(); ++entry) {
    if (shared[entry] < 2) continue;  // one pair in common is no likeness
    const double likeness = 2.0 * shared[entry] / static_cast<double>(pairs.size() + pair_counts_[entry]);
    if (likeness >= least_likeness) candidates.push_back({entry, likeness, 0});
  }
  const auto more_alike = [](const Candidate& one, const Candidate& other) {
    return one.likeness != other.likeness ? one.likeness > other.likeness : one.entry < other.entry;
  };
  const std::size_t kept = std::min(compared_at_most, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(kept), candidates.end(),
                    more_alike);
  candidates.resize(kept);
  const std::size_t longest = count_code_points(key) * 2 + 8;
  for (Candidate& candidate : candidates) {
    candidate.distance = edit_distance(key, table_.entries()[candidate.entry].key, longest);
  }
  // Distance alone would put a title with other words before one whose words changed places (信息个人保护法).
  const auto unlike = [](const Candidate& candidate) {
    return static_cast<double>(candidate.distance) * (1.0 - candidate.likeness);
  };
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](const Candidate& one, const Candidate& other) { return unlike(one) < unlike(other); });
  std::vector<InstrumentId> instruments;
  for (const Candidate& candidate : candidates) {
    const InstrumentId instrument = table_.entries()[candidate.entry].instrument;
    if (std::find(instruments.begin(), instruments.end(), instrument) == instruments.end())
      instruments.push_back(instrument);
    if (instruments.size() == most) break;
  }
  return instruments;
}

}  // namespace yiju
