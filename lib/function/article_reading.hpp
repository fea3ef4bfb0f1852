// What the rules tell of one article, before its words are weighed (weighed_functions.hpp).
#pragma once

#include <vector>

#include "function/article_functions.hpp"
#include "function/article_text.hpp"
#include "function/part_signs.hpp"
#include "function/segment.hpp"

namespace yiju {

struct ArticleReading {
  ArticleFunctions found;
  bool captioned = false;  ///< only a caption stands there
};

[[nodiscard]] ArticleReading read_by_rules(const Document& document, const Extraction& extraction,
                                           const ArticleAround& around, const ArticleText& text);

/// An article with all that its functions are weighed by; views the document.
struct ArticleEvidence {
  ArticleText text;
  ArticlePlace place;
  ArticleReading reading;
};

/// One for each of Document::articles, in their order.
[[nodiscard]] std::vector<ArticleEvidence> read_evidence(const Document& document, const Extraction& extraction);

}  // namespace yiju
