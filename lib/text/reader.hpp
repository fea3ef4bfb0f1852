// Reads one file of any supported kind into a Source: the kind is told by content first (file_kind.hpp), by name second.
// Each kind has its own reader_<kind>.cpp beside this file (.doc and .wps: reader_legacy). What a reader of the document
// sees is its text: 第三条 that Word holds as list numbering is written out, what a page has around it is left out.
// Nothing in a document is executed or followed. Tables as rows of cells: reader_table.hpp.
#pragma once

#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "text/read_options.hpp"
#include "text/source.hpp"

namespace yiju {

/// Reads the file. Throws Error{input}: not found, a directory, password-protected, damaged, binary of no known kind,
/// a PDF without a text layer. "-" reads standard input as text.
[[nodiscard]] Source read_source(const std::string& path, const ReadOptions& options = {});

/// The same of a file that was listed, into `memory` where it is a plain text: see read_file.
[[nodiscard]] Source read_source(const FoundFile& file, std::string memory, const ReadOptions& options = {});

/// The same from bytes already in memory; `name` serves the messages and, where content does not tell, the kind.
[[nodiscard]] Source read_source_bytes(std::string name, std::string bytes, const ReadOptions& options = {});

}  // namespace yiju
