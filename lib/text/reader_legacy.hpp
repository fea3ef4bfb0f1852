// Word's old binary format (.doc, and RTF), through a converter that the machine has: LibreOffice (which keeps
// automatic numbering), else antiword, else catdoc. It is run without a shell, with no document macros, in a folder of
// its own that is removed, and for a minute at most. Also tells what else comes in the container (OLE) that .doc, .xls
// and password-protected DOCX share.
#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"

namespace yiju {

/// True for an OLE compound file (MS-CFB): .doc, .xls, .ppt, .wps, and DOCX or XLSX with a password.
[[nodiscard]] bool is_ole_container(std::string_view bytes);

/// Throws Error{input}: protected by a password, not a Word document, or no converter installed (with what to install).
[[nodiscard]] Source read_doc(std::string name, const std::string& bytes);

/// Says why a table cannot be read from an OLE container: a password, or an old .xls.
[[noreturn]] void refuse_ole_table(const std::string& name, std::string_view bytes);

}  // namespace yiju
