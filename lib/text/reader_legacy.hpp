// What comes in an OLE container: Word's old binary format (.doc, .wps), which doc_file.hpp reads; older ones yet
// (Word 6 and 95) and workbooks (.xls) go through a converter that the machine has: LibreOffice, antiword, catdoc. It is
// run without a shell, with no document macros, in a folder of its own that is removed, and for a minute at most.
#pragma once

#include <string>
#include <string_view>

#include "text/read_options.hpp"
#include "text/source.hpp"

namespace yiju {

/// Throws Error{input}: protected by a password, not a Word document, or no converter installed (with what to install).
[[nodiscard]] Source read_doc(std::string name, const std::string& bytes, const ReadOptions& options);

/// True for a container that holds an old workbook (.xls).
[[nodiscard]] bool is_old_workbook(std::string_view bytes);

/// An old workbook as .xlsx, by LibreOffice: Debian's xls2csv loses text. Throws Error{input}: no LibreOffice, no
/// workbook, a password.
[[nodiscard]] std::string old_workbook_as_xlsx(const std::string& name, const std::string& bytes);

}  // namespace yiju
