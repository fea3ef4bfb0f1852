// Numbers in the margin of a page that count its lines, as drafts for comment have them.
#pragma once

#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// Takes out the words that are such numbers: left of all other words of their rows, each the next one, nearly every row
/// with its own. `before` is the last such number of the page before, 0 where it had none: of a page that counts on, or anew,
/// a few lines are enough. Returns this page's last one, 0 where it has none.
unsigned drop_margin_numbers(std::vector<PlacedLine>& words, unsigned before = 0);

}  // namespace yiju
