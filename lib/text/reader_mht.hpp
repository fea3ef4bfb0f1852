// MHT, a web page saved as one file (RFC 2557), and what Word and WPS write as "web archive": the text of the page in
// it. Pictures, styles and the parts of frames beside the first page are passed over.
#pragma once

#include <string>
#include <string_view>

#include "text/reader_html.hpp"
#include "text/source.hpp"

namespace yiju {

/// Begins with the headers of a MIME message.
[[nodiscard]] bool is_mht(std::string_view bytes);

/// Throws Error{input} where no page is in it.
[[nodiscard]] Source read_mht(std::string name, std::string_view bytes, HtmlExtent extent);

}  // namespace yiju
