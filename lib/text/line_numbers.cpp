#include "text/line_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/byte_order_mark.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/line_shape.hpp"
#include "text/page_control.hpp"

namespace yiju {

namespace {

constexpr std::size_t fewest_counted = 4;  // lines, where each bears its number
constexpr std::size_t fewest_of_page = 8;  // lines, behind which they may begin at 1 again
constexpr std::size_t fewest_marked = 3;   // where each fifth or tenth does

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// A line and the number in front of it. Wide blanks behind it indent a paragraph and are none of it.
struct CountedLine {
  std::string_view line;
  std::size_t before = 0, digits = 0, mark = 0, behind = 0;  // bytes: blanks, digits, a colon or bar, blanks
  unsigned number = 0;                                       // 0: none
  bool blank = false;
  [[nodiscard]] std::size_t width() const { return before + digits + mark + behind; }
};

CountedLine read_counted(std::string_view line) {
  static constexpr WordSet marks{":", "：", "|", "│"};
  constexpr std::size_t most_digits = 5;
  CountedLine out{line};
  out.blank = trim(line).empty();
  std::size_t at = 0;
  while (at < line.size() && is_blank(line[at])) ++at;
  out.before = at;
  const std::string_view rest = line.substr(at);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + std::min(rest.size(), most_digits), number);
  if (error != std::errc()) return out;
  out.digits = static_cast<std::size_t>(end - rest.data());
  out.mark = marks.beginning(rest.substr(out.digits)).size();
  at += out.digits + out.mark;
  while (at < line.size() && is_blank(line[at])) ++at;
  out.behind = at - out.before - out.digits - out.mark;
  const std::string_view words = line.substr(at);
  const bool apart = out.behind != 0 || out.mark != 0 || trim(words).empty() || words.starts_with("　");
  const bool filled = rest.front() == '0' && out.digits > 1;  // 01, 001: set to one width
  if (apart && (rest.front() != '0' || (filled && out.mark != 0))) out.number = number;
  return out;
}

std::vector<CountedLine> lines_of(std::string_view text) {
  std::vector<CountedLine> lines;
  for (const PlainLine& line : PlainLines(text)) lines.push_back(read_counted(line.words));
  return lines;
}

// Every line that is not blank bears the next number; a page may begin at 1 again.
bool counts_every(const std::vector<CountedLine>& lines) {
  unsigned last = 0;
  std::size_t counted = 0;
  for (const CountedLine& line : lines) {
    if (line.blank || (line.number == 0 && is_page_number_apart(line.line))) continue;
    const bool next = line.number != 0 && (line.number == last + 1 || (line.number == 1 && last >= fewest_of_page));
    if (!next) return false;
    last = line.number;
    ++counted;
  }
  return counted >= fewest_counted;
}

// Each fifth line, or each tenth, bears its number, blank lines counted or not; the others begin with blanks.
bool counts_each(const std::vector<CountedLine>& lines, unsigned step) {
  std::size_t marked = 0, narrowest = SIZE_MAX, widest = 0;  // the blanks of other lines, the column of numbers
  unsigned all = 0, words = 0;
  bool by_all = true, by_words = true;
  for (const CountedLine& line : lines) {
    ++all;
    if (line.blank) continue;
    ++words;
    if (line.number != 0) {
      by_all = by_all && line.number == all;
      by_words = by_words && line.number == words;
      if (line.number % step != 0 || (!by_all && !by_words)) return false;
      ++marked;
      widest = std::max(widest, line.width());
    } else if (line.before < 2) {
      return false;
    } else {
      narrowest = std::min(narrowest, line.before);
    }
  }
  const bool one_column = marked != 0 && widest == narrowest;  // in a short text, where few lines are marked
  return (marked >= fewest_marked || one_column) && marked + 1 >= words / step;
}

// An article, or a heading of a text without any: in a table of numbers alone there is nothing to read.
bool holds_words(const std::vector<CountedLine>& lines) {
  static constexpr WordSet openings{"一、", "（一）", "(一)"};
  return std::ranges::any_of(lines, [](const CountedLine& line) {
    const std::string_view words = trim(line.line.substr(std::min(line.width(), line.line.size())));
    return openings.begins(words) || (words.starts_with("第") && after_ordinal(words).has_value());
  });
}

// How much of each line is the column of numbers: where the numbers are set to one width what is further in is the text's.
struct Column {
  std::size_t width = 0;   // with the number
  std::size_t behind = 0;  // blanks behind the number, where it is as long as it gets
};

Column column_of(const std::vector<CountedLine>& lines) {
  std::size_t digits = 0;
  for (const CountedLine& line : lines) digits = std::max(digits, line.number != 0 ? line.digits : 0);
  Column column{SIZE_MAX, SIZE_MAX};
  for (const CountedLine& line : lines) {
    const bool numbered = line.number != 0 && line.digits == digits && line.width() < trim_end(line.line).size();
    if (!numbered) continue;
    column.width = std::min(column.width, line.width());
    column.behind = std::min(column.behind, line.behind);
  }
  return column;
}

std::size_t bytes_to_drop(const CountedLine& line, const Column& column) {
  if (line.number == 0) return std::min(line.before, column.width);
  const std::size_t own = line.before + line.digits + line.mark;
  if (line.width() >= column.width && own <= column.width) return column.width;
  return own + std::min(line.behind, column.behind);
}

}  // namespace

std::string without_line_numbers(std::string text) {
  const std::size_t mark = byte_order_mark_of(text);
  const std::size_t first = text.find_first_not_of(" \t\r\n", mark);
  const bool counted_first = first != text.npos && (text[first] == '1' || text[first] == '0');
  const bool indented_first = first > mark && first != text.npos && is_blank(text[first - 1]);
  if (!counted_first && !indented_first) return text;  // nearly every text
  const std::vector<CountedLine> lines = lines_of(std::string_view(text).substr(mark));
  if (!counts_every(lines) && !counts_each(lines, 5) && !counts_each(lines, 10)) return text;
  if (!holds_words(lines)) return text;
  const Column column = column_of(lines);
  std::string out = text.substr(0, mark);
  for (const CountedLine& line : lines) {
    out += line.line.substr(std::min(bytes_to_drop(line, column), line.line.size()));
    out += '\n';
  }
  if (!text.ends_with('\n')) out.pop_back();
  return out;
}

}  // namespace yiju
