#include "document/comparison_table.hpp"

#include <doctest/doctest.h>

using namespace yiju;

TEST_CASE("the head of a table tells which column is old and which is new") {
  using enum ColumnRole;
  CHECK(read_table_head("| 现行条例 | 修订草案 | 修改说明 |") == std::vector{former, current, remark});
  CHECK(read_table_head("修改后\t修改前") == std::vector{current, former});
  CHECK(read_table_head("序号\t原条文\t征求意见稿\t理由") == std::vector{other, former, current, remark});
  CHECK(read_table_head("| 项目 | 金额 |").empty());
  CHECK(read_table_head("现行条例 修订草案").empty());
}

TEST_CASE("cells of a row") {
  const std::string_view row = "| 第三条 甲。 | | --- |";
  const auto cells = cells_of(row);
  REQUIRE(cells.size() == 3);
  CHECK(slice(row, cells[0]) == "第三条 甲。");
  CHECK(cells[1].empty());
  CHECK(cells[2].empty());
  CHECK(cells_of("甲\t\t乙").size() == 3);
}
