#include "registry/amendment.hpp"

#include <algorithm>
#include <vector>

#include "base/sort_unique.hpp"
#include "registry/decision_day.hpp"
#include "registry/title.hpp"
#include "registry/title_match.hpp"
#include "registry/version.hpp"

namespace yiju {

namespace {

bool is_decision(const Document& document) {
  return document.form == DocumentForm::amendment || is_changing_title(document.title);
}

// What a decision that was made amends, 关于修改《甲条例》的决定, was there to be amended; a draft may misname it.
void know_targets(const Document& decision, const Extraction& extraction, Registry& registry) {
  const Date made = wording_date(decision);
  if (!made.known() || level_of_title(decision.title, decision.source.path) == Level::draft) return;
  for (const Citation& citation : extraction.citations) {
    if (citation.relation != Relation::amends || citation.naming != Naming::quoted || !citation.target.whole())
      continue;
    registry.know_amended(extraction.titles[citation.instrument], made, in_force_from(decision));
  }
}

// The instruments that the decision amends, each once.
std::vector<InstrumentId> amended_by(const Extraction& extraction, const Registry& registry) {
  std::vector<TitleIndex> titles;
  for (const Citation& citation : extraction.citations) {
    if (citation.relation == Relation::amends && citation.instrument != self_title)
      titles.push_back(citation.instrument);
  }
  sort_unique(titles);
  std::vector<InstrumentId> instruments;
  for (const TitleIndex title : titles) {
    const TitleMatch match = registry.find(extraction.titles[title]);
    if (match.instruments.size() == 1) instruments.push_back(match.instruments.front());
  }
  return instruments;
}

// Whether the decision changes an article of it, and does not only name it.
bool changes_article_of(const Extraction& extraction, const Registry& registry, InstrumentId instrument) {
  TitleIndex last = self_title;
  for (const Citation& citation : extraction.citations) {
    if (citation.relation != Relation::amends || citation.target.whole() || citation.instrument == last) continue;
    last = citation.instrument;
    const TitleMatch match = registry.find(extraction.titles[last]);
    if (is_one(match) && match.instruments.front() == instrument) return true;
  }
  return false;
}

// The text bears the decision's day, or was issued between its adoption and its first day.
bool makes(const Document& decision, const Version& text) {
  if (!text.date.known()) return false;
  if (text.date == decision.adopted || text.date == decision.issued || text.date == decision.version) return true;
  return decision.adopted.known() && decision.adopted <= text.date && text.date <= decision.effective;
}

// A text that was revised as a whole tells its first day itself.
bool is_silent(const Document& text, Date made) { return !text.effective.known() || text.effective < made; }

}  // namespace

void add_amendments(std::span<const Document> documents, std::span<const Extraction> extractions, Registry& registry) {
  const std::size_t count = std::min(documents.size(), extractions.size());
  for (DocumentId decision = 0; decision < count; ++decision) {
    const Document& amending = documents[decision];
    if (!is_decision(amending)) continue;
    know_targets(amending, extractions[decision], registry);
    for (const InstrumentId instrument : amended_by(extractions[decision], registry)) {
      if (instrument == registry.instrument_of(decision)) continue;
      bool made = false;  // the wording that it makes is loaded
      for (const Version& text : registry.versions_of(instrument)) {
        if (!makes(amending, text) || is_decision(documents[text.document])) continue;
        made = true;
        const bool told = amending.effective.known() && is_silent(documents[text.document], text.date);
        registry.add_wording(decision, text.document, told ? amending.effective : Date{});
      }
      // One that tells only from when on it is in force may have made a wording of an earlier day.
      const Date day = amending.version.known() ? amending.version : amending.adopted;
      if (!made && day.known() && changes_article_of(extractions[decision], registry, instrument))
        registry.know_changed(instrument, decision, day, in_force_from(amending));
    }
  }
}

}  // namespace yiju
