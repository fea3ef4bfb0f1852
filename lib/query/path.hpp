// How one provision is connected with another: the shortest chain of relations between them, read in either direction.
//   粤办函…方案 ←draws_on─ 草案 ─implements→ 网络安全法第二十条
// Links of structure (an article and its instrument) may be walked too, but are dear, so that a chain of citations is
// preferred to a jump inside a law; between an article and its 款 they cost least, as people mean the article.
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
