// Places and articles of a corpus in words, for answers about its texts.
#pragma once

#include <string>

#include "corpus/corpus.hpp"

namespace yiju {

/// laws/a.md:12
[[nodiscard]] inline std::string place_of(const Corpus& corpus, DocumentId document, std::uint32_t offset) {
  const Source& source = corpus.documents[document].source;
  return source.path + ":" + std::to_string(position_of(source.text, offset).line);
}

/// The article that holds the node: 第三条; 全文 outside articles.
[[nodiscard]] inline std::string article_in(const Document& document, NodeIndex node, Language language) {
  const Locator article = locator_of(document, node).up_to(Unit::article);
  return article[Unit::article] == 0 ? std::string(choose(language, "全文", "the whole"))
                                     : describe_locator(article, language);
}

[[nodiscard]] inline const Citation& citation_of(const Corpus& corpus, DocumentId document, std::uint32_t citation) {
  return corpus.extractions[document].citations[citation];
}

}  // namespace yiju
