// One of two files that are compared: what it says itself. Of a table of old and new wording that is its own column alone.
#pragma once

#include <optional>

#include "citation/extractor.hpp"
#include "corpus/corpus.hpp"
#include "query/wording_columns.hpp"

namespace yiju {

/// Looks into the corpus, which must outlive it.
class ComparedSide {
 public:
  ComparedSide(const Corpus& corpus, DocumentId id) : whole_(corpus.documents[id]), cited_(corpus.extractions[id]) {
    column_ = own_wording_of(whole_);
    if (column_) cited_in_column_ = extract_citations(*column_);
  }
  [[nodiscard]] const Document& document() const { return column_ ? *column_ : whole_; }
  [[nodiscard]] const Extraction& extraction() const { return column_ ? cited_in_column_ : cited_; }

 private:
  const Document& whole_;
  const Extraction& cited_;
  std::optional<Document> column_;
  Extraction cited_in_column_;
};

}  // namespace yiju
