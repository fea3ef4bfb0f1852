// Numbers alone on a line that count the pages of a text, as text copied out of a PDF has them between its lines. They
// are told from other numbers by counting: each is the next one, and lines of text stand between.
//   "…应当依照本条例第 ⏎ 12 ⏎ 三条的规定" with 11 a page above → 12 is none of the text
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace yiju {

/// Where the lines of such numbers begin, in order; empty where fewer than two count on.
[[nodiscard]] std::vector<std::size_t> find_page_numbers(std::string_view text);

}  // namespace yiju
