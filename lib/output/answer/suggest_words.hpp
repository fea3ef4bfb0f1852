// Why something is suggested, in words.
#pragma once

#include <string>

#include "query/suggest.hpp"

namespace yiju {

/// The reasons, a line each, strongest kinds first; `shared` are the words that both have, or nothing.
[[nodiscard]] std::string suggestion_reasons(const LegalGraph& graph, const Suggestion& suggestion,
                                             const std::string& shared, Language language);

}  // namespace yiju
