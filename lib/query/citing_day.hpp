// From which day a document cites, and which text it speaks for: a note or notice speaks of its draft, and cites as that
// does.
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// The draft that a companion explains, where it is loaded; else the document itself.
[[nodiscard]] DocumentId spoken_of(const Corpus& corpus, DocumentId document);

/// The day of its wording, as its file tells it, or the end of the year of its number, 法释〔2006〕5号; of a companion that
/// tells none that of its draft. Unknown where nothing tells it, as of a draft.
[[nodiscard]] Date day_of_citing(const Corpus& corpus, DocumentId document);

}  // namespace yiju
