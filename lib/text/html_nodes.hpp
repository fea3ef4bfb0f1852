// The nodes of a parsed page: their children, their attributes, the words below them.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace yiju {

[[nodiscard]] inline bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

[[nodiscard]] inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

/// Calls `visit` for each child of an element or of the page itself.
template <typename Visit>
void each_child(const GumboNode* node, const Visit& visit) {
  const GumboVector* const children =
      node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
  for (unsigned i = 0; i < children->length; ++i) visit(static_cast<const GumboNode*>(children->data[i]));
}

/// Scripts, forms, pictures, menus, the readings of <ruby>: nothing below them is a page's text.
[[nodiscard]] bool is_never_text(GumboTag tag);

/// All text under the node in one line, white space made single.
[[nodiscard]] std::string html_text_of(const GumboNode* node);

/// An attribute's value, "" where it is missing.
[[nodiscard]] std::string_view html_attribute(const GumboNode* node, const char* name);

}  // namespace yiju
