// What programs that read scanned pages (OCR) take for something else, where the form of a legal text tells what stood there.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// A line with its marks as they were printed: 〈二)项 → （二）项, 第二草 管理 → 第二章 管理; and without the quotation mark that a
/// wide blank is taken for: 第三条”违反 → 第三条　违反.
[[nodiscard]] std::string mended_line(std::string_view line);

}  // namespace yiju
