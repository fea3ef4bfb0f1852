// The articles of two wordings with their runs of letters, and how alike any two of them are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pairing/article_words.hpp"
#include "pairing/run_set.hpp"

namespace yiju {

struct ComparedArticle {
  ArticleWords words;
  RunSet runs, opening;
  RunSet told;         ///< without those of sanctions alone
  double weight = 0;   ///< of all its runs
  double telling = 0;  ///< of what is told
};

/// Two articles that share enough to be worth a look.
struct Candidate {
  std::uint32_t before = 0, after = 0;
  double alike = 0;
};

struct ComparedArticles {
  RunTable table;
  std::vector<ComparedArticle> before, after;

  /// Weight of what a sentence shares with an article, by the weight of the sentence: 0 to 1.
  [[nodiscard]] double coverage(const RunSet& sentence, const RunSet& article) const;
};

[[nodiscard]] ComparedArticles make_comparable(std::span<const ArticleWords> before,
                                               std::span<const ArticleWords> after);

/// Of each article of both wordings, whether it has its partner for good and is not looked at; empty: none has.
struct ClosedArticles {
  std::vector<bool> before, after;
};

/// All pairs that are alike at all (a tenth), by `before`, then `after`.
[[nodiscard]] std::vector<Candidate> find_candidates(const ComparedArticles& articles,
                                                     const ClosedArticles& closed = {});

}  // namespace yiju
