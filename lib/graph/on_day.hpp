// The graph as of one day (--as-of): texts that are not in force on it (adopted later, replaced or repealed before) are
// set aside. They are not counted, and answers mark them; what they cite and what cites them stays to be seen.
//   on 2012-01-01: a regulation of 2015 is set aside, the law of 2010 that it cites is not, its wording of 2020 is
// Drafts, notes, tables and texts that tell no date always stand.
#pragma once

#include "corpus/corpus.hpp"
#include "graph/legal_graph.hpp"

namespace yiju {

/// True where a loaded text is in force on the day that was asked for, or tells nothing of it, or no day was asked for.
[[nodiscard]] bool stands(const Corpus& corpus, DocumentId document);

/// The same graph, its texts marked; an instrument that is repealed after that day is in force on it.
[[nodiscard]] LegalGraph on_day(const LegalGraph& graph, Date day);

}  // namespace yiju
