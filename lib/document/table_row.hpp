// A row of a table as its cells, whichever way the text holds it: a line with tabs or bars between the cells, or several
// lines that the source knows as cells of one row.
//   "| 第一条 甲。<br>乙。 | 说明 |" → column 0 "第一条 甲。<br>乙。", column 1 "说明"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "text/source.hpp"

namespace yiju {

struct RowCell {
  Span words;  ///< in the whole text, without the white space around them; may be several lines, may be empty
  std::uint32_t column = 0;
};

struct TextRow {
  std::vector<RowCell> cells;            ///< in the order of their words; none: no row
  std::size_t end = 0;                   ///< byte behind the row's last line
  std::optional<std::uint32_t> table{};  ///< number of the source's table; none for a line with tabs or bars
};

/// True if `line` has cells, parted by tabs or as a row of Markdown.
[[nodiscard]] bool is_table_row(std::string_view line);

/// The row that begins with the line at `begin` .. `end` of the source's text. Cells that Markdown's own rule under the
/// head fills with --- are empty.
[[nodiscard]] TextRow read_table_row(const Source& source, std::size_t begin, std::size_t end);

/// The lines of a cell, parted by line breaks and by <br>; blank ones left out. Spans count in `text`.
[[nodiscard]] std::vector<Span> lines_of_cell(std::string_view text, Span cell);

}  // namespace yiju
