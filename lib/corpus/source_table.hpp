// A table of sources beside the articles of a draft (条文依据对照表) in a file of its own. Where the draft lies in the folder,
// the table is no second draft but its companion, and tells what each article rests on:
//   第二条　渡船应当检查。 │ 《甲法》第七条          article 2 of the draft → 《甲法》第七条, as a note says it
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// Makes companions of such tables; to be called before the documents are registered.
void read_source_tables(Corpus& corpus);

}  // namespace yiju
