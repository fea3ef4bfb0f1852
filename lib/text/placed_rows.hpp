// The lines of pages → a text in the making: paragraphs, and the rows of tables of two wordings (placed_table.hpp).
#pragma once

#include <vector>

#include "text/placed_lines.hpp"
#include "text/text_draft.hpp"

namespace yiju {

/// Adds the lines of all pages, joined. A table's row begins where an article or a chapter does in one of its columns.
void add_pages(const std::vector<PlacedPage>& pages, TextDraft& draft);

}  // namespace yiju
