// What an article says, without its 第X条 and its caption.
#pragma once

#include <string_view>

#include "document/document.hpp"

namespace yiju {

/// An article's words without its 第X条 and caption; of any other node its words.
[[nodiscard]] inline std::string_view body_of(const Document& document, NodeIndex node) {
  Span span = document.nodes[node].span;
  if (document.nodes[node].kind == ProvisionKind::article) span.begin = own_span(document, node).end;
  return slice(document.source.text, span);
}

}  // namespace yiju
