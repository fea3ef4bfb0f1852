// DOCX (ECMA-376, WordprocessingML) → the text that a reader of the document sees, one paragraph a line.
// Word often holds 第三条 not as text but as list numbering: <w:lvlText w:val="第%1条"/> and a paragraph of that list;
// it is written out as 第三条　…, as Word shows it. Tracked changes read as accepted or rejected (ReadOptions); hidden
// text, page headers, footers and field codes are left out; footnotes, endnotes and (where asked for) comments become
// notes of the Source, text boxes follow their paragraph; a chunk in another format (w:altChunk: a page, a web archive,
// RTF, another DOCX) is read in its place. A table gives a line a row, its cells parted by tabs; a row with a cell of
// several paragraphs gives these as lines; Source::cells says where each stands. Nothing in a document is executed, no
// link or external entity is followed, nothing but its text parts is unpacked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/package_parts.hpp"
#include "text/read_options.hpp"
#include "text/reader_table.hpp"
#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

/// Throws Error{input}: without a main document part, or with XML that is broken.
[[nodiscard]] Source read_docx(std::string name, ZipReader& archive, const ReadOptions& options);

/// A piece of a document's text, and where it stands in the file: what lets words be marked in the file itself.
struct DocxPlace {
  std::uint32_t text = 0;  ///< byte of Source::text at which its characters begin
  std::uint32_t part = 0;  ///< byte of the main part behind the < of the element that holds it (w:t …)
};

struct PlacedDocx {
  Source source;                  ///< as read_docx reads it
  std::vector<DocxPlace> places;  ///< in the order of the text; of the body alone, not of notes and headers
};

/// The same document with its places.
[[nodiscard]] PlacedDocx read_placed_docx(std::string name, PackageParts& parts, const ReadOptions& options);

/// The same document as one XML file: a package written flat (pkg:package), or Word 2003 XML (w:wordDocument).
[[nodiscard]] Source read_word_xml(std::string name, std::string bytes, const ReadOptions& options);

/// The same document in Word's binary format, in an OLE container; nothing where it is none that doc_file.hpp reads.
[[nodiscard]] std::optional<Source> read_word_binary(const std::string& name, std::string_view bytes,
                                                     const ReadOptions& options);

/// Its tables, outermost ones only, in document order; vertically merged cells are carried down.
[[nodiscard]] std::vector<TableRows> read_docx_tables(const std::string& name, ZipReader& archive);

}  // namespace yiju
