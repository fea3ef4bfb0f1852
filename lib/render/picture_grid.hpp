// Pictures that are neither wings nor networks: tiles, a pyramid, a heat map. Each gives the body of a page; the frame
// and what it explains are filled in beside it.
#pragma once

#include "graph/legal_graph.hpp"
#include "render/paper.hpp"
#include "render/scene.hpp"
#include "render/theme.hpp"

namespace yiju {

/// Gap map: one tile an article, in a row a chapter; darker with more sources, marked where there is none. `aspect`,
/// here as below, is the width of the page by its height.
[[nodiscard]] Scene draw_gap_map(const LegalGraph& graph, InstrumentId draft, const Theme& theme, Language language,
                                 double aspect, Frame& frame);

/// Pyramid of authority (效力层级): one step a level, highest on top, the instruments that the graph's relations touch
/// on their steps, those most relied on first; how often they are relied on stands beside each.
[[nodiscard]] Scene draw_levels(const LegalGraph& graph, const Theme& theme, Language language, double aspect,
                                Frame& frame);

/// Chapters × instruments as a heat map, instruments as columns grouped by level with slanted heads replaced by rows:
/// an instrument is a row (its title needs the room), a chapter a column.
[[nodiscard]] Scene draw_matrix(const LegalGraph& graph, InstrumentId draft, const Theme& theme, Language language,
                                double aspect, Frame& frame);

}  // namespace yiju
