#include "registry/repealed.hpp"

#include <algorithm>

#include "citation/title.hpp"

namespace yiju {

namespace {

// A wording that is younger than the notice that carried the first one does not end with it.
bool outlives_notice(const Instrument& named, Date notice) {
  const Date newest = std::max(named.amended, named.adopted);
  return notice.known() ? newest.year > notice.year : named.adopted.known() && named.amended > named.adopted;
}

}  // namespace

bool names_another(const Instrument& named, std::span<const Version> versions, const Repeal& repeal) {
  const Date newest = std::max(named.amended, named.adopted);
  if (repeal.from.known() && (newest >= repeal.from || (!versions.empty() && versions.back().date >= repeal.from))) {
    return true;
  }
  if (repeal.carried && outlives_notice(named, repeal.dated)) return true;
  if (!repeal.number.empty() && !named.document_number.empty()) return repeal.number != named.document_number;
  if (!repeal.dated.known()) return false;
  bool any = false, same = false;
  const auto see = [&](Date date) {
    any = any || date.known();
    same = same || date.year == repeal.dated.year;
  };
  for (const Date date : {named.adopted, named.issued, named.effective, named.amended}) see(date);
  for (const Version& version : versions) see(version.date);
  return any && !same;
}

void end_by(const Repeal& repeal, std::string_view title, Instrument& named) {
  if (!has_ended(named.status)) named.status = repeal.expires ? InstrumentStatus::expired : InstrumentStatus::repealed;
  if (repeal.from.known()) named.repealed = repeal.from;
  if (named.successor.empty() && !repeal.clears_away) named.successor = canonical_title(title);
}

}  // namespace yiju
