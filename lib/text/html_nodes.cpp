#include "text/html_nodes.hpp"

namespace yiju {

namespace {

void append_text(const GumboNode* node, std::string& out) {
  if (is_text(node)) {
    for (const char* c = node->v.text.text; *c != '\0'; ++c) {
      const bool space = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
      if (!space)
        out += *c;
      else if (!out.empty() && out.back() != ' ')
        out += ' ';
    }
  } else if (is_element(node) && !is_never_text(node->v.element.tag)) {
    each_child(node, [&](const GumboNode* child) { append_text(child, out); });
  }
}

}  // namespace

bool is_never_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
      return true;
    default:
      return false;
  }
}

std::string html_text_of(const GumboNode* node) {
  std::string text;
  append_text(node, text);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string_view html_attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

}  // namespace yiju
