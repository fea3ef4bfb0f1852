// OFD (GB/T 33190-2016), the state's own format of finished pages: a ZIP of XML in which every run of characters has its
// place. The characters become words at places, and placed_lines.hpp makes lines and paragraphs of them, as of a PDF's.
//   <TextObject Boundary="25 36 160 7" Size="5"><TextCode X="0" Y="5" DeltaX="5 5">第三条</TextCode></TextObject>
// Read are the pages and the templates that stand behind or above them; not the annotations, seals and attachments.
#pragma once

#include <string>

#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

/// Throws Error{input}: no document in it, broken XML, or as source_of_pages() does.
[[nodiscard]] Source read_ofd(std::string name, ZipReader& archive);

}  // namespace yiju
