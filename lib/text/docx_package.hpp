// The parts of a DOCX that hold text, parsed and found by their role: the package's relationships (ECMA-376 part
// 2, 9.3) say where the main part is (some programs call it document2.xml), and its own where styles, numbering, notes
// and chunks of other formats are. Targets outside the file are never followed.
#pragma once

#include <deque>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/docx_text.hpp"
#include "text/package_parts.hpp"

namespace yiju {

class DocxPackage {
 public:
  /// Throws Error{input}: no main part, a damaged archive or broken XML.
  DocxPackage(std::string name, PackageParts& parts);

  [[nodiscard]] const DocxElements& elements() const { return elements_; }

  /// The main part's path: word/document.xml, as a rule.
  [[nodiscard]] const std::string& main_path() const { return main_; }
  /// Where the relationships of the main part are kept.
  [[nodiscard]] std::string relations_path() const;
  /// The part of a role ("comments") that the main part names; empty where it names none.
  [[nodiscard]] std::string path_of(std::string_view role) const;

  /// Path and bytes of the part that a relationship of the main part names, a w:altChunk's; nothing where it is missing
  /// or lies outside the file.
  struct Chunk {
    std::string path, bytes;
  };
  [[nodiscard]] std::optional<Chunk> chunk(const std::string& id) const;

 private:
  struct Part {
    std::string bytes;  ///< the XML points into it
    pugi::xml_document xml;
  };
  struct Relation {
    std::string id, role, path;
  };

  pugi::xml_node load(const std::string& path);
  [[nodiscard]] std::vector<Relation> relations(const std::string& part, const std::string& folder) const;
  void load_related();
  void load_headers();

  std::string name_;
  PackageParts& parts_;
  std::string main_, folder_;
  std::vector<Relation> relations_;  ///< of the main part
  std::deque<Part> loaded_;
  DocxElements elements_;
};

}  // namespace yiju
