// What paragraph and character styles of a DOCX (ECMA-376 part 1, 17.7) say that matters to its text: that a paragraph
// is numbered, that a run is hidden, that a line belongs to the table of contents. Styles inherit (w:basedOn).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "text/docx_numbering.hpp"

namespace yiju {

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(const pugi::xml_node& styles);  ///< <w:styles>; may be empty

  /// The list and level that the style, or one that it is based on, puts its paragraphs in.
  [[nodiscard]] DocxNumbering::Place place(std::string_view style, const DocxNumbering& numbering) const;

  [[nodiscard]] bool hides(std::string_view style) const;        ///< w:vanish
  [[nodiscard]] bool is_contents(std::string_view style) const;  ///< "toc 1" to "toc 9"
  [[nodiscard]] const std::string& default_paragraph_style() const { return default_paragraph_style_; }

 private:
  struct Style {
    std::string based_on;
    int list = -1;    ///< w:numId; -1: not said
    int level = -1;   ///< w:ilvl; -1: not said
    int hidden = -1;  ///< w:vanish; -1: not said
    bool contents = false;
  };
  /// The style and those it is based on, nearest first, until `visit` returns true.
  void walk(std::string_view style, const std::function<bool(const std::string& id, const Style&)>& visit) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_style_;
};

}  // namespace yiju
