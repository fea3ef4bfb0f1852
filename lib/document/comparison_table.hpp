// Tables that set an old wording beside a new one (新旧条文对照表), as rows of Markdown or with tabs between the cells.
//   "| 现行条例 | 修订草案 | 说明 |" → former, current, remark
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace yiju {

enum class ColumnRole : std::uint8_t {
  other,
  former,   ///< 现行条例, 修改前, 原条文
  current,  ///< 修订草案, 修改后, 征求意见稿: the document itself
  remark,   ///< 说明, 备注, 修改理由
};

/// What the columns hold, told by the table's first row; empty where `row` does not name an old and a new column.
[[nodiscard]] std::vector<ColumnRole> read_table_head(std::string_view row);

/// True if `line` has cells, parted by tabs or as a row of Markdown.
[[nodiscard]] bool is_table_row(std::string_view line);

/// The cells of a row, without the white space around them; spans count in `row`. Cells that Markdown's own rule under
/// the head fills with --- are empty.
[[nodiscard]] std::vector<Span> cells_of(std::string_view row);

}  // namespace yiju
