// Corpus → findings: what is wrong with the citations, as a reviewer wants it. Works on the corpus and not on the
// graph, as it needs texts, dates and short names.
#pragma once

#include <vector>

#include "corpus/corpus.hpp"
#include "query/finding.hpp"

namespace yiju {

struct CheckOptions {
  Date as_of;            ///< the day for which repeal and newer wordings count; unknown: each text's own date
  unsigned threads = 0;  ///< 0: as many as the machine has
};

/// The gravest first, then by rule, path and place.
[[nodiscard]] std::vector<Finding> check_corpus(const Corpus& corpus, const CheckOptions& options);

/// What a check could not look at: files that were skipped, and instruments that are cited with a provision and whose
/// text is not loaded, each once in the order of their titles.
struct Unchecked {
  std::size_t files = 0;
  std::vector<std::string> titles;
};
[[nodiscard]] Unchecked unchecked_in(const Corpus& corpus);

/// Of these, what concerns the rows of basis tables: rows that match no article, no source or no citation, and tables
/// that say the same. `build` tells it, as it is what an analyst who has edited a table must know.
void check_tables(const Corpus& corpus, std::vector<Finding>& out);

}  // namespace yiju
