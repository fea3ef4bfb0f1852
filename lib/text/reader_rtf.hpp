// RTF, as Word, WPS and LibreOffice write it → the text that shows, one paragraph a line. Numbering is taken as shown
// (\listtext), rows of tables, notes, comments, text boxes, hidden text and tracked changes as in a DOCX
// (reader_docx.hpp). Objects, pictures, field codes, headers and footers are left out.
#pragma once

#include <string>
#include <string_view>

#include "text/read_options.hpp"
#include "text/source.hpp"

namespace yiju {

/// Never fails: what is cut short gives what is there.
[[nodiscard]] Source read_rtf(std::string name, std::string_view bytes, const ReadOptions& options);

}  // namespace yiju
