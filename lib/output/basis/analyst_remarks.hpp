// What an analyst wrote into a table that lies in G, and that no edge of the graph keeps: the remark at an article without a
// source, at what the text itself cites, and at an article that is gone. It stands in the table that is made anew.
//   第九条 │ │ │ 无依据：设定义务… │ 已与起草单位商定删去     →  the same 备注 at 第九条
#pragma once

#include <span>

#include "output/basis/basis_sheet.hpp"
#include "registry/basis_table.hpp"

namespace yiju {

/// The rows of the sheet are complete; the tables are those of the corpus that the graph was built from.
void add_remarks(BasisSheet& sheet, const LegalGraph& graph, std::span<const BasisTable> tables);

}  // namespace yiju
