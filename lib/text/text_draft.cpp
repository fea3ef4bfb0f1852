#include "text/text_draft.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/invisible.hpp"
#include "base/white_space.hpp"
#include "text/line_numbers.hpp"
#include "text/reading_budget.hpp"
#include "text/unified_han.hpp"

namespace yiju {

namespace {

constexpr char mark_begin = '\xFF', mark_end = '\xFE';
constexpr char note_mark = 'n', cell_begin_mark = 'b', cell_end_mark = 'e', place_mark_kind = 'p';
constexpr std::string_view place_begin = "\xFFp";

/// The mark that ends a line, if it is a place's; empty otherwise.
std::string_view place_at_end(std::string_view line) {
  if (!line.ends_with(mark_end)) return {};
  const std::size_t begin = line.rfind(mark_begin);
  const bool place = begin != std::string_view::npos && line[begin + 1] == place_mark_kind;
  return place ? line.substr(begin) : std::string_view();
}

}  // namespace

std::string without_places(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = std::min(line.find(place_begin, at), line.size());
    out += line.substr(at, begin - at);
    const std::size_t end = line.find(mark_end, begin);
    at = end == std::string_view::npos ? line.size() : end + 1;
  }
  return out;
}

std::string_view without_end_marks(std::string_view line) {
  while (line.ends_with(mark_end)) line = line.substr(0, line.rfind(mark_begin));
  return line;
}

void drop_end_blanks(std::string& line) {
  std::string places;
  for (;;) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
    const std::string_view place = place_at_end(line);
    if (place.empty()) break;
    places.insert(0, place);
    line.resize(line.size() - place.size());
  }
  line += places;
}

std::string TextDraft::mark(char kind, std::size_t index) {
  return std::string{mark_begin, kind} + std::to_string(index) + mark_end;
}

std::string TextDraft::add_note(NoteKind kind, std::string author) {
  notes_.push_back({kind, std::move(author), {}, no_anchor});
  return mark(note_mark, notes_.size() - 1);
}

std::string TextDraft::add_place() {
  places_.push_back(0);
  return mark(place_mark_kind, places_.size() - 1);
}

void TextDraft::add_row(const std::vector<Lines>& cells, const std::vector<std::uint32_t>& columns, std::uint32_t table,
                        std::uint32_t row, Lines& into) {
  const bool several = std::ranges::any_of(cells, [](const Lines& cell) { return cell.size() > 1; });
  std::string line;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (!several && at != 0) line += '\t';
    if (cells[at].empty()) continue;
    const std::size_t index = cells_.size();
    cells_.push_back({{}, table, row, columns[at]});
    Lines marked = cells[at];
    marked.front().insert(0, mark(cell_begin_mark, index));
    marked.back() += mark(cell_end_mark, index);
    if (several)
      into.insert(into.end(), marked.begin(), marked.end());
    else
      line += marked.front();
  }
  while (line.ends_with('\t')) line.pop_back();
  if (!line.empty()) into.push_back(std::move(line));
}

void TextDraft::add_source(Source source, Lines& into) {
  charge_words(source.text.size());
  std::vector<std::pair<std::uint32_t, std::string>> marks;
  for (const SourceNote& note : source.notes) {
    marks.emplace_back(note.anchor, add_note(note.kind, note.author));
    notes_.back().lines = {std::string(slice(source.text, note.text))};
  }
  const std::uint32_t first_table = tables_;
  for (const SourceCell& cell : source.cells) {
    tables_ = std::max(tables_, first_table + cell.table + 1);
    marks.emplace_back(cell.text.begin, mark(cell_begin_mark, cells_.size()));
    marks.emplace_back(cell.text.end, mark(cell_end_mark, cells_.size()));
    cells_.push_back({{}, first_table + cell.table, cell.row, cell.column});
  }
  std::ranges::stable_sort(marks, {}, &std::pair<std::uint32_t, std::string>::first);
  std::string line;
  std::size_t at = 0;
  const auto take_until = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (source.text[at] == '\n')
        into.push_back(std::exchange(line, {}));
      else if (source.text[at] != '\r')
        line += source.text[at];
    }
  };
  for (const auto& [place, mark_text] : marks) {
    take_until(place);
    line += mark_text;
  }
  take_until(body_size(source));
  if (!line.empty()) into.push_back(std::move(line));
  for (Diagnostic& diagnostic : source.diagnostics) {
    diagnostic.span = {};  // it counted in a text of its own
    diagnostics.push_back(std::move(diagnostic));
  }
}

