// Document → citations, in one pass over the bytes: rare anchors first (《, 第, 前, 本, 该, 法 …), then the grammar
// around them. The rules stand in citation/: title.hpp (《…》), bare_name.hpp (刑法), pinpoint.hpp (第三条第二款),
// relative.hpp (前款), short_name.hpp (以下简称), relation_words.hpp (根据 … 制定); what they accept is told in
// tests/spec/citations.txt.
#pragma once

#include "citation/citation.hpp"

namespace yiju {

/// Finds all citations in reading order, in linear time. Never fails: text it does not understand yields no citation.
[[nodiscard]] Extraction extract_citations(const Document& document);

}  // namespace yiju
