// Two versions of a draft compared: which articles stayed, changed, moved, were split and merged, came and went, and
// which citations were lost and gained with them. 第七条 → 第八条, where an article was put in before it, is renumbered;
// moved is what left its order. Articles are paired by their words (pairing/article_pairing.hpp), and a citation of
// 本条例第七条 that now reads 第八条 is the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "pairing/article_pairing.hpp"

namespace yiju {

enum class ArticleFate : std::uint8_t { kept, renumbered, moved, added, dropped };

/// A citation that one version has and the other has not.
struct CitationChange {
  std::uint32_t citation = no_citation;  ///< index into the extraction of the version that has it
  std::string title;                     ///< what is cited; empty: the draft itself
  Locator target;
};

/// One old article beside one new one. An article that was split or merged stands in several.
struct ArticleChange {
  NodeIndex before = no_node;  ///< article of the old version; no_node: added
  NodeIndex after = no_node;   ///< article of the new version; no_node: dropped
  ArticleFate fate = ArticleFate::kept;
  PairKind kind = PairKind::whole;
  bool changed = false;   ///< its words differ, beyond blanks, punctuation and the numbers of pinpoints
  bool doubtful = false;  ///< they may be the same article: no citation is held to be carried over
  double alike = 0;       ///< 0 to 1, of the two wordings
  std::vector<CitationChange> lost, gained;  ///< told once, where the article stands first
};

/// The two versions.
struct DiffInput {
  const Document& before;
  const Extraction& cited_before;
  const Document& after;
  const Extraction& cited_after;
};

struct DraftDiff {
  std::vector<ArticleChange> articles;       ///< in the order of the new version; dropped ones where they stood
  std::vector<ReplacedTerm> replaced;        ///< names that the new version replaces throughout
  std::vector<CitationChange> lost, gained;  ///< outside the articles: preamble, headings, annexes

  [[nodiscard]] bool empty() const;  ///< nothing changed
};

[[nodiscard]] DraftDiff compare_drafts(const DiffInput& input);

[[nodiscard]] const char* name_of(ArticleFate fate);

/// same, renumbered, changed, split, merged, moved_part, new, dropped: what became of the article, in one word.
[[nodiscard]] const char* relation_of(const ArticleChange& change);

}  // namespace yiju
