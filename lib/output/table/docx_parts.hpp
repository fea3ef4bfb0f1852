// The parts of a Word document that do not depend on what it says: content types, relationships, styles, footer
// (ECMA-376 part 1, chapters 11 and 17; part 2 for the package). table_docx.cpp writes the document part itself.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "base/language.hpp"

namespace yiju {

inline constexpr const char* kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* kRelationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Sets an attribute.
inline void set(pugi::xml_node node, const char* name, const char* value) {
  node.append_attribute(name).set_value(value);
}
inline void set(pugi::xml_node node, const char* name, const std::string& value) { set(node, name, value.c_str()); }

/// The document as UTF-8 with its declaration, without indentation: spaces between runs would be text.
[[nodiscard]] std::string print_xml(const pugi::xml_document& document);

[[nodiscard]] std::string docx_content_types();
[[nodiscard]] std::string docx_package_relationships();
[[nodiscard]] std::string docx_document_relationships();
[[nodiscard]] std::string docx_settings();

/// Styles Title, Subtitle, TableHead, TableBand, TableText, SourceLine, Footer and the table style BasisTable.
[[nodiscard]] std::string docx_styles(Language language);

/// 第 1 页 共 5 页, as fields that the reader's program fills in.
[[nodiscard]] std::string docx_footer(Language language);

/// docProps/core.xml with a title and no date: the same table gives the same bytes. Serves PPTX too.
[[nodiscard]] std::string office_core_properties(const std::string& title);

}  // namespace yiju
