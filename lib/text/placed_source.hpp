// Pages of placed text → Source: what PDF and OFD share once their words and places are known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/placed_lines.hpp"
#include "text/source.hpp"

namespace yiju {

/// Throws Error{input}: no text at all (`format`, "PDF", is for the message), only vertical text, or text of fonts that
/// do not say their characters. Pages without text or with vertical text among others are reported as part_skipped, by
/// number.
[[nodiscard]] Source source_of_pages(std::string name, std::vector<PlacedPage> pages, std::string_view format);

}  // namespace yiju
