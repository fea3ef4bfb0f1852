// Which article of one wording of a law became which of another, told by what the articles say and never by their
// numbers: the editor's work of putting two wordings beside each other.
//
//   pair_articles(公司法 2018, 公司法 2023)  →  第六条 → 第二十九条 and 第三十一条 (split), 第十一条 → 第五条, …
//
// How: sure pairs first (the same words, or each the other's best by far), then from them the names that were replaced
// throughout and the order of what lies between, then the mutual best of the rest; last what was split and merged, by
// what is left of an article once its own successor's words are taken out. What a reader or an amending decision knows
// already is given in and never questioned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/document.hpp"

namespace yiju {

enum class PairKind : std::uint8_t {
  whole,   ///< the one article became the other
  split,   ///< the old article became several; each of them has such a pair
  merged,  ///< several old articles became the new one
  part,    ///< only a paragraph or sentence went there; both articles have partners of their own
};

inline constexpr std::size_t no_article = static_cast<std::size_t>(-1);

/// Two articles, as indices into Document::articles.
struct ArticlePair {
  std::size_t before = no_article, after = no_article;
  PairKind kind = PairKind::whole;
  double alike = 0;         ///< 0 to 1, of their words; rare words count more
  bool same_words = false;  ///< but for numbers in pinpoints, punctuation and blanks
  bool doubtful = false;    ///< weak: to be shown as such, and nothing to be concluded from it
  bool given = false;       ///< known from elsewhere, not found here
};

/// A pair known from elsewhere: a file made by hand, or 第X条改为第Y条 of an amending decision. no_article on one side:
/// the article has no partner.
struct GivenPair {
  std::size_t before = no_article, after = no_article;
};

/// A name that the new wording replaces throughout, as letters of the texts.
struct ReplacedTerm {
  std::string before, after;
  std::size_t articles = 0;  ///< in how many pairs of articles
};

struct ArticlePairing {
  std::vector<ArticlePair> pairs;      ///< sorted by after, then before
  std::vector<ReplacedTerm> replaced;  ///< longest first

  /// The article's best partner that is neither doubtful nor a mere part; nullptr where it has none.
  [[nodiscard]] const ArticlePair* successor_of(std::size_t before) const;
};

[[nodiscard]] ArticlePairing pair_articles(const Document& before, const Document& after,
                                           std::span<const GivenPair> given = {});

[[nodiscard]] const char* name_of(PairKind kind);

}  // namespace yiju
