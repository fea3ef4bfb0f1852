// OpenDocument texts (ODF 1.3), as LibreOffice, WPS and pandoc write them, packed (.odt, .ott) or as one XML file (.fodt)
// → the text that shows, one paragraph a line, with notes, tables, tracked changes and numbering as in a DOCX
// (reader_docx.hpp).
#pragma once

#include <string>

#include "text/read_options.hpp"
#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

/// Throws Error{input}: protected by a password, broken, or no text (a spreadsheet, slides).
[[nodiscard]] Source read_odf(std::string name, ZipReader& archive, const ReadOptions& options);

/// The same of one XML file (<office:document>).
[[nodiscard]] Source read_flat_odf(std::string name, std::string bytes, const ReadOptions& options);

}  // namespace yiju
