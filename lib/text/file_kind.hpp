// What a file is, by its first bytes: offices name Word 2003 XML, web archives, web pages and RTF .doc, because Word
// and WPS open them all the same.
//   "{\rtf1 …" → rtf; "MIME-Version: 1.0 …" → mht; <w:wordDocument …> → word_xml; "第一条 …" → text
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yiju {

enum class FileKind : std::uint8_t {
  text,
  html,
  mht,        ///< a page with its parts in one MIME message (RFC 2557)
  word_xml,   ///< Word 2003 XML (w:wordDocument), or an OPC package as one XML file (pkg:package)
  flat_odf,   ///< an OpenDocument file as one XML file (office:document)
  other_xml,  ///< XML of no kind that we know
  rtf,
  zip,  ///< DOCX, XLSX, OpenDocument, OFD, EPUB …: the archive's members tell
  ole,  ///< .doc, .xls, .wps, and what has a password
  pdf
};

/// `name` serves where content does not tell: fragments of HTML under the name of a page or of an office document.
[[nodiscard]] FileKind kind_of(std::string_view bytes, std::string_view name);

/// The ending of the file's name, in lower case: ".docx"; "" where it has none.
[[nodiscard]] std::string ending_of(std::string_view path);

}  // namespace yiju
