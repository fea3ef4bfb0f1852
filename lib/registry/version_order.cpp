#include "registry/version_order.hpp"

#include <algorithm>

namespace yiju {

// 2012, 2012-02 and 2012-02-28 may be one day: a version of which only the year is told is not ended by its own adoption.
static bool is_within(Date day, Date part) {
  return day.year == part.year && (part.month == 0 || (day.month == part.month && part.day == 0));
}

void order_versions(std::vector<Version>& versions, std::vector<Wording> wordings) {
  std::stable_sort(versions.begin(), versions.end(),
                   [](const Version& a, const Version& b) { return a.date < b.date; });
  std::sort(wordings.begin(), wordings.end());
  std::size_t later = versions.size();  // the first of a later day
  for (std::size_t at = versions.size(); at-- > 0;) {
    Version& version = versions[at];
    if (at + 1 < versions.size() && versions[at + 1].date != version.date) later = at + 1;
    if (later < versions.size()) version.next = versions[later].from, version.next_made = versions[later].date;
    auto known = std::upper_bound(wordings.begin(), wordings.end(), version.date,
                                  [](Date date, const Wording& wording) { return date < wording.date; });
    while (known != wordings.end() && is_within(known->date, version.date)) ++known;
    if (known == wordings.end() || !version.date.known()) continue;
    if (later < versions.size() && known->date >= versions[later].date) continue;
    version.next = known->from;
    version.next_made = known->date;
  }
}

}  // namespace yiju
