// A text cut at its marks: "a|b|" at "|" → "a", "b", "". There is one part more than there are marks.
#pragma once

#include <string_view>
#include <vector>

#include "base/white_space.hpp"

namespace yiju {

[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(mark);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

/// The same without the white space around the parts: the cells of a line of a table.
[[nodiscard]] inline std::vector<std::string_view> split_trimmed(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts = split(text, mark);
  for (std::string_view& part : parts) part = trim(part);
  return parts;
}

}  // namespace yiju
