// Tables that set an old wording beside a new one (新旧条文对照表): what their columns hold, told by the heads, and what
// cells say instead of a wording.
//   现行条例 │ 修订草案 │ 说明 → former, current, remark
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/line.hpp"
#include "text/column_head.hpp"

namespace yiju {

/// The roles of columns with these heads; empty where they do not name an old and a new wording, nor one wording beside
/// its sources, numbers or remarks (修订草案 │ 立法依据; 序号 │ 条文 │ 说明).
[[nodiscard]] std::vector<ColumnRole> roles_of_heads(const std::vector<std::string>& heads);

/// The mark of a cell's line: as of any line, but 第十二条第二款 and a blank in front of the wording opens the article at
/// that paragraph.
[[nodiscard]] LineMark read_cell_mark(std::string_view line);

/// （新增）, （删除）, 无: the cell holds no wording.
[[nodiscard]] bool tells_no_wording(std::string_view cell);

/// （未修改）, 同左, 不变: the wording is that of the old column.
[[nodiscard]] bool tells_same_wording(std::string_view cell);

}  // namespace yiju
