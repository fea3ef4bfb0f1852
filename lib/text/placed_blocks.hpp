// The reading order of a page whose file tells it (pdf_blocks.hpp), where blocks stand beside each other: columns, a
// box with links at the side. Pages whose order the rows show already are left as they are.
#pragma once

#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// Puts the words block by block and numbers the columns in which these stand. False, and nothing done, where no blocks
/// stand beside each other, or the file tells too little. Cells of several lines are read cell by cell.
[[nodiscard]] bool order_by_blocks(std::vector<PlacedLine>& words);

/// Takes the links out that a page of the web has at its sides: three lines or more beside all of its text, none of which
/// says something.
void drop_side_links(std::vector<PlacedLine>& lines);

}  // namespace yiju
