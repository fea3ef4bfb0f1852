// Which citations two versions of a text have in common, told by what they mean in the new one: 本条例第七条 that now
// reads 第八条, 前条 for 第一百八十条, and 第三条 that was split and now reads 第四条、第五条 are the same.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "pairing/provision_carrier.hpp"
#include "pairing/word_tokens.hpp"

namespace yiju {

/// A citation that one version has and the other has not.
struct CitationChange {
  std::uint32_t citation = no_citation;  ///< index into the extraction of the version that has it
  std::string title;                     ///< what is cited; empty: the draft itself
  Locator target;
};

/// A citation that points elsewhere now.
struct CitationRedirection {
  CitationChange before, after;
};

struct CitationChanges {
  std::vector<CitationChange> lost, gained;
  std::vector<CitationRedirection> redirected;

  [[nodiscard]] bool empty() const { return lost.empty() && gained.empty() && redirected.empty(); }
};

/// A citation and the places, in the new version's numbers, any of which it may mean.
struct CarriedCitation {
  std::uint32_t citation = 0;
  std::string title;
  Relation relation = Relation::cites;
  Locator target;
  std::vector<Locator> places;
};

/// The citations of a version by the article they stand in (index into Document::articles).
class CitationsOfArticles {
 public:
  static constexpr std::uint32_t outside = 0xFFFFFFFF;  ///< preamble, headings, annexes

  /// With a carrier the citations of the text itself are told in the new version's numbers.
  CitationsOfArticles(const Document& document, const Extraction& extraction, ProvisionCarrier* carrier);

  [[nodiscard]] const std::vector<CarriedCitation>& in(std::uint32_t article) const;
  /// What the article's references to its own text mean, for comparing words; spans from the start of the source.
  [[nodiscard]] std::vector<KnownMeaning> meanings_in(std::uint32_t article, const Extraction& extraction) const;

 private:
  std::map<std::uint32_t, std::vector<CarriedCitation>> by_article_;
};

/// `old` and `young` are those of an article and of all its partners, or the other way round.
[[nodiscard]] std::vector<CitationChange> beyond(const std::vector<CarriedCitation>& have,
                                                 const std::vector<CarriedCitation>& other);

/// Pairs what was lost with what was gained of the same instrument.
void find_redirections(CitationChanges& changes);

}  // namespace yiju
