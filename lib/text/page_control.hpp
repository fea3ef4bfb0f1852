// Lines of a web page that are for its visitors, and no part of the document.
#pragma once

#include <string_view>

namespace yiju {

/// What pages put around a text for their visitors: print, close, font size, previous and next article, where you are.
[[nodiscard]] bool is_page_control(std::string_view line);

}  // namespace yiju
