// Names that the new wording replaces throughout: 仲裁委员会 → 仲裁机构, 卫生行政部门 → 疾病预防控制部门. Learned from
// articles that are surely the same, so that the others can be compared as if the old text had the new names.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pairing/article_words.hpp"

namespace yiju {

struct Renaming {
  std::u32string before, after;
  std::size_t articles = 0;  ///< in how many pairs one stands for the other
};

/// Two articles that say the same rule, by their place.
struct WordsPair {
  const ArticleWords* before = nullptr;
  const ArticleWords* after = nullptr;
};

/// A replacement that several pairs show, whose old name all but vanishes from the new wording and whose new name was
/// rare in the old one. Longest old name first.
[[nodiscard]] std::vector<Renaming> learn_renamings(std::span<const ArticleWords> before,
                                                    std::span<const ArticleWords> after,
                                                    std::span<const WordsPair> sure);

/// The names as they stand in the texts: 委员会 → 机构 is 仲裁委员会 → 仲裁机构 where 仲裁 stands before (nearly) all.
[[nodiscard]] Renaming widened(const Renaming& renaming, std::span<const ArticleWords> before,
                               std::span<const ArticleWords> after);

/// The words with the new names. Sentences stay sentences.
[[nodiscard]] ArticleWords renamed(const ArticleWords& words, std::span<const Renaming> renamings);

}  // namespace yiju
