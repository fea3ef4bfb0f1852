#include "registry/version.hpp"

#include <algorithm>

namespace yiju {

Date wording_date(const Document& document) {
  if (document.version.known()) return document.version;
  return document.adopted.known() ? document.adopted : document.effective;
}

Date in_force_from(const Document& document) { return std::max(wording_date(document), document.effective); }

Moment moment_of(const Document& document) { return {wording_date(document), in_force_from(document)}; }

VersionChoice choose_version(std::span<const Version> versions, Moment when) {
  const bool dated = when.in_force.known();
  std::size_t begin = 0, end = 0, wordings = 0;
  bool later = true;
  for (std::size_t at = 0, next = 0; at < versions.size(); at = next) {
    next = at + 1;
    while (next < versions.size() && versions[next].date == versions[at].date) ++next;
    ++wordings;
    const bool in_time = !dated || (versions[at].date <= when.written && versions[at].from <= when.in_force);
    if (in_time || at == 0) begin = at, end = next;
    later = later && !in_time;
  }
  VersionChoice choice{versions.subspan(begin, end - begin)};
  const Version& taken = versions[begin];
  const bool missed = taken.next.known() &&
                      (dated ? taken.next_made <= when.written && taken.next <= when.in_force : end == versions.size());
  choice.fit = later          ? VersionChoice::Fit::later
               : missed       ? VersionChoice::Fit::earlier
               : wordings > 1 ? VersionChoice::Fit::by_date
                              : VersionChoice::Fit::only;
  return choice;
}

}  // namespace yiju
