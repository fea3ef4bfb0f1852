// What one end of an edge names, before it is a node: a citation's target, or the draft's article or the source in a
// row of a basis table.
#pragma once

#include <span>
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

/// 第五项 by itself, which in a text without articles is what 五、 opens; any other place as it is.
[[nodiscard]] Locator as_numbered_point(const Locator& locator);

[[nodiscard]] RowTargets targets_of(const Corpus& corpus, const BasisTable& table, const BasisRow& row);

/// One of the provisions that a target names: where it stands in the target's text or, where the text lacks it, what is there of it.
///   甲法第五条第九项, of which only article 5 is there → node: article 5, locator 5//9, present 5
struct TargetPlace {
  NodeIndex node = no_node;  ///< the provision, or the deepest above it that is there; no_node where no text is loaded
  Locator locator;           ///< where it is missing or no text is loaded: which it is
  Locator present;           ///< where it is missing: what of the locator is there
  [[nodiscard]] bool missing() const { return node != no_node && !locator.whole(); }
};

/// The provisions of a target that is no instrument as a whole, in order: of a range the first `most` members. `places` is kept for
/// its memory.
void find_places(std::span<const Document> documents, const Target& target, std::size_t most,
                 std::vector<TargetPlace>& places);

/// What became of one of them: of a range that runs beyond the text the members that are there stay resolved, and the others dangle.
struct PlaceOutcome {
  Outcome outcome;
  Reason reason;
};
[[nodiscard]] PlaceOutcome outcome_at(std::span<const Document> documents, const Target& target,
                                      const TargetPlace& place, DocumentId citing);

/// What tells each text from the others of its instrument: its date, or where several bear one date (a code in one file
/// a 编) its file's name without ending; unique with a number behind it, if need be. Empty for an only text.
[[nodiscard]] std::vector<std::string> tags_of(const Corpus& corpus);

}  // namespace yiju
