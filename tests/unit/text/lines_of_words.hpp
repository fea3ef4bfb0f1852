// The words of a page as lines, whatever its columns are: what a reader gets from page_of_words, without the page.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "text/placed_columns.hpp"
#include "text/placed_lines.hpp"

namespace yiju {

inline std::vector<PlacedLine> lines_of_words(std::vector<PlacedLine> words) {
  (void)order_by_columns(words, std::nullopt);
  return lines_in_order(std::move(words));
}

}  // namespace yiju
