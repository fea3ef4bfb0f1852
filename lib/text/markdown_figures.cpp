#include "text/markdown_figures.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/digit.hpp"
#include "base/letter_case.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

/// Bytes of ![…](…) that begins `text`, if its words are not Chinese; else 0.
std::size_t picture_before(std::string_view text) {
  if (!text.starts_with("![")) return 0;
  const std::size_t close = text.find("](");
  const std::size_t end = close == text.npos ? text.npos : text.find(')', close);
  const bool told =
      std::ranges::any_of(text.substr(0, std::min(close, text.size())), [](char c) { return (c & 0x80) != 0; });
  return end == text.npos || told ? 0 : end + 1;
}

bool holds_only_pictures(std::string_view line) {
  line = trim(line);
  bool found = false;
  for (std::size_t bytes; (bytes = picture_before(line)) != 0; found = true) line = trim(line.substr(bytes));
  return found && line.empty();
}

bool is_fence(std::string_view line) {
  line = trim(line);
  if (!line.starts_with("```")) return false;
  return std::ranges::all_of(line.substr(3), [](char c) { return is_letter(c); });
}

/// Bytes of $2 0 2 7$ that begins `text`; `number` gets 2027. 0 where no number stands there.
std::size_t formula_before(std::string_view text, std::string& number) {
  constexpr std::size_t longest = 40;
  const std::size_t end = text.substr(0, longest).find('$', 1);
  if (end == text.npos) return 0;
  number.clear();
  for (const char c : text.substr(1, end - 1)) {
    if (is_digit(c) || c == '.' || c == ',' || c == '%')
      number += c;
    else if (c != ' ' && c != '\\')
      return 0;
  }
  return !number.empty() && is_digit(number.front()) ? end + 1 : 0;
}

void add_line(std::string_view line, std::string& out) {
  std::string number;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t formula = line[at] == '$' ? formula_before(line.substr(at), number) : 0;
    out += formula == 0 ? std::string(1, line[at]) : number;
    at += std::max<std::size_t>(formula, 1);
  }
}

}  // namespace

std::string without_figures(std::string text) {
  const auto holds = [&](std::string_view mark) { return text.find(mark) != text.npos; };
  if (!holds("![") && !holds("```") && !holds("$")) return text;
  std::string out;
  for (const PlainLine& line : PlainLines(text)) {
    if (holds_only_pictures(line.words) || is_fence(line.words))
      out.append(line.words.size(), ' ');  // so that places behind it stay those of the file
    else
      add_line(line.words, out);
    if (line.broken) out += '\n';
  }
  return out;
}

}  // namespace yiju
