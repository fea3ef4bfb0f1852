// The parts of a Word document that do not depend on what it says: content types, relationships, styles, footer
// (ECMA-376 part 1, chapters 11 and 17; part 2 for the package). docx_table.cpp writes tables.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "output/zip_archive.hpp"

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

/// An empty document; its w:body.
[[nodiscard]] pugi::xml_node begin_docx(pugi::xml_document& document);

/// Ends the body: A4 landscape with the footer.
void add_docx_page(pugi::xml_node body);

/// A whole Word file.
struct DocxContents {
  std::string title;
  Language language = Language::zh;
  std::string document;               ///< its document part
  std::vector<std::string> pictures;  ///< PNG, by the numbers from 1 under which the document part shows them
};

/// The relationship of a picture.
[[nodiscard]] std::string docx_picture_id(std::size_t number);

/// All parts: styles Title, Subtitle, Heading1, TableHead, TableBand, TableText, SourceLine, Footer … and the table style
/// BasisTable; in the footer 第 1 页 共 5 页, as fields that the reader's program fills in.
void add_docx_parts(ZipArchive& archive, const DocxContents& contents);

/// docProps/core.xml with a title and no date: the same table gives the same bytes. Serves PPTX too.
[[nodiscard]] std::string office_core_properties(const std::string& title);

}  // namespace yiju
