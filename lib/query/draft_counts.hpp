// What was found of a draft, in figures: on the cover and the first page of its dossier, and a row of the table over many
// drafts. The same numbers as in the tables themselves.
#pragma once

#include "query/draft_review.hpp"

namespace yiju {

struct DraftCounts {
  bool amends = false;                   ///< an amending draft: what is counted as articles is what it changes
  std::size_t articles = 0;              ///< for an official document its innermost headings
  std::size_t without_source = 0;        ///< no source, or only unspecific ones: as in the basis table
  std::size_t urgent_gaps = 0;           ///< of these: that set a power, forbid or burden
  std::size_t untold_gaps = 0;           ///< of these: of which it is not known what they do
  std::size_t sources = 0;               ///< as in the basis table: what one article rests on, by whom it is said
  std::size_t instruments = 0;           ///< that these belong to
  std::size_t powers = 0;                ///< articles that set a penalty, licence, coercion or fee
  std::size_t powers_unnamed = 0;        ///< that name no authority
  std::size_t powers_beyond = 0;         ///< that go beyond the provision named
  std::size_t errors = 0, warnings = 0;  ///< findings of check
  std::size_t changed = 0;               ///< bases and cited provisions that have changed since
  bool compared = true;                  ///< false: the draft tells no date, and what has changed since cannot be told
  std::size_t suggested = 0;             ///< articles for which something is suggested
};

[[nodiscard]] DraftCounts counts_of(const LegalGraph& graph, const DraftReview& review);

}  // namespace yiju
