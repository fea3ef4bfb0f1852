// The words of a provision without the cells that stand beside them in a table (修订依据, 修改理由).
#pragma once

#include "document/document.hpp"

namespace yiju {

/// The span of a node, up to the cells of other columns with which it ends.
[[nodiscard]] inline Span words_span(const Document& document, NodeIndex node) {
  const ProvisionNode& whole = document.nodes[node];
  Span span = whole.span;
  if (document.notes.empty()) return span;
  for (NodeIndex child = node + 1; child < whole.end; child = document.nodes[child].end) {
    const bool beside = document.nodes[child].kind == ProvisionKind::former;
    if (!beside)
      span.end = whole.span.end;
    else if (span.end == whole.span.end)
      span.end = document.nodes[child].span.begin;
  }
  return span;
}

}  // namespace yiju
