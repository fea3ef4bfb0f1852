// Two versions of a draft compared: which articles stayed, changed, moved, were split and merged, came and went, and
// which citations were lost and gained with them. 第七条 → 第八条, where an article was put in before it, is
// renumbered; moved is what left its order. Articles are paired by their words (pairing/article_pairing.hpp), and a
// citation of 本条例第七条 that now reads 第八条 is the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "citation/citation.hpp"
#include "document/document.hpp"
#include "pairing/article_pairing.hpp"
#include "pairing/word_changes.hpp"
#include "query/citation_changes.hpp"

namespace yiju {

enum class ArticleFate : std::uint8_t { kept, renumbered, moved, added, dropped };

/// One old article beside one new one. An article that was split or merged stands in several.
struct ArticleChange {
  NodeIndex before = no_node;  ///< article of the old version; no_node: added
  NodeIndex after = no_node;   ///< article of the new version; no_node: dropped
  ArticleFate fate = ArticleFate::kept;
  PairKind kind = PairKind::whole;
  bool changed = false;           ///< its words differ, beyond blanks, punctuation and the numbers of pinpoints
  bool doubtful = false;          ///< they may be the same article: no citation is held to be carried over
  double alike = 0;               ///< 0 to 1, of the two wordings
  std::vector<WordChange> words;  ///< where it changed; empty for an article that was split or merged
  std::vector<Span> deleted;      ///< of the old text: words that no successor of the article has
  std::vector<Span> inserted;     ///< of the new text: words that no predecessor has
  CitationChanges citations;      ///< told once, where the article stands first
};

/// A part, chapter or section of either version beside that of the other.
struct HeadingChange {
  NodeIndex before = no_node;  ///< no_node: added
  NodeIndex after = no_node;   ///< no_node: dropped
  bool changed = false;        ///< its words or its number
};

/// The two versions.
struct DiffInput {
  const Document& before;
  const Extraction& cited_before;
  const Document& after;
  const Extraction& cited_after;
  std::span<const GivenPair> given = {};  ///< pairs that are known already
  /// `after` is `before` with this decision carried out: its lines stand in no file.
  const Document* decision = nullptr;
};

struct DraftDiff {
  std::vector<ArticleChange> articles;  ///< in the order of the new version; dropped ones where they stood
  std::vector<ReplacedTerm> replaced;   ///< names that the new version replaces throughout
  std::vector<HeadingChange> headings;  ///< in the order of the new version, dropped ones last
  CitationChanges outside;              ///< citations outside the articles: preamble, headings, annexes

  [[nodiscard]] bool empty() const;  ///< nothing changed
};

/// How many articles; one that was split or merged counts once.
struct DiffCounts {
  std::size_t added = 0, dropped = 0, changed = 0, moved = 0;
  std::size_t renumbered = 0;  ///< and nothing else
  std::size_t split = 0;       ///< old articles
  std::size_t merged = 0;      ///< new articles that several became
  std::size_t doubtful = 0;
  std::size_t lost = 0, gained = 0, redirected = 0;  ///< citations
};

[[nodiscard]] DiffCounts count_changes(const DraftDiff& diff);

[[nodiscard]] DraftDiff compare_drafts(const DiffInput& input);

[[nodiscard]] const char* name_of(ArticleFate fate);

/// same, renumbered, changed, split, merged, moved_part, new, dropped: what became of the article, in one word.
[[nodiscard]] const char* relation_of(const ArticleChange& change);

}  // namespace yiju
