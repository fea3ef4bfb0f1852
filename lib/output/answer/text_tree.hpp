// Trees and tables as people read them on a terminal. Widths are display columns, so that Chinese lines up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// A line of a tree; `details` are lines of its own below it.
struct TreeLine {
  std::uint32_t depth = 0;  ///< 0: a line at the left edge of the tree
  std::string head;
  std::vector<std::string> details;
};

/// ├─ head
/// │    detail
/// └─ head, for lines in preorder.
[[nodiscard]] std::string draw_tree(const std::vector<TreeLine>& lines);

/// Rows of cells in columns two blanks apart; columns whose name is in `right` (by index) are set right. No blanks at
/// line ends.
[[nodiscard]] std::string draw_columns(const std::vector<std::vector<std::string>>& rows,
                                       const std::vector<bool>& right = {});

}  // namespace yiju
