// The titles most like a misspelt or unknown one: 网络按全法 → 网络安全法. Candidates come from an inverted index of
// pairs of neighbouring characters, so that a whole register is not compared; the best of them are ranked by edit
// distance.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "registry/title_table.hpp"

namespace yiju {

class NearestTitles {
 public:
  explicit NearestTitles(const TitleTable& table);

  /// Instruments whose names are most like the key, nearest first, each once; none that shares less than half of its
  /// pairs.
  [[nodiscard]] std::vector<InstrumentId> find(std::string_view key, std::size_t most) const;

 private:
  const TitleTable& table_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> entries_by_pair_;
  std::vector<std::uint32_t> pair_counts_;  // by entry
};

}  // namespace yiju
