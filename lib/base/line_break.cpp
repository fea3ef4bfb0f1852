#include "base/line_break.hpp"

#include <algorithm>

#include "base/white_space.hpp"

namespace yiju {

std::string without_breaks(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t line_break = std::min(text.find('\n'), text.size());
    const bool last = line_break == text.size();
    out += last ? text : trim_end(text.substr(0, line_break));
    text.remove_prefix(line_break);
    text.remove_prefix(space_before(text));
  }
  return out;
}

}  // namespace yiju
