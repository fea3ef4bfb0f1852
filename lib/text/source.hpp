// A text as it was read: where from, and its characters as UTF-8. The first noun of the sentence
//   Source ─parse→ Document ─extract→ Citation[] ─resolve→ Resolution[] ─build→ LegalGraph.
// For .txt and .md `text` is the file's own lines, without what cannot be seen and the numbers that count them; for DOCX, HTML
// and PDF it is the extracted text that `yiju parse --text` prints. All spans and lines in messages count in `text`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace yiju {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5, unknown };

enum class NoteKind : std::uint8_t {
  none,
  footnote,
  endnote,
  comment,
  basis_column,   ///< a cell below 修订依据, beside the new wording (新旧条文对照表)
  reason_column,  ///< … below 修改理由, 说明
};
inline constexpr NoteKind last_note = NoteKind::reason_column;

/// A note beside the text: what it says stands behind the body, where it refers to within it.
struct SourceNote {
  Span text;                 ///< its words, without the last line break
  std::uint32_t anchor = 0;  ///< byte behind what it is a note to
  NoteKind kind = NoteKind::footnote;
  std::string author;  ///< of a comment; else empty
};

/// A cell of a table, where its words stand in the text. Empty cells are left out.
struct SourceCell {
  Span text;                          ///< may be several lines
  std::uint32_t table = 0;            ///< from 0, in the order in which tables begin
  std::uint32_t row = 0, column = 0;  ///< from 0; a cell over several columns counts as that many
};

/// A cell of a table, no note of the text's own.
[[nodiscard]] constexpr bool is_column(NoteKind kind) { return kind >= NoteKind::basis_column; }
[[nodiscard]] const char* name_of(NoteKind kind);     ///< "footnote"; "" for none
[[nodiscard]] const char* chinese_of(NoteKind kind);  ///< 脚注 尾注 批注

struct Source {
  std::string path;                     ///< as given by the user or found in the corpus; "-" for stdin
  std::string text;                     ///< UTF-8, except where a diagnostic says broken_utf8
  Encoding encoding = Encoding::utf8;   ///< of the file that was read
  std::vector<Diagnostic> diagnostics;  ///< what was odd while reading
  std::vector<SourceNote> notes{};      ///< in the order of their words, which end the text
  std::vector<SourceCell> cells{};      ///< in the order of their words
};

/// Bytes of the text that are no notes.
[[nodiscard]] inline std::size_t body_size(const Source& source) {
  return source.notes.empty() ? source.text.size() : source.notes.front().text.begin;
}

/// A place for people: both count from 1; columns count characters.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Line and column of a byte offset. Counts newlines from the start: fine for a message; use LineTable for many.
[[nodiscard]] Position position_of(std::string_view text, std::uint32_t offset);

/// Line starts of one text, for many look-ups in O(log lines).
class LineTable {
 public:
  explicit LineTable(std::string_view text);
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;  ///< from 1
  [[nodiscard]] Span span_of(std::uint32_t line) const;             ///< without the line break; line from 1
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

 private:
  std::vector<std::uint32_t> starts_;
  std::uint32_t size_ = 0;
};

}  // namespace yiju
