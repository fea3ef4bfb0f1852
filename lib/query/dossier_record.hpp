// What a dossier (卷宗) rests on, so that it can be checked again later: every text that its draft cites, in the words and
// the version of the day on which the dossier was made, every place that cites it, and what the rules said of the draft.
//   草案第七条 → 《水法》第三条, wording of 2016-07-02, in force, its words and their hash, rule quoted_title
// Made of the graph and the review, written into the dossier's manifest (output/dossier/manifest.hpp), and compared with
// the record of another day (query/dossier_changes.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/draft_review.hpp"

namespace yiju {

/// A text that is cited: an instrument in one of its wordings, or a provision of it.
struct CitedText {
  std::string title;
  Locator place;  ///< whole() for the instrument
  Level level = Level::unknown;
  InstrumentStatus status = InstrumentStatus::unknown;
  Date repealed;          ///< the day from which it is no longer in force; unknown: it is, or not known
  std::string successor;  ///< title of what took its place
  Date version;           ///< of the wording that was taken; unknown: none is at hand, or it tells none
  Date newest;            ///< of the newest wording that is known of
  Outcome outcome = Outcome::unknown;
  Reason reason = Reason::title_unknown;
  std::string path;        ///< the file, below its folder; empty: not loaded
  std::string words;       ///< the provision's whole words; empty for an instrument and where they are not at hand
  std::uint64_t hash = 0;  ///< of the words (graph/source_texts.hpp); 0: none
};

/// One place that cites.
struct CitingCell {
  Locator article;        ///< or heading of an official document; whole(): the text as a whole
  std::size_t cited = 0;  ///< index into DossierRecord::cited
  Relation relation = Relation::cites;
  Assertion asserted_by = Assertion::text;
  std::string rule;      ///< by which the citation was read: quoted_title; empty for an analyst's row
  std::string words;     ///< as the citation stands there, or the analyst's reason
  std::string evidence;  ///< draft.md:19
};

/// What a rule said of an article.
struct RuleVerdict {
  std::string list;     ///< gaps, powers, check, stale
  Locator article;      ///< or heading of an official document; whole(): the text as a whole
  std::string about;    ///< the words or the text in question; may be empty
  std::string verdict;  ///< the stable word of it: power, beyond, dangling, amended

  friend auto operator<=>(const RuleVerdict&, const RuleVerdict&) = default;
};

struct DossierRecord {
  std::string draft;  ///< its title
  std::string path;   ///< its file, below G
  Date version;
  std::uint64_t hash = 0;             ///< of its text
  std::vector<CitedText> cited;       ///< highest authority first
  std::vector<CitingCell> cells;      ///< in the order of the draft
  std::vector<RuleVerdict> verdicts;  ///< sorted
};

/// The graph is built from the corpus, the review is made of both.
[[nodiscard]] DossierRecord record_of(const Corpus& corpus, const LegalGraph& graph, const DraftReview& review);

}  // namespace yiju
