#include "document/margin.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/line.hpp"

namespace yiju {

std::uint32_t columns_of(std::string_view line, bool counted) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < line.size(); at += character_step(line[at]))
    columns += static_cast<unsigned char>(line[at]) < 0x80 && !counted ? 1 : 2;
  return columns;
}

bool ends_in_han(std::string_view words) {
  if (words.size() < 3) return false;
  const std::uint32_t last = three_bytes(words.substr(words.size() - 3));
  return last >= three_bytes("一") && last <= three_bytes("龥");
}

bool ends_with_comma(std::string_view words) {
  static constexpr WordSet commas{"，", "、", ","};
  return commas.ends(words);
}

std::uint32_t indent_of(std::string_view line) {
  const std::uint32_t quoted = line.starts_with("> ") ? 2 : 0;
  line.remove_prefix(quoted);
  return quoted + columns_of(line.substr(0, space_before(line)), false);
}

bool is_of_markup(std::string_view words) {
  return words.starts_with("#") || words.starts_with("|") || words.starts_with("<!--");
}

namespace {

constexpr std::uint32_t narrowest = 30, widest = 100;  // columns of a page's line
constexpr std::size_t lines_looked_at = 400;
constexpr std::size_t fewest_broken = 3;  // lines

// A line as it stands on the page.
struct PageLine {
  std::uint32_t columns = 0, counted = 0;  // the second by characters
  bool breaks_off = false;                 // in the middle of a sentence
  std::uint32_t indent = 0;                // columns
  bool indented = false, opens = false;    // more than most; an article, an item
  bool ends_clause = false, blank_below = false;
  bool title = false;  // the text's first line, or that line again
};

PageLine read_page_line(std::string_view words) {
  const LineMark mark = read_line_mark(words);
  const bool opens = (mark.kind == LineKind::article && !mark.joined) || mark.kind == LineKind::marker;
  static constexpr WordSet clause_ends{"。", "；", "：", ";", ":"};
  const bool breaks_off = ends_in_han(words) || ends_with_comma(words);
  return {columns_of(words, false),
          columns_of(words, true),
          breaks_off,
          indent_of(words),
          false,
          opens,
          clause_ends.ends(words),
          false,
          false};
}

// Where nearly all lines begin: a text may stand a few blanks in as a whole, or behind what was the > of a quotation.
std::uint32_t left_of(const std::vector<PageLine>& lines) {
  std::vector<std::uint32_t> indents;
  for (const PageLine& line : lines) indents.push_back(line.indent);
  const auto few = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 10);
  std::nth_element(indents.begin(), few, indents.end());
  return *few;
}

// True if articles and items begin indented, and the lines below one that breaks off do not.
bool indents_paragraphs(const std::vector<PageLine>& lines, std::uint32_t width) {
  std::size_t openers = 0, indented = 0, further = 0, further_indented = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    openers += lines[i].opens ? 1 : 0;
    indented += lines[i].opens && lines[i].indented ? 1 : 0;
    const bool goes_on = i > 0 && lines[i - 1].breaks_off && lines[i - 1].columns + ragged >= width;
    further += goes_on ? 1 : 0;
    further_indented += goes_on && lines[i].indented ? 1 : 0;
  }
  return openers >= fewest_broken && 10 * indented >= 9 * openers && 10 * further_indented <= further;
}

// True if a blank line stands below nearly all short lines that end a clause, and below nearly none that break off at the margin.
bool parts_by_blanks(const std::vector<PageLine>& lines, std::uint32_t width) {
  std::size_t ended = 0, ended_apart = 0, cut = 0, cut_apart = 0;
  for (const PageLine& line : lines) {
    const bool full = line.columns + ragged >= width;
    ended += !full && line.ends_clause ? 1 : 0;
    ended_apart += !full && line.ends_clause && line.blank_below ? 1 : 0;
    cut += full && line.breaks_off ? 1 : 0;
    cut_apart += full && line.breaks_off && line.blank_below ? 1 : 0;
  }
  return ended >= fewest_broken && 10 * ended_apart >= 9 * ended && 10 * cut_apart <= cut;
}

