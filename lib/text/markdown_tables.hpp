// Tables in Markdown that are not written with bars: in HTML, as pandoc, MinerU and other readers of pages write what a row
// of bars cannot hold, and the grids of pandoc.
//   "<table><tr><td>序号</td><td>条文</td></tr></table>" → "| 序号 | 条文 |"
#pragma once

#include <string>

namespace yiju {

/// The text with a row of bars for each row of such a table, the lines of a cell parted by <br>. What an HTML table holds
/// outside cells of several columns is lines; a grid whose cells reach over others stays as it is.
[[nodiscard]] std::string with_rows_of_bars(std::string text);

}  // namespace yiju
