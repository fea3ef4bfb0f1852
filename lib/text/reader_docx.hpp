// DOCX (ECMA-376, WordprocessingML) → the text that a reader of the document sees, one paragraph a line.
// Word often holds 第三条 not as text but as list numbering: <w:lvlText w:val="第%1条"/> and a paragraph of that list;
// it is written out as 第三条　…, as Word shows it. Tracked changes read as accepted (inserted kept, deleted dropped);
// hidden text, headers, footers, comments and field codes are left out; footnotes follow at the end, text boxes after
// their paragraph. A table gives a line a row, its cells parted by tabs; a row with a cell of several paragraphs gives
// these as lines. Nothing in a document is executed, no link or external entity is followed, nothing but its text parts
// is unpacked.
#pragma once

#include <string>
#include <vector>

#include "text/reader_table.hpp"
#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

/// Throws Error{input}: without a main document part, or with XML that is broken.
[[nodiscard]] Source read_docx(std::string name, ZipReader& archive);

/// Its tables, outermost ones only, in document order; vertically merged cells are carried down.
[[nodiscard]] std::vector<TableRows> read_docx_tables(const std::string& name, ZipReader& archive);

}  // namespace yiju
