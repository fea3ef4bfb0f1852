// Why something is suggested, in words.
#pragma once

#include <string>

#include "query/suggest.hpp"

namespace yiju {

/// The reasons, a line each, strongest kinds first; `shared` are the words that both have, or nothing.
[[nodiscard]] std::string suggestion_reasons(const LegalGraph& graph, const Suggestion& suggestion,
                                             const std::string& shared, Language language);

/// 《临江市数据条例（草案）》可能的立法依据
[[nodiscard]] std::string suggestions_title(const LegalGraph& graph, const SuggestAnswer& answer, Language language);

/// How many articles were asked about, for how many nothing is near, and how one is accepted.
[[nodiscard]] std::string suggestions_summary(const SuggestAnswer& answer, Language language);

[[nodiscard]] inline std::string_view no_article_asked(Language language) {
  return choose(language, "没有要问的条文：都有依据", "no article to ask about: all have a source");
}

}  // namespace yiju
