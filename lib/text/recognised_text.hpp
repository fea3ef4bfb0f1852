// What programs that read scanned pages (OCR) take for something else, where the form of a legal text tells what stood there.
#pragma once

#include <string>
#include <string_view>

namespace yiju {

/// A line with its marks as they were printed: 〈二)项 → （二）项, 第二草 管理 → 第二章 管理; and without the quotation mark that a
/// wide blank is taken for: 第三条”违反 → 第三条　违反.
[[nodiscard]] std::string mended_line(std::string_view line);

/// True if blanks stand between so many of a text's Chinese characters that no person has put them there: tesseract
/// writes 第 一 条 为 了 …
[[nodiscard]] bool is_blank_parted(std::string_view text);

/// Such a text as it was printed, line by line: without those blanks, but for the one behind 第一条, and each line mended.
[[nodiscard]] std::string without_parting_blanks(std::string_view text);

}  // namespace yiju
