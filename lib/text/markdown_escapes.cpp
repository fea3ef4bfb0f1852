#include "text/markdown_escapes.hpp"

#include <string_view>

namespace yiju {

std::string without_escapes(std::string text) {
  constexpr std::string_view marks = ".()[]-+!'\"~<>&_";
  std::size_t at = text.find('\\');
  if (at == text.npos) return text;
  std::string out;
  std::size_t kept = 0;                                         // what stands before it is in `out`
  for (; at < text.size() - 1; at = text.find('\\', at + 2)) {  // \\ is one mark
    if (marks.find(text[at + 1]) == marks.npos) continue;
    out.append(text, kept, at - kept);
    kept = at + 1;
  }
  if (kept == 0) return text;
  return out.append(text, kept);
}

}  // namespace yiju
