// What DOCX and XLSX reading share of XML: one way to parse it, and names without their prefix (w:p, ns0:p and p are
// the same to us, and so are the transitional and the strict namespaces). pugixml knows no external entities and
// expands none that a DOCTYPE declares, so neither "billion laughs" nor file:///etc/passwd has anything to work on.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace yiju {

/// The name without prefix: w:lvlText → lvlText.
[[nodiscard]] inline std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

[[nodiscard]] inline std::string_view local_name(const pugi::xml_node& node) {
  return local_name(std::string_view(node.name()));
}

/// The first child element of that local name; an empty node if there is none.
[[nodiscard]] inline pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

/// The attribute's value, "" where it is missing.
[[nodiscard]] inline std::string_view attribute_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (local_name(std::string_view(attribute.name())) == name) return attribute.value();
  }
  return {};
}

/// The attribute as a number; `otherwise` where it is missing or no number.
[[nodiscard]] inline int number_named(const pugi::xml_node& node, std::string_view name, int otherwise) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (local_name(std::string_view(attribute.name())) == name) return attribute.as_int(otherwise);
  }
  return otherwise;
}

/// A switch such as <w:vanish/>: there, and not w:val="0", "false", "off" or "none".
[[nodiscard]] inline bool is_on(const pugi::xml_node& node) {
  if (!node) return false;
  const std::string_view value = attribute_named(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

/// Parses in place; the document points into `xml`. Throws Error{input} naming the part: broken, or of more elements than fit
/// into memory.
void parse_office_xml(const std::string& path, std::string_view part, std::string& xml, pugi::xml_document& document);

}  // namespace yiju
