// The topics that a drafting note lists for its draft, as spans of the note:
//   本章主要规定了立法目的、适用范围及定义，旨在…     →  立法目的 │ 适用范围及定义, of 第一章
//   明确了公示的期限（第八条）                        →  公示的期限, of article 8
#pragma once

#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"

namespace yiju {

struct NoteTopic {
  Span words;
  std::uint32_t chapter = 0;      ///< of which the sentence speaks; 0: of none
  std::vector<Locator> articles;  ///< that the clause names
  bool promised = true;  ///< by words that say that the draft has it; false: 明确部门职责 tells an aim as well
};

struct NoteTopics {
  std::vector<NoteTopic> topics;
  std::vector<Locator> named;   ///< every article of the draft that the note names
  std::vector<Span> sentences;  ///< of the part that tells the content
};

/// A note to be read.
struct NoteReading {
  const Document& document;
  const Extraction& extraction;
  Span words;             ///< all of it, or the part of the draft's file that is the note
  bool enclosed = false;  ///< such a part
};

[[nodiscard]] NoteTopics topics_of(const NoteReading& note);

}  // namespace yiju
