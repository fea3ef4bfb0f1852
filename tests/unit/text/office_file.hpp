// Office documents put together in memory for tests, from the XML that matters to the case.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "output/zip_archive.hpp"

namespace yiju {

inline std::string zip_of(std::initializer_list<std::pair<std::string, std::string>> parts) {
  ZipArchive archive;
  for (const auto& [name, bytes] : parts) archive.add(name, bytes);
  return archive.finish();
}

inline std::string in_word(const std::string& element, const std::string& content) {
  return "<?xml version=\"1.0\"?><w:" + element +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + content + "</w:" + element +
         ">";
}

/// A DOCX with this <w:body>, and these <w:numbering>, <w:styles> and <w:footnotes>.
inline std::string docx_of(const std::string& body, const std::string& numbering = {}, const std::string& styles = {},
                           const std::string& footnotes = {}) {
  return zip_of({{"word/document.xml", in_word("document", "<w:body>" + body + "</w:body>")},
                 {"word/numbering.xml", in_word("numbering", numbering)},
                 {"word/styles.xml", in_word("styles", styles)},
                 {"word/footnotes.xml", in_word("footnotes", footnotes)}});
}

/// <w:p> with properties and one run.
inline std::string paragraph(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

/// A paragraph of a list.
inline std::string numbered(const std::string& text, int list, int level) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                             std::to_string(list) + "\"/></w:numPr>");
}

}  // namespace yiju
