#include "text/placed_lines.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

#include "base/median.hpp"
#include "text/line_shape.hpp"
#include "text/note_mark.hpp"
#include "text/recognised_text.hpp"

namespace yiju {

namespace {

/// The space that a gap of so many character widths is. Word puts a quarter between Chinese and Latin of its own accord
/// and stretches justified lines by a few hundredths; a typed space is a quarter, too, a full-width one a whole width.
std::string_view space_for(double gap, bool latin_before, bool latin_after) {
  constexpr double stretch = 0.15, quarter = 0.45, whole = 0.8;
  if (latin_before && latin_after) return gap > stretch ? " " : "";
  if (gap > whole) return "　";
  return gap > (latin_before || latin_after ? quarter : stretch) ? " " : "";
}

/// The same in a recognised text, whose words stand apart at random: only behind 第三条 is a gap a space.
std::string_view space_for_recognised(double gap, std::string_view before, bool latin_after) {
  constexpr double some = 0.3, wide = 2;
  if (is_latin(last_character(before)) && latin_after) return gap > some ? " " : "";
  return gap > wide || (gap > some && is_ordinal_alone(before)) ? "　" : "";
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// What a line that is spaced out (字符间距, 分散对齐) has between any two characters; 0 for other lines.
double spacing_of(std::span<const PlacedLine> words) {
  constexpr std::size_t fewest_gaps = 4;
  std::vector<double> gaps;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    characters += characters_in(words[at].text);
    if (at > 0) gaps.push_back(words[at].left - words[at - 1].right);
  }
  if (gaps.size() < fewest_gaps || gaps.size() * 10 < (characters - 1) * 6) return 0;
  const double usual = median(gaps, 0), size = words.front().size;
  if (usual <= 0.15 * size) return 0;
  const double tolerance = std::max(0.25 * usual, 0.12 * size);
  const auto even = std::ranges::count_if(gaps, [&](double gap) { return std::abs(gap - usual) <= tolerance; });
  return static_cast<std::size_t>(even) * 10 >= gaps.size() * 7 ? usual : 0;
}

/// True if a word stands raised beside those of a line, as the mark of a footnote does.
bool stands_raised(const PlacedLine& word, const PlacedLine& beside) {
  constexpr double small = 0.75;
  return word.size < small * beside.size && middle_of(word) <= middle_of(beside) &&
         note_mark_before(word.text) == word.text.size();
}

void append_word(PlacedLine& line, const PlacedLine& word, double spacing) {
  const double gap = (word.left - line.right - spacing) / line.size;
  line.text += word.recognised ? space_for_recognised(gap, line.text, is_latin(word.text))
                               : space_for(gap, is_latin(last_character(line.text)), is_latin(word.text));
  if (stands_raised(line, word)) line.raised = {{0, line.text.size()}};
  if (stands_raised(word, line)) line.raised.push_back({line.text.size(), line.text.size() + word.text.size()});
  line.text += word.text;
  line.right = std::max(line.right, word.right);
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
  line.size = std::max(line.size, word.size);
}

}  // namespace

std::vector<PlacedLine> lines_in_order(std::vector<PlacedLine> words) {
  std::vector<PlacedLine> lines;
  for (std::size_t at = 0; at < words.size();) {
    const PlacedLine& first = words[at];
    std::size_t end = at + 1;
    while (end < words.size() && words[end].column == first.column && in_row_of(first, words[end])) ++end;
    const std::span<PlacedLine> row(words.data() + at, end - at);
    std::ranges::stable_sort(row, {}, &PlacedLine::left);
    const double spacing = spacing_of(row);
    lines.push_back(std::move(words[at]));
    for (++at; at < end; ++at) append_word(lines.back(), words[at], spacing);
    if (lines.back().recognised) lines.back().text = mended_line(lines.back().text);
  }
  return lines;
}

}  // namespace yiju
