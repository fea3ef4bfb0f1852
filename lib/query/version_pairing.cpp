#include "query/version_pairing.hpp"

#include <algorithm>

#include "document/article_body.hpp"

namespace yiju {

namespace {

std::vector<WordToken> tokens_of_article(const Document& document, NodeIndex article) {
  const std::string_view body = body_of(document, article);
  const auto begin = static_cast<std::uint32_t>(body.data() - document.source.text.data());
  std::vector<WordToken> tokens = tokens_of(body);
  for (WordToken& token : tokens) token.span = {token.span.begin + begin, token.span.end + begin};
  return tokens;
}

/// What is left of a pairing when one article is asked for.
template <typename IsMeant>
ArticleThen best_partner(const ArticlePairing& pairing, IsMeant is_meant, const Document& other,
                         std::size_t ArticlePair::*side) {
  ArticleThen then;
  double most = -1;
  std::size_t sure = 0;
  for (const ArticlePair& pair : pairing.pairs) {
    if (pair.kind == PairKind::part || !is_meant(pair)) continue;
    if (pair.doubtful) {
      then.doubtful = true;
      continue;
    }
    ++sure;
    if (pair.alike <= most) continue;
    most = pair.alike;
    then.article = other.articles[pair.*side];
    then.same_words = pair.same_words;
  }
  then.several = sure > 1;
  return then;
}

}  // namespace

const ArticlePairing& VersionPairings::between(DocumentId before, DocumentId after) {
  const auto [entry, fresh] = pairings_.try_emplace({before, after});
  const Document &old = corpus_.documents[before], &young = corpus_.documents[after];
  if (fresh && !old.outline_only && !young.outline_only) entry->second = pair_articles(old, young);
  return entry->second;
}

ArticleThen VersionPairings::successor(DocumentId before, NodeIndex article, DocumentId after) {
  const std::size_t at = place_of_article(corpus_.documents[before], article);
  return best_partner(
      between(before, after), [at](const ArticlePair& pair) { return pair.before == at; }, corpus_.documents[after],
      &ArticlePair::after);
}

ArticleThen VersionPairings::predecessor(DocumentId after, NodeIndex article, DocumentId before) {
  const std::size_t at = place_of_article(corpus_.documents[after], article);
  return best_partner(
      between(before, after), [at](const ArticlePair& pair) { return pair.after == at; }, corpus_.documents[before],
      &ArticlePair::before);
}

std::vector<WordChange> VersionPairings::words_between(DocumentId before, NodeIndex old, DocumentId after,
                                                       NodeIndex young) const {
  return compare_words(tokens_of_article(corpus_.documents[before], old),
                       tokens_of_article(corpus_.documents[after], young));
}

std::size_t place_of_article(const Document& document, NodeIndex article) {
  const auto found = std::lower_bound(document.articles.begin(), document.articles.end(), article);
  if (found == document.articles.end() || *found != article) return no_article;
  return static_cast<std::size_t>(found - document.articles.begin());
}

}  // namespace yiju
