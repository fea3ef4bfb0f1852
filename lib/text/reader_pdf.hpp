// PDF with a text layer → its text, a paragraph a line. The words come with their places (pdf_words.hpp); placed_lines.hpp
// makes lines and paragraphs of them, placed_table.hpp tables of old and new wording. Scripts, links and attachments of a
// PDF are not looked at.
#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"

namespace yiju {

/// Begins with %PDF-, or has it after a few odd bytes, as readers of the format accept it.
[[nodiscard]] bool is_pdf(std::string_view bytes);

/// Throws Error{input}: protected by a password, damaged, or as source_of_pages() does.
[[nodiscard]] Source read_pdf(std::string name, const std::string& bytes);

}  // namespace yiju
