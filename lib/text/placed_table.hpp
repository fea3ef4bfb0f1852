// Tables that set an old wording beside a new one, on pages of placed words. A page knows no cells; the heads tell where
// the columns are: a row of words apart from each other that name wordings, and below it gutters that no word crosses.
//   现行条例      修订草案      说明
//   第一条 甲乙   第一条 甲丙   机构改革   → columns 1, 2, 3
// A table of one wording beside numbers and remarks (序号 条文 备注) is read in the same way.
// Other tables have no heads that could be told, and are read as lines.
#pragma once

#include <optional>
#include <vector>

#include "text/placed_lines.hpp"

namespace yiju {

/// If there is such a table on a page of this height, or `open` goes on there, brings the words into reading order, says
/// of each which part and column of the table it is, and returns the gutters if the table may go on behind the page.
[[nodiscard]] std::optional<std::vector<Gutter>> order_by_table(std::vector<PlacedLine>& words, double height,
                                                                const std::vector<Gutter>& open);

}  // namespace yiju
