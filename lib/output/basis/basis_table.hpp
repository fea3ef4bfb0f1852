// The basis table as a Table: the sheet of basis_sheet.hpp with its groups, marks and links; in a workbook also a sheet of
// the articles without a source, and one of what `check` found, each leading to its row and back.
#pragma once

#include <vector>

#include "output/basis/basis_sheet.hpp"
#include "output/table/table.hpp"
#include "query/finding.hpp"

namespace yiju {

/// What `check` found, for the sheet of findings.
struct SheetFindings {
  std::vector<Finding> findings;
  bool checked = true;  ///< false: a written graph has no texts to check
};

[[nodiscard]] Table table_of(const BasisSheet& sheet);

/// Adds the sheet of findings, and the column that leads to it, to the table of `sheet`. The graph is the one that the
/// sheet was made from.
void add_findings(Table& table, const LegalGraph& graph, const BasisSheet& sheet, const SheetFindings& findings);

}  // namespace yiju
