// Numbers in the margin of a page that count its lines, as drafts for comment have them.
#pragma once

#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// Takes out the words that are such numbers: left of all other words of their rows, each the next one, nearly every row
/// with its own.
void drop_margin_numbers(std::vector<PlacedLine>& words);

}  // namespace yiju
