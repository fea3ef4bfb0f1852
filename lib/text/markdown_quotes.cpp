#include "text/markdown_quotes.hpp"

#include <algorithm>
#include <cstddef>

#include "base/plain_line.hpp"

namespace yiju {

namespace {

// Where the words of the line begin behind its marks and blanks; `begin` where it has no mark.
std::size_t words_behind_marks(const std::string& text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  bool marked = false;
  while (at < end && (text[at] == '>' || text[at] == ' ')) marked = text[at++] == '>' || marked;
  return marked ? at : begin;
}

// A line that begins with > below another. Marks are fewer than lines.
bool holds_mark(const std::string& text) {
  for (std::size_t at = text.find('>'); at != text.npos; at = text.find('>', at + 1)) {
    if (at != 0 && text[at - 1] == '\n') return true;
  }
  return false;
}

}  // namespace

std::string without_repeated_quotes(std::string text) {
  if (!holds_mark(text)) return text;
  bool quoted = false;  // the line above is, and has words
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_line(text, begin);
    const std::size_t words = words_behind_marks(text, begin, end);
    if (quoted && words > begin && words < end)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(words),
                ' ');
    quoted = words > begin && words < end && text[words] != '\r';
    begin = end + 1;
  }
  return text;
}

}  // namespace yiju
