// What the page and its server need to know of a whole graph before they show a part of it, worked out once: how often
// each node is cited, its place in reading order, where its box stands, which articles lack a source.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/legal_graph.hpp"
#include "output/page/page_layout.hpp"
#include "query/gaps.hpp"

namespace yiju {

struct PageIndex {
  std::vector<std::uint32_t> cited;  ///< a node: citations of it and of all below it, from other instruments
  std::vector<std::uint32_t> rank;   ///< a node: place in reading order, an instrument before its provisions
  std::vector<PagePoint> corner;     ///< a node: of its box; (0, 0) where it has none
  std::vector<std::int32_t> height;  ///< a node: of its box
  std::vector<Gap> gaps;             ///< of the drafts, by tier; what needs no source is left out
  NodeId focus = none;  ///< where the page begins: the draft with the most relations, or else the instrument
};

/// `focus` chooses where the page begins; none: as told above.
[[nodiscard]] PageIndex index_for_page(const LegalGraph& graph, NodeId focus = none, const TextOfFile& texts = {});

/// The level's place from the left: highest authority first, drafts last, behind what is international or unknown.
[[nodiscard]] std::uint32_t column_of(Level level);

}  // namespace yiju
