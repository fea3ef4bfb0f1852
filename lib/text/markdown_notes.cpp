#include "text/markdown_notes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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

bool goes_on(std::string_view line) { return line.starts_with("    ") || line.starts_with('\t'); }

bool is_empty(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Where the definitions begin that the text ends with, each with its lines; none where it ends otherwise.
std::vector<std::size_t> definitions_at_end(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t end = text.size(); end > 0 && begins.size() < most_notes;) {
    const std::size_t before = text.substr(0, end - 1).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = text.substr(begin, end - begin);
    if (!defined_by(line).empty())
      begins.push_back(begin);
    else if (!is_empty(line) && !goes_on(line))
      break;
    end = begin;
  }
  std::ranges::reverse(begins);
  return begins;
}

}  // namespace

void find_markdown_notes(Source& source) {
  const std::string_view text = source.text;
  const std::vector<std::size_t> begins = definitions_at_end(text);
  if (begins.empty()) return;
  const std::string_view body = text.substr(0, begins.front());
  std::vector<SourceNote> notes;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t stop = i + 1 < begins.size() ? begins[i + 1] : text.size();
    const std::size_t end = text.find_last_not_of(" \t\r\n", stop - 1) + 1;
    const std::size_t reference = body.find(defined_by(text.substr(begins[i], stop - begins[i])));
    if (reference == std::string_view::npos) return;
    SourceNote& note = notes.emplace_back();
    note.text = {static_cast<std::uint32_t>(begins[i]), static_cast<std::uint32_t>(end)};
    note.anchor = static_cast<std::uint32_t>(reference);
  }
  source.notes = std::move(notes);
}

}  // namespace yiju
