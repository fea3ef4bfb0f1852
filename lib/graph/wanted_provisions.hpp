// Which 款 项 目 become nodes: those in which a citation stands, and those that a citation or the row of a table names.
//   甲法第三条第二款第（一）项：依照乙法第五条第一款 → 甲法 3/2/1 and, above it, 3/2; 乙法 5/1
#pragma once

#include "corpus/corpus.hpp"
#include "graph/provision_map.hpp"

namespace yiju {

/// Asks the map for them, a document a thread.
void want_provisions(const Corpus& corpus, unsigned threads, ProvisionMap& map);

}  // namespace yiju
