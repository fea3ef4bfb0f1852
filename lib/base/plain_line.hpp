// The lines of a text as they stand, and the one that holds a place: 甲⏎乙 is 甲 at 0 and 乙 at 4. A break ends a line; behind the last one
// none begins.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace yiju {

struct PlainLine {
  std::size_t begin = 0;   ///< byte of the text
  std::string_view words;  ///< without the break
  bool broken = false;     ///< a break ends it; false only for the last line

  [[nodiscard]] std::size_t end() const { return begin + words.size(); }
  [[nodiscard]] std::size_t next() const { return end() + (broken ? 1 : 0); }
};

/// Where the line begins that holds the byte `at`; the begin of the text in the first.
[[nodiscard]] inline std::size_t begin_of_line(std::string_view text, std::size_t at) {
  return text.substr(0, at).rfind('\n') + 1;  // npos + 1: the first
}

/// Where it ends: at its break, or with the text.
[[nodiscard]] inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// From the byte `begin` to the end of its line.
[[nodiscard]] inline PlainLine line_from(std::string_view text, std::size_t begin) {
  const std::size_t end = end_of_line(text, begin);
  return {begin, text.substr(begin, end - begin), end < text.size()};
}

/// The words of the line that holds the byte `at`.
[[nodiscard]] inline std::string_view line_around(std::string_view text, std::size_t at) {
  return line_from(text, begin_of_line(text, at)).words;
}

[[nodiscard]] inline std::string_view first_line(std::string_view text) { return line_from(text, 0).words; }

/// What stands behind the last break.
[[nodiscard]] inline std::string_view last_line(std::string_view text) {
  return text.substr(begin_of_line(text, text.size()));
}

/// for (const PlainLine& line : PlainLines(text)): all of them, in order; of an empty text none.
class PlainLines {
 public:
  struct End {};

  class Iterator {
   public:
    Iterator(std::string_view text, std::size_t begin) : text_(text), line_(line_from(text, begin)) {}
    const PlainLine& operator*() const { return line_; }
    Iterator& operator++() {
      line_ = line_from(text_, line_.next());
      return *this;
    }
    bool operator!=(End) const { return line_.begin < text_.size(); }

   private:
    std::string_view text_;
    PlainLine line_;
  };

  explicit PlainLines(std::string_view text, std::size_t from = 0) : text_(text), from_(std::min(from, text.size())) {}
  [[nodiscard]] Iterator begin() const { return {text_, from_}; }
  [[nodiscard]] static End end() { return {}; }

 private:
  std::string_view text_;
  std::size_t from_;
};

}  // namespace yiju
