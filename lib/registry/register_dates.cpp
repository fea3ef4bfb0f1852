#include "registry/register_dates.hpp"

#include "registry/title_match.hpp"

namespace yiju {

namespace {

// From when on the wording of this date is in force: the newest that the register knows, or the first.
Date in_force_of(const Instrument& facts, Date version) {
  if (version == facts.amended) return facts.amended_from;
  return version == facts.adopted || version == facts.issued ? facts.effective : Date{};
}

// The date of the wording that came into force on the day which the text states.
Date wording_in_force_on(const Instrument& facts, Date stated) {
  if (facts.amended.known() && stated == facts.amended_from) return facts.amended;
  if (stated != facts.effective) return {};
  return facts.issued.known() ? facts.issued : facts.adopted;
}

// 《关于修改…的决定》 in the history line that told last of a 修正; empty where it names none.
std::string_view amending_decision(const Document& document) {
  std::string_view found;
  for (const ProvisionNode& node : document.nodes) {
    if (node.kind == ProvisionKind::article) break;
    if (node.kind != ProvisionKind::history) continue;
    const std::string_view words = slice(document.source.text, node.span);
    const std::size_t close = words.rfind("》"), open = words.rfind("《", close);
    if (close == words.npos || open == words.npos || open > close) continue;
    found = words.substr(open + 3, close - open - 3);
  }
  return found;
}

}  // namespace

Date in_force_by_decision(const Registry& registry, const Document& document) {
  const std::string_view title = amending_decision(document);
  if (title.empty() || !document.version.known()) return {};
  for (const InstrumentId id : registry.find(title).instruments) {
    const Instrument& decision = registry.instruments()[id];
    if (decision.adopted == document.version || decision.issued == document.version) return decision.effective;
  }
  return {};
}

ToldDates dates_in_register(const Registry& registry, const Document& document) {
  const bool dated = document.version.known() || document.adopted.known();
  if (dated ? document.effective.known() : !document.stated_effective.known()) return {};
  const TitleMatch match = registry.find(document.title);
  ToldDates told;
  if (!is_one(match)) return told;
  const Instrument& facts = registry.instruments()[match.instruments.front()];
  if (dated) {
    told.effective = in_force_of(facts, wording_date(document));
  } else {
    told.version = wording_in_force_on(facts, document.stated_effective);
  }
  return told;
}

}  // namespace yiju
