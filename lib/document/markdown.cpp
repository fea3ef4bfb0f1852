#include "document/markdown.hpp"

#include <algorithm>

#include "base/white_space.hpp"

namespace yiju {

std::uint32_t skip_markdown(std::string_view line, std::uint8_t& hashes) {
  const unsigned char first = line.empty() ? ' ' : static_cast<unsigned char>(line[0]);
  if (first >= 0xE4 && first < 0xEF) return 0;  // a Han character begins nearly every line
  std::uint32_t at = 0;
  for (;;) {
    at += space_before(line.substr(at));
    if (at >= line.size()) return at;
    const char c = line[at];
    if (c == '#') {
      hashes = static_cast<std::uint8_t>(std::min(hashes + 1, 6));
    } else if (c == '-' && line.substr(at).starts_with("- ")) {
      ++at;  // a list of Markdown
    } else if (c != '*' && c != '>') {
      return at;
    }
    ++at;
  }
}

bool is_rule(std::string_view line) {
  const char mark = line.empty() ? ' ' : line[0];
  if (mark != '-' && mark != '*' && mark != '_' && mark != '=') return false;
  line = trim(line);
  if (line.size() < 3) return false;
  return std::all_of(line.begin(), line.end(), [mark](char c) { return c == mark || c == ' '; });
}

}  // namespace yiju
