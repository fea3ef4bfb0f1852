// What has become stale of a dossier: its record of the day on which it was made, beside the record that would be made
// today.
//   《水法》第三条  text_changed   then “…三日…” now “…五日…”, cited by 第七条
//                  and so: 第七条 powers: within → beyond
// A change is told once, at the text that it is a change of; what the rules say otherwise because of it stands below it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/dossier_record.hpp"

namespace yiju {

/// Gravest first.
enum class DossierChangeKind : std::uint8_t {
  draft_changed,     ///< the draft is another text now
  repealed,          ///< the instrument is no longer in force
  provision_gone,    ///< the text has no such provision any more
  text_gone,         ///< the text is no longer at hand
  text_found,        ///< a text that was not at hand is there now
  superseded,        ///< a newer wording of the instrument is there
  text_changed,      ///< other words in the same wording
  outcome_differs,   ///< the citation leads elsewhere, or to something where it led to nothing
  citation_differs,  ///< a place cites that did not, or no longer does: a note or a table was changed
  rule_differs,      ///< a rule says otherwise, and no text that it looks at has changed
};

struct VerdictChange {
  std::string list;
  Locator article;
  std::string about;
  std::string then, now;  ///< words of the verdicts; empty: none
};

struct DossierChange {
  DossierChangeKind kind = DossierChangeKind::rule_differs;
  std::string title;              ///< of the instrument; empty for a rule
  Locator place;                  ///< whole() for the instrument
  std::vector<Locator> articles;  ///< of the draft, that cite it; whole() for the text as a whole
  std::string then, now;          ///< words, or a date, a status, an outcome
  Date version_then, version_now;
  std::vector<VerdictChange> and_so;  ///< rule_differs: the one itself
};

struct DossierChanges {
  std::vector<DossierChange> changes;
  std::size_t texts = 0;     ///< that were checked
  std::size_t cells = 0;     ///< places that cite them
  std::size_t verdicts = 0;  ///< 0 where the draft is another text: then they are not compared
};

[[nodiscard]] DossierChanges compare_records(const DossierRecord& then, const DossierRecord& now);

[[nodiscard]] const char* name_of(DossierChangeKind kind);
[[nodiscard]] std::string_view describe(DossierChangeKind kind, Language language);

}  // namespace yiju
