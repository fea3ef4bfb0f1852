// Boxes joined by lines, arranged by Graphviz: a provision and, hop by hop, what it rests on (highest authority on
// top), and the way from one provision to another. Provisions of one instrument stand on that instrument's card.
#pragma once

#include <cstdint>
#include <set>

#include "graph/legal_graph.hpp"
#include "render/graphviz.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

struct NetworkOptions {
  std::uint32_t hops = 1;
  Engine engine = Engine::dot;
  double aspect = 1.4;
  bool upwards = false;  ///< goes on with a chain: what the node's instrument rests on, and nothing that rests on it
};

/// What `node` (and what is below it) rests on, and what rests on it where it is an instrument, up to so many hops.
[[nodiscard]] Scene draw_neighbourhood(const LegalGraph& graph, NodeId node, const NetworkOptions& options,
                                       const Theme& theme, Language language, Frame& frame);

/// The units that are reached after so many steps from a node to what it rests on: where another page may go on.
[[nodiscard]] std::set<NodeId> sources_after(const LegalGraph& graph, NodeId node, std::uint32_t hops, bool upwards);

/// All instruments that some relation joins, one card each; past a limit, those with most relations, told in a note.
[[nodiscard]] Scene draw_instruments(const LegalGraph& graph, const NetworkOptions& options, const Theme& theme,
                                     Language language, Frame& frame);

/// The shortest way from one node to another. Throws Error{usage} where there is none.
[[nodiscard]] Scene draw_path(const LegalGraph& graph, NodeId from, NodeId to, const Theme& theme, Language language,
                              double aspect, Frame& frame);

}  // namespace yiju
