#include "text/markdown_tags.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/letter_case.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

constexpr WordSet names{"ins", "del", "s", "strike", "b", "strong", "em", "i", "u", "mark", "span", "font"};

// Bytes of <ins>, </ins> or <span style="…"> that begins `text`; 0 where none does.
std::size_t tag_before(std::string_view text) {
  constexpr std::size_t longest = 300;
  const std::size_t end = text.substr(0, longest).find_first_of(">\n<", 1);
  if (end == text.npos || text[end] != '>') return 0;
  std::string_view inside = text.substr(1, end - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::string name = in_lower_case(inside.substr(0, inside.find(' ')));
  return names.holds(name) ? end + 1 : 0;
}

}  // namespace

std::string without_row_tags(std::string text) {
  std::size_t at = text.find('<');
  if (at == text.npos) return text;
  std::string out;
  std::size_t kept = 0;  // what stands before it is in `out`
  std::size_t line = 0, line_break = text.find('\n');
  for (; at != text.npos; at = text.find('<', at)) {
    for (; line_break < at; line_break = text.find('\n', line)) line = line_break + 1;
    const std::size_t tag = text[line] == '|' ? tag_before(std::string_view(text).substr(at)) : 0;
    if (tag != 0) out.append(text, kept, at - kept);
    at += std::max<std::size_t>(tag, 1);
    if (tag != 0) kept = at;
  }
  if (kept == 0) return text;
  return out.append(text, kept);
}

}  // namespace yiju
