#include "registry/compared_dates.hpp"

#include <algorithm>

namespace yiju {

bool disagree(Date one, Date other) {
  if (!one.known() || !other.known()) return false;
  if (one.year != other.year) return true;
  if (one.month == 0 || other.month == 0) return false;
  return one.month != other.month || (one.day != 0 && other.day != 0 && one.day != other.day);
}

void compare(const Instrument& registered, Date adopted, const Document& text, Disagreement found,
             std::vector<Disagreement>& out) {
  // Only a meeting adopts: a date below the title may be that of issue.
  if (!text.meeting.empty() && disagree(text.adopted, adopted) && adopted != text.issued) {
    found.fact = Disagreement::Fact::adopted;
    found.told = text.adopted;
    found.registered = adopted;
    out.push_back(found);
  }
  const bool amended = text.adopted.known() && text.version > text.adopted;
  if (amended && text.version > registered.amended && disagree(text.version, registered.amended)) {
    found.fact = Disagreement::Fact::amended;
    found.told = text.version;
    found.registered = registered.amended;
    out.push_back(found);
  }
}

void drop_namesakes(std::span<const Document> documents, std::span<const InstrumentId> instrument_of,
                    std::vector<Disagreement>& disagreements) {
  std::erase_if(disagreements, [&](const Disagreement& found) {
    if (found.fact != Disagreement::Fact::adopted) return false;
    for (std::size_t d = 0; d < documents.size(); ++d) {
      if (instrument_of[d] == found.instrument && documents[d].adopted == found.registered) return true;
    }
    return false;
  });
}

}  // namespace yiju
