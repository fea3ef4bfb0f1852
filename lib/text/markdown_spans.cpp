#include "text/markdown_spans.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"

namespace yiju {

namespace {

// Bytes of {.mark}, {#anchor .x} or {style="…"} that begins `text`; 0 where none does. Its value may go over a line's end.
std::size_t attributes_before(std::string_view text) {
  constexpr std::size_t longest = 400;
  if (!text.starts_with('{')) return 0;
  const std::size_t end = text.substr(0, longest).find('}');
  if (end == text.npos) return 0;
  const std::string_view inside = trim(text.substr(1, end - 1));
  const bool named = inside.starts_with('.') || inside.starts_with('#');
  const bool told = inside.find("=\"") != inside.npos && inside.find('{') == inside.npos;
  return named || told ? end + 1 : 0;
}

// :::, ::: WordSection1, ::: {.WordSection1}
bool is_division_mark(std::string_view line) {
  line = trim(line);
  if (!line.starts_with(":::")) return false;
  line = trim(line.substr(std::min(line.find_first_not_of(':'), line.size())));
  const bool one_word = line.find(' ') == line.npos && std::ranges::all_of(line, [](char c) { return c > ' '; });
  return one_word || attributes_before(line) == line.size();
}

std::string without_divisions(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const PlainLine& line : PlainLines(text)) {
    if (!is_division_mark(line.words)) out += line.words;
    if (line.broken) out += '\n';
  }
  return out;
}

// The words of `text` without the bytes at `places`, which stand in it in order.
std::string without_bytes(std::string_view text, const std::vector<std::size_t>& places) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const std::size_t place : places) {
    out += text.substr(at, place - at);
    at = place + 1;
  }
  return out.append(text.substr(at));
}

std::string without_spans(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::vector<std::size_t> open, marks;  // where each [ stands in `out`, and those of spans
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t attributes = text[at] == ']' ? attributes_before(text.substr(at + 1)) : 0;
    if (attributes != 0 && !open.empty()) {
      marks.push_back(open.back());
      open.pop_back();
      const std::string_view dropped = text.substr(at, attributes + 1);
      out.append(static_cast<std::size_t>(std::ranges::count(dropped, '\n')), '\n');  // lines stay where they are
      at += dropped.size();
      continue;
    }
    if (text[at] == '[') open.push_back(out.size());
    if (text[at] == ']' && !open.empty()) open.pop_back();
    out += text[at++];
  }
  std::ranges::sort(marks);
  return without_bytes(out, marks);
}

bool begins_block(std::string_view line) {
  static constexpr WordSet marks{"#", ">", "|", "- ", "* ", "+ ", "```", "~~~", ": ", "---", "==="};
  line = trim(line);
  const std::size_t digits = line.find_first_not_of("0123456789");
  return marks.begins(line) || (digits != 0 && digits != line.npos && line.substr(digits).starts_with(". "));
}

// A line's end within a paragraph is a blank at most: pandoc breaks lines where a page has blanks, in the marks it has put
// there. The words go up, and empty lines follow them, so that those below stand where they were.
std::string with_whole_paragraphs(std::string_view text) {
  std::string out, above;
  std::size_t pending = 0;  // line ends behind the words of `above`
  const auto close = [&] {
    out += above;
    out.append(pending, '\n');
    above.clear();
    pending = 0;
  };
  for (const PlainLine& written : PlainLines(text)) {
    const std::string_view line = written.words, words = trim(line);
    const bool kept = above.ends_with("  ") || above.ends_with('\\') || begins_block(above) || begins_block(line);
    if (above.empty() || words.empty() || kept) {
      close();
      above = line;
    } else {
      const bool han = static_cast<unsigned char>(above.back()) >= 0x80 && static_cast<unsigned char>(words[0]) >= 0x80;
      above += (han ? "" : " ") + std::string(words);
    }
    if (written.broken) ++pending;
  }
  close();
  return out;
}

}  // namespace

std::string without_span_marks(std::string text) {
  if (text.find(":::") != text.npos) text = without_divisions(text);
  if (text.find("]{") == text.npos) return text;
  const std::string words = without_spans(text);
  return words == text ? text : with_whole_paragraphs(words);
}

}  // namespace yiju
