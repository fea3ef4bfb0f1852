// Markdown's \ in front of a mark that shall be no markup.
//   "1\. 新建码头；" → "1. 新建码头；"; "临府\[2026\]5号" → "临府[2026]5号"
#pragma once

#include <string>

namespace yiju {

/// The text without those that only say so: in front of . ( ) [ ] - + ! ' " ~ < > & _. One in front of * # | ` or \ stays, for
/// the mark would be read as markup.
[[nodiscard]] std::string without_escapes(std::string text);

}  // namespace yiju
