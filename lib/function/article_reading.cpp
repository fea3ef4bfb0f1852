#include "function/article_reading.hpp"

#include "document/enclosing.hpp"
#include "function/article_signs.hpp"
#include "function/audience.hpp"
#include "function/private_consent.hpp"

namespace yiju {

std::vector<ArticleEvidence> read_evidence(const Document& document, const Extraction& extraction) {
  std::vector<ArticleText> texts;
  texts.reserve(document.articles.size());
  for (const NodeIndex article : document.articles) texts.push_back(read_article_text(document, article));
  std::vector<ArticleEvidence> all;
  all.reserve(texts.size());
  ArticleAround around{document.title, Function::purpose, speaks_to_organs(document.title, texts), false};
  for (ArticleText& text : texts) {
    around.on_liability = stands_under_liability(document, text.article);
    ArticlePlace place{all.size(), texts.size(), {}, around.before, around.of_organs};
    const NodeIndex chapter = enclosing(document, text.article, ProvisionKind::chapter);
    if (chapter != no_node) place.chapter = slice(document.source.text, own_span(document, chapter));
    ArticleReading reading = read_by_rules(document, extraction, around, without_private_consent(text));
    if (!reading.found.functions.empty()) around.before = reading.found.functions.front();
    all.push_back({std::move(text), place, std::move(reading)});
  }
  return all;
}

}  // namespace yiju
