// Whether amendments put articles into a text without renumbering it: 第十条之一.
#pragma once

#include <algorithm>

#include "document/document.hpp"

namespace yiju {

[[nodiscard]] inline bool holds_inserted_articles(const Document& document) {
  return std::ranges::any_of(document.articles, [&](NodeIndex article) { return document.nodes[article].suffix != 0; });
}

}  // namespace yiju
