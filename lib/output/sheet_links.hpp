// Which row of the basis table a finding of `check` speaks of, so that a workbook can lead from one to the other:
//   draft.md:19:9 [dangling] 《江东省数据条例》第九条  ↔  第七条 │ 江东省数据条例 │ 第九条 │ … │ 无此条款
// The row of the citation itself where the table has one; else the first row of the article in which the words stand;
// for a row of an analyst's table the row that came of it. A finding in another text than the draft has none.
#pragma once

#include <vector>

#include "output/basis_sheet.hpp"
#include "query/finding.hpp"

namespace yiju {

/// Fills FindingRow::row. `rows` are those of `findings`, in the same order (finding_rows()); the graph is the one that
/// the sheet was made from, built from the corpus that was checked.
void link_findings(const LegalGraph& graph, const BasisSheet& sheet, const std::vector<Finding>& findings,
                   std::vector<FindingRow>& rows);

/// The findings of each row of the sheet, as indexes into `findings` in their order.
[[nodiscard]] std::vector<std::vector<std::size_t>> findings_by_row(const BasisSheet& sheet,
                                                                    const std::vector<FindingRow>& findings);

}  // namespace yiju
