// Parts, chapters and sections of two versions beside each other: 第四章 法律责任 → 第六章 法律责任.
#pragma once

#include <vector>

#include "query/draft_diff.hpp"

namespace yiju {

/// A heading is that of the old version which has its words, else the one that most of its articles come from.
[[nodiscard]] std::vector<HeadingChange> compare_headings(const Document& before, const Document& after,
                                                          const ArticlePairing& pairing);

/// The words of a heading in one line: 第四章　法律责任.
[[nodiscard]] std::string heading_words(const Document& document, NodeIndex heading);

}  // namespace yiju
