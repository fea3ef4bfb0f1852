// Which provisions of a text are nodes of the graph, by their kind. 编 章 节 条 and headings always; 款 项 目 where they
// cite or are cited; nothing in a quotation (an amendment's new wording) or an annex.
#pragma once

#include "document/document.hpp"

namespace yiju {

[[nodiscard]] constexpr bool always_a_node(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::part:
    case ProvisionKind::subpart:
    case ProvisionKind::chapter:
    case ProvisionKind::section:
    case ProvisionKind::article:
    case ProvisionKind::heading:
      return true;
    default:
      return false;
  }
}

[[nodiscard]] constexpr bool a_node_if_wanted(ProvisionKind kind) {
  return kind == ProvisionKind::paragraph || kind == ProvisionKind::item || kind == ProvisionKind::subitem;
}

/// Parts whose provisions are not the document's own, or that hold none.
[[nodiscard]] constexpr bool holds_no_nodes(ProvisionKind kind) {
  switch (kind) {
    case ProvisionKind::title:
    case ProvisionKind::history:
    case ProvisionKind::contents:
    case ProvisionKind::quote:
    case ProvisionKind::annex:
    case ProvisionKind::signature:
      return true;
    default:
      return false;
  }
}

}  // namespace yiju
