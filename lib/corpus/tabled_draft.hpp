// The table of old and new wording of a draft, where it is all there is of it: its new column is the draft, and bears its
// name. 《甲条例（修订草案）》修改对照表 beside a notice is 甲条例（修订草案）; beside the draft itself it is a table.
#pragma once

#include "corpus/corpus.hpp"

namespace yiju {

/// Titles such tables anew; before the registry knows the documents.
void name_tabled_drafts(Corpus& corpus);

}  // namespace yiju
