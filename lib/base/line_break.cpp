#include "base/line_break.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

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

std::string on_one_line(std::string_view lines, Language language) {
  static constexpr WordSet stops{"。", "，", "；", "：", "、", "！", "？", ".", ",", ";", ":"};
  std::string out;
  while (!lines.empty()) {
    const std::size_t line_break = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, line_break);
    if (!out.empty() && !line.empty()) out += stops.ending(out).empty() ? semicolon(language) : std::string_view(" ");
    out += line;
    lines.remove_prefix(std::min(line_break + 1, lines.size()));
  }
  return out;
}

}  // namespace yiju
