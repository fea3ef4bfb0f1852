// Documents that were read, but are perhaps not what the user takes them for: copies of another one in the folder, and
// texts in which nothing legal was found.
//   law.doc, law.mht → "law.mht: seems to be a copy of law.doc"
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// Adds them to Corpus::remarks; for a corpus of several documents.
void remark_odd_documents(Corpus& corpus);

}  // namespace yiju
