// What needs a private person's consent needs no licence: 未经业主同意，不得进入住宅 forbids, and 应当征得供热企业同意 makes two
// parties agree. Only an organ's leave is a licence (未经水务部门同意，不得取水).
#pragma once

#include "function/article_text.hpp"

namespace yiju {

/// The text with such a consent taken out of a ban, or told as talks with that person. Sentences, clauses and items keep
/// their places.
[[nodiscard]] ArticleText without_private_consent(ArticleText text);

}  // namespace yiju
