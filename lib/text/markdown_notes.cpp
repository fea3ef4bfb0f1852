#include "text/markdown_notes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/note_mark.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_notes = 2000;
constexpr std::size_t longest_name = 60;  // bytes of [^1]

/// [^1] of a line “[^1]: …”; "" where the line defines no note.
std::string_view defined_by(std::string_view line) {
  const std::size_t close = line.find("]:");
  const bool defines = line.starts_with("[^") && close != std::string_view::npos && close < longest_name;
  return defines ? line.substr(0, close + 1) : std::string_view();
}

/// [1], 〔1〕 or ① of a line that begins with it; "" where the line begins otherwise. 1. and （1） open items.
std::string_view marked_by(std::string_view line) {
  static constexpr WordSet items{"（", "(", "注", "*", "＊", "※", "†", "‡"};
  const std::size_t bytes = note_mark_before(line);
  const bool number = bytes != 0 && line.front() >= '0' && line.front() <= '9';
  return number || items.begins(line) ? std::string_view() : line.substr(0, bytes);
}

bool goes_on(std::string_view line) { return line.starts_with("    ") || line.starts_with('\t'); }

bool is_empty(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Where the definitions begin that the text ends with, each with its lines; none where it ends otherwise.
std::vector<std::size_t> definitions_at_end(std::string_view text, std::string_view (*mark_of)(std::string_view)) {
  std::vector<std::size_t> begins;
  for (std::size_t end = text.size(); end > 0 && begins.size() < most_notes;) {
    const std::size_t begin = begin_of_line(text, end - 1);
    const std::string_view line = text.substr(begin, end - begin);
    if (!mark_of(line).empty())
      begins.push_back(begin);
    else if (!is_empty(line) && !goes_on(line))
      break;
    end = begin;
  }
  std::ranges::reverse(begins);
  return begins;
}

/// Where the body refers to a mark that people typed, from `first` on: within a line, and not as ：①甲；②乙 counts.
std::size_t reference_to(std::string_view body, std::string_view mark, std::size_t first) {
  static constexpr WordSet counting{"：", "；", "，", "、"};
  const std::size_t at = body.find(mark, first);
  if (at == std::string_view::npos || at == 0) return std::string_view::npos;
  return counting.ends(trim_end(body.substr(0, at))) || body[at - 1] == '\n' ? std::string_view::npos : at;
}

SourceNote note_of(std::string_view text, const std::vector<std::size_t>& begins, std::size_t i, std::size_t anchor) {
  const std::size_t stop = i + 1 < begins.size() ? begins[i + 1] : text.size();
  const std::size_t end = text.find_last_not_of(" \t\r\n", stop - 1) + 1;
  SourceNote note;
  note.text = {static_cast<std::uint32_t>(begins[i]), static_cast<std::uint32_t>(end)};
  note.anchor = static_cast<std::uint32_t>(anchor);
  return note;
}

/// The notes that [^1]: … defines; none where the text does not refer to each.
std::vector<SourceNote> markdown_notes(std::string_view text) {
  const std::vector<std::size_t> begins = definitions_at_end(text, defined_by);
  std::vector<SourceNote> notes;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t anchor = text.substr(0, begins.front()).find(defined_by(text.substr(begins[i], longest_name)));
    if (anchor == std::string_view::npos) return {};
    notes.push_back(note_of(text, begins, i, anchor));
  }
  return notes;
}

/// Those behind [1] and ①, in the order of the places that refer to them; none where the lines are items of the text.
std::vector<SourceNote> typed_notes(std::string_view text) {
  const std::vector<std::size_t> begins = definitions_at_end(text, marked_by);
  std::vector<SourceNote> notes;
  if (begins.empty()) return notes;
  const std::string_view body = trim_end(text.substr(0, begins.front()));
  if (body.ends_with("：") || body.ends_with(":")) return notes;
  std::size_t last = 0;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    last = reference_to(body, marked_by(text.substr(begins[i], longest_name)), last);
    if (last == std::string_view::npos) return {};
    notes.push_back(note_of(text, begins, i, last));
  }
  return notes;
}

}  // namespace

void find_markdown_notes(Source& source) {
  source.notes = markdown_notes(source.text);
  if (source.notes.empty()) source.notes = typed_notes(source.text);
}

}  // namespace yiju
