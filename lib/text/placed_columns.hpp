// Gazettes print laws in two columns. A page has them where a gutter runs down its middle that hardly any word crosses,
// with much text on both sides of it; what crosses it (a title, a header) parts the page into bands, each read left
// column first.
#pragma once

#include <optional>
#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// Brings a page's words into reading order, lines not yet made, and says for each which column it stands in. Returns the
/// gutter; `before` is that of the page before.
std::optional<Gutter> order_by_columns(std::vector<PlacedLine>& words, const std::optional<Gutter>& before);

}  // namespace yiju
