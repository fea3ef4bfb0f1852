// The most relied-on instruments and provisions: how often they are cited from outside their instrument, by how many
// instruments, and how much rests on them through any number of steps (PageRank over instruments, and over articles).
// A citation of a 款 counts for its article; one of an article counts for the instrument too.
#pragma once

#include <cstdint>
#include <vector>

#include "query/foundation.hpp"

namespace yiju {

struct RankRow {
  NodeId node = none;
  std::uint32_t citations = 0;    ///< edges from outside its instrument
  std::uint32_t instruments = 0;  ///< instruments that they come from
  double weight = 0;              ///< PageRank; all rows of a ranking sum to at most 1
};

struct RankAnswer {
  std::vector<RankRow> instruments;  ///< best first
  std::vector<RankRow> provisions;   ///< articles, chapters, headings; best first
};

enum class RankOrder : std::uint8_t { citations, weight };

struct RankOptions {
  RankOrder by = RankOrder::citations;
  std::uint32_t most = 20;  ///< rows of each ranking; 0: all
};

[[nodiscard]] RankAnswer rank(const LegalGraph& graph, const RankOptions& options = {});

}  // namespace yiju
