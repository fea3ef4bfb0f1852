// Footnotes of Markdown and of plain text: …制定本办法。[^1] in the text, and at its end “[^1]: 参见《甲法》。”; also with
// [1], 〔1〕 or ① as people type them.
#pragma once

#include "text/source.hpp"

namespace yiju {

/// Makes notes of the definitions that end the text, where the text refers to each of them. The text stays as it is.
void find_markdown_notes(Source& source);

}  // namespace yiju
