// Articles with no cited source, and why each counts as one. 临江市数据条例 第一条 为了促进数据利用，制定本条例。 →
// nothing cited. A source is what foundation.hpp says: it leaves the instrument, whoever asserts it. What the draft
// rests on as a whole covers no article.
#pragma once

#include <cstdint>
#include <vector>

#include "query/foundation.hpp"

namespace yiju {

/// Why an article counts as a gap; the first that holds, from the bottom of this list.
enum class GapReason : std::uint8_t {
  nothing_cited,
  only_self,        ///< 依照本条例第三条: only citations of itself
  only_unspecific,  ///< 依照有关法律、法规的规定: only sources that cannot be looked up
  only_unresolved,  ///< only citations of unknown titles, missing provisions, or titles that several instruments bear
};

struct Gap {
  NodeId unit = none;
  GapReason reason = GapReason::nothing_cited;
  std::vector<EdgeId> edges;              ///< the citations that do not count, in reading order
  std::vector<std::uint32_t> unspecific;  ///< indices into LegalGraph::unspecific()
};

/// The gaps of one text.
struct GapList {
  NodeId root = none;
  std::uint32_t units = 0;          ///< articles looked at
  std::uint32_t whole_sources = 0;  ///< sources of the instrument as a whole
  std::vector<Gap> gaps;            ///< in reading order
};

struct GapsAnswer {
  std::vector<GapList> lists;  ///< one a text, in the order of the instruments

  [[nodiscard]] bool found() const;  ///< there is at least one gap
};

/// Of the given instruments; of the drafts, or where there is none of all loaded texts, if the list is empty.
[[nodiscard]] GapsAnswer find_gaps(const LegalGraph& graph, const std::vector<InstrumentId>& instruments = {});

[[nodiscard]] const char* name_of(GapReason reason);
[[nodiscard]] std::string_view describe(GapReason reason, Language language);

}  // namespace yiju
