#include "registry/title_target.hpp"

#include <algorithm>
#include <utility>

namespace yiju {

namespace {

// The first wording there is, adopted when the citing text was written and in force only after it: no other is meant.
bool awaits_the_first(const Version& taken, const Instrument& work, Moment when) {
  return taken.date.known() && taken.date == work.adopted && taken.date <= when.written;
}

// Of the instrument's versions the one of that moment.
void choose_texts(TitleTarget& target, std::span<const Version> versions, Moment when, bool first_is_meant) {
  const VersionChoice choice = choose_version(versions, when);
  target.texts = choice.texts;
  switch (choice.fit) {
    case VersionChoice::Fit::only:
      break;
    case VersionChoice::Fit::by_date:
      target.reason = Reason::version_by_date;
      break;
    case VersionChoice::Fit::later:
      if (!first_is_meant) target.reason = Reason::version_later;
      break;
    case VersionChoice::Fit::earlier:
      target.reason = Reason::version_earlier;
      break;
  }
}

// The first day that anything tells of a work. A text that was amended tells when it was adopted.
Date first_made(const TitleTarget& target, std::span<const Document> documents, const Registry& registry) {
  const Instrument& work = registry.instruments()[target.instrument];
  Date first;
  for (const Date date : {documents[target.texts.front().document].adopted, work.adopted, work.issued}) {
    if (date.known() && (!first.known() || date < first)) first = date;
  }
  return first;
}

bool is_of_day(const Document& document, Date day) {
  return document.adopted == day || document.issued == day || document.version == day;
}

}  // namespace

TitleTarget target_of(std::string_view title, const Registry& registry, Moment when, bool cited_then) {
  TitleTarget target;
  TitleMatch match = registry.find(title);
  target.reason = match.reason;
  if (match.instruments.empty()) return target;
  if (match.instruments.size() > 1) {
    target.outcome = Outcome::ambiguous;
    target.candidates = std::move(match.instruments);
    return target;
  }
  target.instrument = match.instruments.front();
  const std::span<const Version> versions = registry.versions_of(target.instrument);
  if (versions.empty()) {
    target.outcome = Outcome::outside;
    target.reason = Reason::text_not_loaded;
    return target;
  }
  target.outcome = Outcome::resolved;
  const Instrument& work = registry.instruments()[target.instrument];
  const bool draft = work.level == Level::draft;  // never in force, so that no day chooses its text
  choose_texts(target, versions, draft ? Moment{} : when,
               !draft && cited_then && awaits_the_first(versions.front(), work, when));
  return target;
}

bool is_made_later(const TitleTarget& own, Date written, std::span<const Document> documents,
                   const Registry& registry) {
  if (own.reason != Reason::version_later || !written.known()) return false;
  return written < first_made(own, documents, registry);
}

void mean_wording_before(TitleTarget& own, Date made, const Registry& registry) {
  if (own.reason != Reason::version_earlier || own.texts.front().next_made != made) return;
  const bool newest = registry.versions_of(own.instrument).back().document == own.texts.back().document;
  if (newest) own.reason = Reason::exact_title;
}

TitleTarget only_text(const TitleTarget& target, DocumentId text, const Registry& registry) {
  TitleTarget found = target;
  const std::span<const Version> all = registry.versions_of(target.instrument);
  const auto at = std::ranges::find(all, text, &Version::document);
  if (at == all.end()) return found;
  found.texts = all.subspan(static_cast<std::size_t>(at - all.begin()), 1);
  found.reason = all.size() > 1 ? Reason::version_by_date : Reason::exact_title;
  return found;
}

TitleTarget decision_of_day(const TitleTarget& target, Date day, std::span<const Document> documents,
                            const Registry& registry) {
  TitleTarget found = target;
  const std::span<const Version> all = registry.versions_of(target.instrument);
  const auto at =
      std::ranges::find_if(all, [&](const Version& text) { return is_of_day(documents[text.document], day); });
  if (at == all.end()) {
    found.texts = {};
  } else {
    found.texts = all.subspan(static_cast<std::size_t>(at - all.begin()), 1);
    if (found.reason == Reason::version_later || found.reason == Reason::version_earlier)
      found.reason = Reason::version_by_date;
  }
  return found;
}

TitleTarget wording_of_day(std::string_view title, Date day, const Registry& registry) {
  const Date last{day.year, day.month == 0 ? std::uint8_t{12} : day.month, day.day == 0 ? std::uint8_t{31} : day.day};
  TitleTarget target = target_of(title, registry, moment_of(last));
  const auto matches = [&day](Date date) {
    return date.year == day.year &&
           (day.month == 0 || (date.month == day.month && (day.day == 0 || date.day == day.day)));
  };
  const std::span<const Version> all = target.texts.empty() ? target.texts : registry.versions_of(target.instrument);
  for (std::size_t at = all.size(); at-- > 0;) {
    if (!matches(all[at].date) && !matches(all[at].from)) continue;
    target.texts = all.subspan(at, 1);
    target.reason = all.size() > 1 ? Reason::version_by_date : Reason::exact_title;
    return target;
  }
  if (target.texts.empty() || !target.texts.front().date.known()) return target;
  target.reason = target.texts.front().date < last ? Reason::version_earlier : Reason::version_later;
  return target;
}

TitleTarget earlier_wording(const TitleTarget& target, std::span<const Document> documents, const Registry& registry) {
  const Instrument* work = target.texts.empty() ? nullptr : &registry.instruments()[target.instrument];
  if (work == nullptr || has_ended(work->status)) return target;
  const std::span<const Version> all = registry.versions_of(target.instrument);
  const Date own = target.texts.front().date;
  for (std::size_t at = all.size(); at-- > 0;) {
    if (all[at].date < own) return only_text(target, all[at].document, registry);
  }
  const Document& first = documents[target.texts.front().document];
  const bool changed = work->amended.known() || (first.adopted.known() && first.adopted < own);
  TitleTarget found = target;
  if (changed) found.reason = Reason::version_later;
  return found;
}

TitleTargets targets_of(std::string_view title, const Registry& registry, Moment own, Date as_of) {
  TitleTargets targets;
  const bool dated = own.in_force.known();
  targets.own = target_of(title, registry, dated || !as_of.known() ? own : moment_of(as_of), dated);
  if (!as_of.known() || targets.own.texts.empty()) return targets;
  targets.asked = target_of(title, registry, moment_of(as_of));
  targets.differ = targets.asked.texts.front().date != targets.own.texts.front().date;
  return targets;
}

}  // namespace yiju
