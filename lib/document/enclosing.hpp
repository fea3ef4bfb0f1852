// The provision of a kind in which another stands: the 章 of an article, the annex of a paragraph.
#pragma once

#include "document/document.hpp"

namespace yiju {

/// The node itself or the nearest around it that is of the kind; no_node where none is.
[[nodiscard]] inline NodeIndex enclosing(const Document& document, NodeIndex node, ProvisionKind kind) {
  while (node != no_node && document.nodes[node].kind != kind) node = document.nodes[node].parent;
  return node;
}

}  // namespace yiju
