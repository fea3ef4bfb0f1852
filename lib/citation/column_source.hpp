// Sources that a table of old and new wording (新旧条文对照表) names in a column of its own, beside the new article:
//   修订依据 │ 《甲法》第六条；参考《乙条例》第九条         article → 《甲法》第六条, based_on; → 《乙条例》第九条, draws_on
//   修改理由 │ 根据《甲法》第六条修改                     article → 《甲法》第六条, based_on
//   修改理由 │ 《甲法》第六条已有规定，不再重复            nothing: named, not relied on
// What such a cell says of the document itself (原第五条移至此处) and the words of the source that it quotes name none.
#pragma once

#include "citation/citation.hpp"

namespace yiju {

/// Puts them among the citations of the document, in reading order. Linear in the cells and in all citations.
void add_column_sources(const Document& document, Extraction& extraction);

}  // namespace yiju
