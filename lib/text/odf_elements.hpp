// The text of an OpenDocument file (ODF 1.3: .odt, .ott, .fodt) as the elements of WordprocessingML that mean the same, so
// that notes, comments, tables, tracked changes, text boxes and numbering are read as in a DOCX (docx_text.hpp).
//   <text:p>甲<text:note>…</text:note></text:p> → <p><r><t>甲</t></r><r><footnoteReference id="0"/></r></p>
#pragma once

#include <pugixml.hpp>

namespace yiju {

/// Adds body, numbering, header, footnotes, endnotes and comments to `out`. `styles` is the root of styles.xml, empty
/// where the file has none; that of a flat file is `content` itself. Where it nests too deeply to be read whole, `out` gets
/// a child too_deep. False where `content` holds no text document.
[[nodiscard]] bool read_odf_elements(const pugi::xml_node& content, const pugi::xml_node& styles, pugi::xml_node out);

}  // namespace yiju
