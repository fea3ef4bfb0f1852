// A text with comments as a page, for drafts that are no DOCX: the text on the left, line by line, the marked words leading
// to what is said of them on the right, and back. One file without script or network, for reading and printing.
#pragma once

#include <string>

#include "base/language.hpp"
#include "output/annotate/docx_comments.hpp"
#include "text/source.hpp"

namespace yiju {

[[nodiscard]] std::string annotate_html(const Source& source, const std::string& title, const TextMarks& marks,
                                        Language language);

}  // namespace yiju
