// Which loaded draft a companion (note, notice, report) explains.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"

namespace yiju {

/// The draft that the companion names, whatever stage it names; else the only draft, where the companion names none or
/// only leaves out the place in front (公园条例（草案）). no_instrument where it is not loaded, or where the document is no
/// companion.
[[nodiscard]] InstrumentId noted_draft(const Corpus& corpus, DocumentId companion);

/// Gives the draft's title to the names by which companions mean it: 《条例（草案）》, 《征求意见稿》, and to 第四条 in a note that
/// names no draft. To be called once the registry is complete, before citations are resolved.
void name_noted_drafts(Corpus& corpus);

/// 规章制定程序条例, 立法法: the companion of a draft on something else names by what steps and whose power it is made, not what
/// it rests on. A note that `explained` the draft may name 立法法 as its basis.
[[nodiscard]] bool tells_how_made(std::string_view cited, std::string_view draft, bool explained);

/// What speaks of a draft: a file of its own, or a part of the draft's file.
struct NoteText {
  DocumentId document = no_document;
  Span words;
  DocumentId draft = no_document;  ///< its newest text
  bool explains = false;           ///< what the draft holds and rests on: a note, not a notice

  [[nodiscard]] bool holds(Span place) const { return place.begin >= words.begin && place.begin < words.end; }
};

/// The companions that stand in a file, with the draft of each; none whose draft is not loaded.
[[nodiscard]] std::vector<NoteText> notes_in(const Corpus& corpus, DocumentId document);

}  // namespace yiju
