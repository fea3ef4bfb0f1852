// Pictures that are neither wings nor networks: tiles, a pyramid, a heat map. Each gives the body of a page; the frame
// and what it explains are filled in beside it.
#pragma once

#include "graph/legal_graph.hpp"
#include "query/gaps.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

/// What the three have in common; `aspect` is the width of the page by its height.
struct GridOptions {
  const Theme& theme;
  Language language = Language::zh;
  double aspect = 1.4;
  Part part;  ///< which share of the tiles, instruments, rows
};

/// Gap map: one tile an article, in a row a chapter; darker with more sources, marked where there is none.
[[nodiscard]] Scene draw_gap_map(const LegalGraph& graph, InstrumentId draft, const GapsAnswer& gaps,
                                 const GridOptions& options, Frame& frame);

/// Pyramid of authority (效力层级): one step a level, highest on top, the instruments on their steps, those most relied on
/// first; how often they are relied on stands beside each. Of a draft: what it rests on itself, and the constitution where
/// that rests on it; of `none`: all that the graph's relations touch.
[[nodiscard]] Scene draw_levels(const LegalGraph& graph, InstrumentId draft, const GridOptions& options, Frame& frame);

/// Chapters × instruments as a heat map, instruments as columns grouped by level with slanted heads replaced by rows:
/// an instrument is a row (its title needs the room), a chapter a column.
[[nodiscard]] Scene draw_matrix(const LegalGraph& graph, InstrumentId draft, const GridOptions& options, Frame& frame);

}  // namespace yiju
