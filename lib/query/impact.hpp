// What rests on a provision or instrument, directly and through others: trace reversed. An edge onto a provision of an
// instrument counts for the instrument; what rests on a rule's article because the rule's enacting clause names the law
// rests on the law through that rule.
//   网络安全法 → directly: 网络数据安全管理条例 第一条 (based_on) … → through 网络数据安全管理条例: 草案第九条 (cites)
#pragma once

#include <cstdint>
#include <vector>

#include "query/foundation.hpp"

namespace yiju {

/// An article (or an instrument as a whole, or a heading) that rests on NODE.
struct ImpactStep {
  NodeId unit = none;
  std::vector<EdgeId> edges;  ///< the evidence, in reading order: edges of the unit onto what is `depth` - 1 away
  std::uint32_t via = none;   ///< index of the step through which; none: directly on NODE
  std::uint32_t depth = 1;    ///< 1: directly
};

struct ImpactAnswer {
  NodeId node = none;
  std::vector<ImpactStep> steps;  ///< by depth, then node: each unit once, at its least depth
};

struct ImpactOptions {
  std::uint32_t depth = 0;  ///< how far; 1: direct only; 0: to the end
};

[[nodiscard]] ImpactAnswer impact(const LegalGraph& graph, NodeId node, const ImpactOptions& options = {});

}  // namespace yiju
