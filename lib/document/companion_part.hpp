// The parts of a draft's file that only speak of the draft: the notice in front of it, 附件2 with its note.
//   关于征求《甲条例（草案）》意见的公告 ⏎ … ⏎ 附件1 ⏎ 甲条例 ⏎ … ⏎ 附件2 ⏎ 关于《甲条例（草案）》的起草说明 → two parts
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace yiju {

struct CompanionPart {
  Span words;
  std::string draft;      ///< the title that it explains, as it stands there; empty where it names none
  bool explains = false;  ///< what the draft holds and rests on: a note, not a notice

  [[nodiscard]] bool holds(std::uint32_t at) const { return at >= words.begin && at < words.end; }
};

/// In reading order. None where the document is a companion as a whole.
[[nodiscard]] std::vector<CompanionPart> find_companion_parts(const Document& document);

/// True if an enclosed text only speaks of the document: its note, or a notice that announces it.
[[nodiscard]] bool is_companion(const EnclosedText& text);

}  // namespace yiju
