// EPUB (EPUB 3.3, OCF and package document): the pages of a book in the order in which it is read, each as a whole.
#pragma once

#include <string>

#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

/// Throws Error{input}: no book in the archive, or broken XML. A page that is missing is reported as part_skipped.
[[nodiscard]] Source read_epub(std::string name, ZipReader& archive);

}  // namespace yiju
