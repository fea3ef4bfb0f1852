// Source → Document, in one pass over the lines. Total: any bytes give a tree, odd ones give diagnostics besides.
//   "# 数据安全法\n\n第一条 为了规范…\n" → root ─ title, article 1 ─ paragraph 1
#pragma once

#include "document/document.hpp"

namespace yiju {

/// Never throws on text. Takes the source over: spans of the document count in document.source.text.
[[nodiscard]] Document parse_document(Source source);

}  // namespace yiju
