#include "text/recognised_text.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/line_shape.hpp"

namespace yiju {

namespace {

// Marks of Chinese print are of three bytes, too.
bool is_wide(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first >= 0xE3 && first <= 0xEF && at + 3 <= text.size();
}

// The line without the blanks that part nothing: between Latin words one stays, between digits none.
std::string joined_characters(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t blank = space_before(line.substr(at));
    at += blank;
    if (at >= line.size()) break;
    const std::size_t step = is_wide(line, at) ? 3 : 1;
    if (blank != 0 && !out.empty()) {
      const bool latin = is_latin(last_character(out)) && step == 1 && !(is_digit(out.back()) && is_digit(line[at]));
      out += is_ordinal_alone(out) ? "　" : latin ? " " : "";
    }
    out += line.substr(at, step);
    at += step;
  }
  return out;
}

}  // namespace

bool is_blank_parted(std::string_view text) {
  constexpr std::size_t glanced_at = 1024, looked_at = 8192, fewest = 20;
  // A blank to every twelve bytes, four characters, at the least: most texts are left at this quick count.
  const std::string_view first = text.substr(0, glanced_at);
  if (static_cast<std::size_t>(std::ranges::count(first, ' ')) * 12 < first.size()) return false;
  text = text.substr(0, looked_at);
  std::size_t joined = 0, apart = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_wide(text, at)) {
      ++at;
      continue;
    }
    at += 3;
    if (at + 1 >= text.size()) break;
    joined += is_wide(text, at) ? 1 : 0;
    apart += text[at] == ' ' && is_wide(text, at + 1) ? 1 : 0;
  }
  return apart >= fewest && apart * 4 >= joined + apart;
}

std::string without_parting_blanks(std::string_view text) {
  std::string out;
  for (const PlainLine& line : PlainLines(text)) {
    out += mended_line(joined_characters(line.words));
    if (line.broken) out += '\n';
  }
  return out;
}

std::string mended_line(std::string_view line) {
  static constexpr WordSet opening{"〈", "《", "<", "＜", "(", "（"};
  static constexpr WordSet closing{"〉", "》", ">", "＞", ")", "）"};
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t open = opening.beginning(line.substr(at)).size();
    const std::size_t digits = open == 0 ? 0 : scan_numeral(line.substr(at + open)).bytes;
    const std::size_t close = digits == 0 ? 0 : closing.beginning(line.substr(at + open + digits)).size();
    if (close != 0) {
      ((out += "（") += line.substr(at + open, digits)) += "）";
      at += open + digits + close;
    } else {
      out += line[at++];
    }
  }
  constexpr std::string_view ordinal = "第", taken = "草", printed = "章";
  const std::size_t begin = ordinal.size();
  const std::size_t end =
      out.starts_with(ordinal) ? begin + scan_numeral(std::string_view(out).substr(begin)).bytes : 0;
  if (end > begin && std::string_view(out).substr(end).starts_with(taken)) out.replace(end, taken.size(), printed);
  static constexpr WordSet marks{"”", "“", "\"", "'", "’", "‘", "·"};
  const std::string_view rest = trim(after_ordinal(out).value_or(std::string_view()));
  const std::size_t mark = marks.beginning(rest).size();
  if (mark != 0) {
    const std::string words(rest.substr(mark));
    out.resize(out.find(rest));
    while (ends_in_space(out)) out.resize(trim_end(out).size());
    out += "　" + words;
  }
  return out;
}

}  // namespace yiju
