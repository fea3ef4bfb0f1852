// Which files of a folder are documents, by their names. What such a file is, its content tells (file_kind.hpp).
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace yiju {

/// True where a corpus walk takes the file as a document: .txt .md .docx .ofd …; false for lock files, _index.md and
/// what is not a text.
[[nodiscard]] bool is_document_name(std::string_view path);

/// True for README.md and its like: a document only where it holds articles, as in collections that keep each law in a
/// folder of its own.
[[nodiscard]] bool is_readme_name(std::string_view path);

/// True for what people keep documents in and yiju cannot read: archives, slides, .ceb …
[[nodiscard]] bool is_unread_document_name(std::string_view path);

/// Why such a file is not read, and what to do.
[[nodiscard]] Error why_unread(const std::string& path);

/// The same for slides, whatever the file is called.
[[nodiscard]] Error why_no_slides(const std::string& path);

/// ".txt .md .html …": for messages.
[[nodiscard]] std::string readable_endings();

}  // namespace yiju
