// How one provision is connected with another: the shortest chain of relations between them, read in either direction.
//   粤办函…方案 ←draws_on─ 草案 ─implements→ 网络安全法第二十条
// What rests on what is told first, then what is connected the other way or by a source in common. Structure is walked
// where the law goes that way: between an article and its 款, from a provision to its text and what that rests on as a
// whole, and inside the two ends that are asked for; never through a chapter to a neighbour. Amending decisions are no
// way from one law to another.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

struct PathStep {
  NodeId node = none;   ///< where the step arrives
  EdgeId edge = none;   ///< the relation walked; none: structure (contains)
  bool forward = true;  ///< walked from the citing to the cited, or from the whole to its part
};

/// The steps from `from` to `to`; the start itself is no step.
using Path = std::vector<PathStep>;

struct PathAnswer {
  NodeId from = none, to = none;
  std::vector<Path> paths;  ///< all equally short, at most as many as asked for; empty: not connected
};

struct PathOptions {
  bool directed = false;   ///< only from the citing to the cited
  std::uint32_t most = 1;  ///< equally short paths to list
};

[[nodiscard]] PathAnswer find_paths(const LegalGraph& graph, NodeId from, NodeId to, const PathOptions& options = {});

}  // namespace yiju
