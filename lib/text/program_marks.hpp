// What programs write around the words of a plain text: characters that cannot be seen, blanks of OCR, numbers of lines, spans, frames and
// tables of converters. Each kind is a pass, made only of a text that holds its marks.
#pragma once

#include <string>

namespace yiju {

/// The text without them: as people would have typed it.
[[nodiscard]] std::string without_program_marks(std::string text);

}  // namespace yiju
