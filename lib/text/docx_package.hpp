// The parts of a DOCX that hold text, parsed and found by their role: the package's relationships (ECMA-376 part
// 2, 9.3) say where the main part is (some programs call it document2.xml), and its own where styles, numbering and
// notes are. Targets outside the file are never followed.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "text/zip_reader.hpp"

namespace yiju {

class DocxPackage {
 public:
  /// Throws Error{input}: no main part, a damaged archive or broken XML.
  DocxPackage(std::string name, ZipReader& archive);

  [[nodiscard]] pugi::xml_node body() const;
  [[nodiscard]] pugi::xml_node styles() const {
    return styles_.xml.document_element();
  }  ///< this and the next: may be empty
  [[nodiscard]] pugi::xml_node numbering() const { return numbering_.xml.document_element(); }
  [[nodiscard]] pugi::xml_node footnotes() const { return footnotes_.xml.document_element(); }
  [[nodiscard]] pugi::xml_node endnotes() const { return endnotes_.xml.document_element(); }

 private:
  struct Part {
    std::string bytes;  ///< the XML points into it
    pugi::xml_document xml;
  };

  bool load(const std::string& path, Part& part);
  [[nodiscard]] std::optional<std::string> target(const std::string& relations, const std::string& folder,
                                                  std::string_view role);

  std::string name_;
  ZipReader& archive_;
  Part main_, styles_, numbering_, footnotes_, endnotes_;
};

}  // namespace yiju