/// Reads the mark that begins `line`, sets its place to `at`; the bytes that it takes, 0 where it is none of ours.
std::size_t TextDraft::place_mark(std::string_view line, std::uint32_t at) {
  const std::size_t end = line.find(mark_end);
  if (end == std::string_view::npos || end < 3) return 0;
  std::size_t index = 0;
  const auto [stop, error] = std::from_chars(line.data() + 2, line.data() + end, index);
  if (error != std::errc() || stop != line.data() + end) return 0;
  if (line[1] == note_mark && index < notes_.size())
    notes_[index].anchor = at;
  else if (line[1] == cell_begin_mark && index < cells_.size())
    cells_[index].text.begin = at;
  else if (line[1] == cell_end_mark && index < cells_.size())
    cells_[index].text.end = at;
  else if (line[1] == place_mark_kind && index < places_.size())
    places_[index] = at;
  else
    return 0;
  return end + 1;
}

void TextDraft::add_line(const std::string& line, std::string& text) {
  const std::size_t begin = text.size();
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t next = std::min(line.find(mark_begin, at), line.size());
    text += with_unified_han(without_invisible(line.substr(at, next - at)));
    at = next;
    if (at == line.size()) break;
    // What a mark on a line of nothing else refers to is the line before.
    const bool alone = text.size() == begin && begin > 0 && line[at + 1 < line.size() ? at + 1 : at] == note_mark;
    const std::size_t taken =
        place_mark(std::string_view(line).substr(at), static_cast<std::uint32_t>(text.size() - alone));
    if (taken == 0) text += line[at];
    at += std::max<std::size_t>(taken, 1);
  }
  if (trim(std::string_view(text).substr(begin)).empty())
    text.resize(begin);
  else
    text += '\n';
}

// Numbers that were typed in front of each line; a table's cells are told by marks, and count nothing.
void TextDraft::drop_line_numbers() {
  if (!cells_.empty() || lines.empty() || lines.front().find('1') == std::string::npos) return;
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  const std::string words = without_line_numbers(text);
  if (words == text) return;
  std::size_t at = 0;
  for (std::string& line : lines) {
    const std::size_t end = words.find('\n', at);
    line = words.substr(at, end - at);
    at = end + 1;
  }
}

Source TextDraft::finish(std::string path) {
  Source source;
  source.path = std::move(path);
  drop_line_numbers();
  for (const std::string& line : lines) add_line(line, source.text);
  const auto body = static_cast<std::uint32_t>(source.text.size());
  for (Note& note : notes_) {
    const auto begin = static_cast<std::uint32_t>(source.text.size());
    for (const std::string& line : note.lines) add_line(line, source.text);
    const auto end = static_cast<std::uint32_t>(source.text.size());
    if (end > begin) source.notes.push_back({{begin, end - 1}, std::min(note.anchor, body), note.kind, note.author});
  }
  for (const SourceCell& cell : cells_) {
    if (cell.text.end > cell.text.begin && cell.text.end <= source.text.size()) source.cells.push_back(cell);
  }
  std::ranges::stable_sort(source.cells, {}, [](const SourceCell& cell) { return cell.text.begin; });
  source.diagnostics = std::move(diagnostics);
  return source;
}

Source TextDraft::finish_or_warn(std::string path) {
  Source source = finish(std::move(path));
  if (source.text.empty()) source.diagnostics.push_back({DiagnosticCode::no_text, Severity::warning, {}, 0, 0, {}});
  return source;
}

}  // namespace yiju
