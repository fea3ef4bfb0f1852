#include "base/line_break.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "base/utf8.hpp"
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

std::vector<Span> places_over_breaks(std::string_view text, std::uint32_t from, std::string_view word) {
  constexpr std::size_t longest = 6000;  // bytes of broken lines, so that a text of many words stays linear
  std::vector<Span> places;
  for (std::size_t at = find_word(text, word, from); at < text.size(); at = find_word(text, word, at + word.size()))
    places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())});
  if (text.size() - std::min<std::size_t>(from, text.size()) > longest) return places;
  for (std::size_t stop = text.find('\n', from); stop < text.size(); stop = text.find('\n', stop + 1)) {
    const std::string_view before = trim_end(text.substr(from, stop - from));
    const std::size_t next = stop + space_before(text.substr(stop));
    for (std::size_t cut = character_step(word[0]); cut < word.size(); cut += character_step(word[cut])) {
      if (!ends_in(before, word.substr(0, cut)) || !begins_with(text.substr(next), word.substr(cut))) continue;
      places.push_back({static_cast<std::uint32_t>(from + before.size() - cut),
                        static_cast<std::uint32_t>(next + word.size() - cut)});
    }
  }
  return places;
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
