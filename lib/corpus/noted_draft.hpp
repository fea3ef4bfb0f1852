// Which loaded draft a companion (note, notice, report) explains.
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// The draft that the companion names, whatever stage it names; else the only draft, where the companion names none or
/// only leaves out the place in front (公园条例（草案）). no_instrument where it is not loaded, or where the document is no
/// companion.
[[nodiscard]] InstrumentId noted_draft(const Corpus& corpus, DocumentId companion);

}  // namespace yiju
