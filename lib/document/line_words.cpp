#include <algorithm>
#include <array>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "document/line.hpp"
#include "document/markdown.hpp"

namespace yiju {

using std::string_view_literals::operator""sv;

// == 临江市公园条例 of AsciiDoc, = 临江市公园条例 = of MediaWiki: without the marks. A formula has more of them.
static std::string_view without_equals(std::string_view line) {
  if (!line.starts_with('=')) return line;
  const std::size_t open = line.find_first_not_of('='), close = line.find_last_not_of('=');
  constexpr std::size_t most = 6;
  if (open == line.npos || open > most || line[open] != ' ') return line;
  const std::string_view words = trim(line.substr(open, close + 1 - open));
  return words.find_first_of("=|") == words.npos && words.find("×") == words.npos ? words : line;
}

std::string_view said(std::string_view line) {
  std::uint8_t hashes = 0;
  line = without_equals(trim(line));
  line.remove_prefix(skip_markdown(line, hashes));
  return trim(without_markdown_end(line, hashes != 0));
}

bool next_line(std::string_view text, std::size_t& at, Line& line) {
  while (at < text.size()) {
    const PlainLine here = line_from(text, at);
    line = {here.words, at, {}};
    at = here.next();
    line.mark = read_line_mark(line.words);
    if (line.mark.kind != LineKind::blank) return true;
  }
  return false;
}

bool ends_sentence(std::string_view words) {
  words = trim(words);
  static constexpr std::array ends{"。"sv, "；"sv, "："sv, "，"sv, ";"sv, ":"sv, ","sv, "”"sv};
  return std::any_of(ends.begin(), ends.end(), [words](std::string_view end) { return words.ends_with(end); });
}

}  // namespace yiju
