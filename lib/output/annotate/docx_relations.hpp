// The relationships and content types of a DOCX, as far as comments and links need them. What is added bears ids of its
// own (rIdYiju…), so that it is found again.
#pragma once

#include <string>
#include <string_view>

#include "output/annotate/docx_file.hpp"
#include "text/docx_package.hpp"

namespace yiju {

class DocxRelations {
 public:
  /// Both must outlive it.
  DocxRelations(DocxFile& file, const DocxPackage& package);

  /// Adds an external relationship; its id.
  [[nodiscard]] std::string link_to(std::string_view target);
  /// Adds a comments part; its path.
  [[nodiscard]] std::string make_comments();
  /// Whether the comments part was made by make_comments.
  [[nodiscard]] bool made_comments() const;
  void remove_comments(const std::string& path);
  /// Those of link_to.
  void remove_links();
  /// Writes what was added into the file.
  void save();

  /// A comments part without comments.
  [[nodiscard]] std::string no_comments() const;
  /// Of w:document and of r:id: the transitional or the strict ones, as the file has them.
  [[nodiscard]] std::string_view word_namespace() const;
  [[nodiscard]] std::string_view id_namespace() const;

 private:
  [[nodiscard]] std::string read() const;
  void write_without(std::string_view id, bool whole);

  DocxFile& file_;
  std::string path_, folder_;
  bool strict_ = false;
  std::string added_;
  std::size_t links_ = 0;
};

}  // namespace yiju
