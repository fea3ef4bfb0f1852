// Line, column and number of the character of many places of one text, asked for in reading order: the text is walked once,
// however long its lines are. 第三条\n依照本法 at byte 16 → {2, 3}, 6 characters before it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/utf8.hpp"
#include "text/source.hpp"

namespace yiju {

class TextCursor {
 public:
  explicit TextCursor(std::string_view text) : text_(text) {}

  /// The place of a byte. Going back is allowed, and starts again from the first line.
  Position at(std::uint32_t offset) {
    const std::size_t wanted = std::min<std::size_t>(offset, text_.size());
    if (wanted < offset_) *this = TextCursor(text_);
    const char* const end = text_.data() + wanted;
    const char* from = text_.data() + offset_;
    while (const void* found = std::memchr(from, '\n', static_cast<std::size_t>(end - from))) {
      from = static_cast<const char*>(found) + 1;
      ++place_.line;
      place_.column = 1;
    }
    place_.column += static_cast<std::uint32_t>(count_code_points({from, static_cast<std::size_t>(end - from)}));
    offset_ = wanted;
    return place_;
  }

  /// Characters before the place that `at` was asked for last.
  std::uint64_t characters() {
    characters_ += count_code_points(text_.substr(counted_, offset_ - counted_));
    counted_ = offset_;
    return characters_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0, counted_ = 0;  ///< bytes that line and column, and that characters are counted up to
  std::uint64_t characters_ = 0;
  Position place_{1, 1};
};

}  // namespace yiju
