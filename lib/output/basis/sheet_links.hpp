// Which row of the basis table a finding of `check` speaks of, so that a workbook can lead from one to the other:
//   draft.md:19:9 [dangling] 《江东省数据条例》第九条  ↔  第七条 │ 江东省数据条例 │ 第九条 │ … │ 无此条款
// The row of the citation itself where the table has one; else the first row of the article in which the words stand;
// for a row of an analyst's table the row that came of it. A finding in another text than the draft has none.
#pragma once

#include <vector>

#include "output/basis/basis_sheet.hpp"
#include "query/finding.hpp"

namespace yiju {

inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);

/// The row of each finding, in their order; no_row where it has none. The graph is the one that the sheet was made from,
/// built from the corpus that was checked.
[[nodiscard]] std::vector<std::size_t> rows_of_findings(const LegalGraph& graph, const BasisSheet& sheet,
                                                        const std::vector<Finding>& findings);

}  // namespace yiju
