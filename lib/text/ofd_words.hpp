// The text objects of a page of OFD → words at places, in points from the page's upper left corner.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// "0 0 210 297" → numbers, as many as there are.
[[nodiscard]] std::vector<double> numbers_in(std::string_view text);

/// Adds the words under an element (<ofd:Content>, a layer, a block) to `words`. `left` and `top` are the page's corner
/// in millimetres.
void add_ofd_words(const pugi::xml_node& node, double left, double top, std::vector<PlacedLine>& words);

}  // namespace yiju