// The columns that most broken lines of nothing but Han characters take; 0 where there is none.
std::uint32_t usual_width(const std::vector<PageLine>& lines) {
  std::array<std::uint16_t, widest + 1> times{};
  for (const PageLine& line : lines) times[line.breaks_off && line.columns == line.counted ? line.columns : 0] += 1;
  times[0] = 0;
  return static_cast<std::uint32_t>(std::max_element(times.begin(), times.end()) - times.begin());
}

// Programs that know nothing of widths break a line after so many characters, however narrow: lines with figures are as long as the
// others then, and not as wide.
bool breaks_by_characters(const std::vector<PageLine>& lines) {
  constexpr std::uint32_t mark = 2;  // columns of one that must not begin the next line
  const std::uint32_t usual = usual_width(lines);
  std::size_t wide = 0, long_ones = 0;
  for (const PageLine& line : lines) {
    if (!line.breaks_off || line.columns + mark >= line.counted) continue;
    wide += line.columns + 1 >= usual ? 1 : 0;
    long_ones += line.counted >= usual && line.counted <= usual + mark ? 1 : 0;
  }
  return long_ones > wide + 1;  // one may be so by chance
}

// The width of the longest.
std::uint32_t measure_by_characters(std::vector<PageLine>& lines) {
  std::uint32_t width = 0;
  for (PageLine& line : lines) {
    line.columns = line.counted;
    width = std::max(width, line.columns);
  }
  return width;
}

// The lines of a text whose lines all have room on a page; none otherwise.
struct PageLines {
  std::vector<PageLine> lines;
  std::uint32_t width = 0;  // of the longest
};

// A title that stands in one line over narrower text, and above each of its pages, says nothing of where they break.
PageLines read_page_lines(std::string_view text) {
  constexpr std::uint32_t mark = 2;  // columns
  PageLines page;
  std::string_view title;
  std::uint32_t title_width = 0;
  std::size_t looked_at = 0;
  for (const PlainLine& line : PlainLines(text)) {
    if (looked_at++ == lines_looked_at) break;
    const std::string_view words = trim_end(line.words);
    if (words.empty() && !page.lines.empty()) page.lines.back().blank_below = true;
    if (words.empty() || is_of_markup(words)) continue;
    if (title.empty()) title = words;
    const bool is_title = words == title;
    if (!is_title && words.size() > 2 * widest) return {};
    page.lines.push_back(read_page_line(words));
    PageLine& here = page.lines.back();
    here.title = is_title;
    if (!is_title && here.columns > widest) return {};
    if (here.columns < narrowest) continue;
    std::uint32_t& width = is_title ? title_width : page.width;
    width = std::max(width, here.columns);
  }
  if (title_width > page.width + mark)
    std::erase_if(page.lines, [](const PageLine& line) { return line.title; });
  else
    page.width = std::max(page.width, title_width);
  if (!page.lines.empty()) page.lines.back().blank_below = true;
  return page;
}

}  // namespace

Margin read_margin(std::string_view text) {
  auto [lines, width] = read_page_lines(text);
  Margin margin{.width = width};
  if (margin.width != 0 && breaks_by_characters(lines)) {
    margin.counted = true;
    margin.width = measure_by_characters(lines);
  }
  std::size_t full = 0, cut = 0;
  for (const PageLine& line : lines) {
    if (line.columns < narrowest || line.columns + ragged < margin.width) continue;
    ++full;
    cut += line.breaks_off ? 1 : 0;
  }
  if (cut < fewest_broken || 5 * cut < 2 * full) return {};
  margin.left = left_of(lines);
  for (PageLine& line : lines) line.indented = line.indent > margin.left;
  margin.indented = indents_paragraphs(lines, margin.width);
  margin.spaced = parts_by_blanks(lines, margin.width);
  return margin;
}

}  // namespace yiju
