// The drafting note inside a package: a notice, 附件1 with the draft and 附件2 with its note in one file.
#pragma once

#include <cstdint>
#include <string>

#include "document/document.hpp"

namespace yiju {

struct NotePart {
  std::uint32_t begin = 0xFFFFFFFF;  ///< its first byte; behind any text where there is none
  std::string draft;                 ///< title of the draft that it explains, as it stands in 《》; may be empty
};

/// Looks for it in the annexes of a document that is no note itself: a line 关于《甲条例（草案）》的起草说明.
[[nodiscard]] NotePart find_note_part(const Document& document);

}  // namespace yiju
