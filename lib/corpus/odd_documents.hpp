// Documents that were read, but are perhaps not what the user takes them for: copies of another one in the folder, and
// texts in which nothing legal was found.
//   law.doc, law.mht → "law.mht: seems to be a copy of law.doc"
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// Adds them to Corpus::remarks. Of a corpus of one text: only that it is empty.
void remark_odd_documents(Corpus& corpus);

/// What was passed over in the texts that are asked about: comments, hidden words. `check` tells it as its findings.
[[nodiscard]] std::vector<Error> remarks_on_passed_over(const Corpus& corpus);

}  // namespace yiju
