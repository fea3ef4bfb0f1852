// The page's own part, the same for every graph: HTML, style and script of lib/output/page, bundled when the program is
// built (lib/output/page/build.mjs). Marks show where a page's data goes: @title@, @connect@, @data@.
#pragma once

#include <string_view>

namespace yiju {

/// Empty where the program was built without Node.js (CMake option YIJU_PAGE).
[[nodiscard]] std::string_view page_template();

}  // namespace yiju
