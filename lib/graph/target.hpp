// What one end of an edge names, before it is a node: a citation's target, or the draft's article or the source in a
// row of a basis table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"

namespace yiju {

struct Target {
  Resolution resolution;
  std::string_view title;
  Locator locator;
};

/// As a citation was resolved.
[[nodiscard]] Target target_of(const Corpus& corpus, DocumentId citing, std::size_t citation);

/// By title, as a table or a note names it: resolved as a citation of that moment is.
[[nodiscard]] Target target_of(const Corpus& corpus, std::string_view title, const Locator& locator, Moment when = {});

/// Both ends of a row. What the draft rests on is meant as on the draft's own day, else the day that is asked for.
struct RowTargets {
  Target from, to;
};
[[nodiscard]] RowTargets targets_of(const Corpus& corpus, const BasisTable& table, const BasisRow& row);

/// What tells each text from the others of its instrument: its date, or where several bear one date (a code in one file
/// a 编) its file's name without ending; unique with a number behind it, if need be. Empty for an only text.
[[nodiscard]] std::vector<std::string> tags_of(const Corpus& corpus);

}  // namespace yiju
