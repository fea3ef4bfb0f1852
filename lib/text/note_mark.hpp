// The marks of footnotes, as pages and documents write them: 1 [1] 〔1〕 ① * 注1.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yiju {

/// Bytes of the mark that begins `text`; 0 where none does.
[[nodiscard]] std::size_t note_mark_before(std::string_view text);

/// [1] and 〔1〕 as 1.
[[nodiscard]] std::string bare_note_mark(std::string_view mark);

}  // namespace yiju
