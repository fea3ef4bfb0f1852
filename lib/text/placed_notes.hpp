// Footnotes of pages of placed text: small print at the foot of a page, each note behind the mark that stands raised in
// the words above it.
//   "…《数据安全法》¹，制定本条例。" and, at the foot, "1 见公报。" → a note to 《数据安全法》
#pragma once

#include <vector>

#include "text/placed_lines.hpp"
#include "text/text_draft.hpp"

namespace yiju {

/// Moves the notes of all pages into `draft`; the marks that refer to them become places of notes. A note that goes on at
/// the foot of the next page is one. Small print whose mark stands nowhere above stays where it is.
void take_notes(std::vector<PlacedPage>& pages, TextDraft& draft);

}  // namespace yiju
