// Word's binary format ([MS-DOC], Word 97 to 2003, and WPS's own .wps) → the elements of a DOCX, so that one walk
// (docx_text.hpp) reads both: numbering, notes, tables, hidden text and tracked changes as there.
//   text of pieces + properties of paragraphs and characters by their places in the file → <w:p><w:pPr/><w:r><w:t>…
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

#include "text/compound_file.hpp"

namespace yiju {

/// Fills `document` with <document><body/><footnotes/><endnotes/><comments/><numbering/><styles/></document>. False where
/// the container holds no document of these versions, or one that is damaged.
[[nodiscard]] bool read_doc_elements(const CompoundFile& container, pugi::xml_document& document);

}  // namespace yiju
