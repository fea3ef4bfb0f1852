// A text in the making, for formats that have more than lines: notes that refer to a place, tables with cells. While
// lines are put together, parted and moved, marks in them say where a note is referred to and where a cell begins and
// ends; finish() takes them out and makes places of them. A mark begins with a byte that no UTF-8 has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace yiju {

using Lines = std::vector<std::string>;

class TextDraft {
 public:
  Lines lines;                          ///< of the body
  std::vector<Diagnostic> diagnostics;  ///< what was odd; moves into the Source

  /// Adds a note, whose lines may be filled in later (note_lines); returns the mark to put where it is referred to.
  [[nodiscard]] std::string add_note(NoteKind kind, std::string author = {});
  [[nodiscard]] Lines& note_lines(std::size_t index) { return notes_[index].lines; }
  void set_note_kind(std::size_t index, NoteKind kind) { notes_[index].kind = kind; }
  [[nodiscard]] std::size_t note_count() const { return notes_.size(); }

  /// Returns a mark to put before characters; where they came to stand is told by places(), once the text is finished.
  [[nodiscard]] std::string add_place();
  [[nodiscard]] const std::vector<std::uint32_t>& places() const { return places_; }

  /// The next table's number.
  [[nodiscard]] std::uint32_t add_table() { return tables_++; }

  /// Adds the cells of a row to `into`: a line where each cell has one at most, parted by tabs; else every cell's lines.
  void add_row(const std::vector<Lines>& cells, const std::vector<std::uint32_t>& columns, std::uint32_t table,
               std::uint32_t row, Lines& into);

  /// Adds the lines of another text to `into`, with its notes and cells.
  void add_source(Source source, Lines& into);

  /// The text without marks, a line a line, blank ones left out; notes behind the body.
  [[nodiscard]] Source finish(std::string path);

  /// The same, with a warning where no text is left.
  [[nodiscard]] Source finish_or_warn(std::string path);

 private:
  struct Note {
    NoteKind kind = NoteKind::footnote;
    std::string author;
    Lines lines;
    std::uint32_t anchor = no_anchor;
  };
  static constexpr std::uint32_t no_anchor = 0xFFFFFFFF;

  static std::string mark(char kind, std::size_t index);
  std::size_t place_mark(std::string_view line, std::uint32_t at);
  void add_line(const std::string& line, std::string& text);
  void drop_line_numbers();

  std::vector<Note> notes_;
  std::vector<SourceCell> cells_;
  std::vector<std::uint32_t> places_;  ///< by mark; a place that is left out is that of what follows
  std::uint32_t tables_ = 0;
};

/// A line without the marks of places.
[[nodiscard]] std::string without_places(std::string_view line);

/// A line without the marks that end it.
[[nodiscard]] std::string_view without_end_marks(std::string_view line);

/// Takes blanks away from a line's end; marks of places among them stay.
void drop_end_blanks(std::string& line);

}  // namespace yiju
