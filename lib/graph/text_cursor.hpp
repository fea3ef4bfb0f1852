// Line and column of many places of one text, asked for in reading order: the text is walked once, however long its
// lines are. 第三条\n依照本法 at byte 16 → {2, 3}.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/source.hpp"

namespace yiju {

/// Characters of a text: bytes that do not go on with one before (10xxxxxx). Eight at a time, since most stretches
/// between two citations are too short for a vector loop of the compiler's.
[[nodiscard]] inline std::uint32_t count_characters(std::string_view text) {
  std::uint32_t continuations = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t marks = bytes >> 7 & ~(bytes >> 6) & 0x0101010101010101U;  // one bit a continuation
    continuations += static_cast<std::uint32_t>(marks * 0x0101010101010101U >> 56);
  }
  for (; at < text.size(); ++at) continuations += (text[at] & 0xC0) == 0x80 ? 1 : 0;
  return static_cast<std::uint32_t>(text.size()) - continuations;
}

class TextCursor {
 public:
  explicit TextCursor(std::string_view text) : text_(text) {}

  /// The place of a byte. Going back is allowed, and starts again from the first line.
  Position at(std::uint32_t offset) {
    const std::size_t wanted = std::min<std::size_t>(offset, text_.size());
    if (wanted < offset_) {
      offset_ = 0;
      place_ = {1, 1};
    }
    const char* const end = text_.data() + wanted;
    const char* from = text_.data() + offset_;
    while (const void* found = std::memchr(from, '\n', static_cast<std::size_t>(end - from))) {
      from = static_cast<const char*>(found) + 1;
      ++place_.line;
      place_.column = 1;
    }
    place_.column += count_characters({from, end});
    offset_ = wanted;
    return place_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position place_{1, 1};
};

}  // namespace yiju
