// The tables of a dossier in the order of its folder.
#pragma once

#include <optional>

#include "output/dossier/dossier.hpp"
#include "output/table/table.hpp"

namespace yiju {

/// Lists that the first page speaks of by name.
inline constexpr BilingualView gaps_list{"依据缺口", "Gaps"};
inline constexpr BilingualView powers_list{"设定清单", "Powers"};
inline constexpr BilingualView changes_list{"依据的变动", "Changes of sources"};
inline constexpr BilingualView findings_list{"检查结果", "Findings"};

struct DossierTable {
  BilingualView name;  ///< of its file, and its heading in the booklet
  Table table;
  bool wanting = false;             ///< something in it is to be looked at
  bool proposal = false;            ///< nothing of it holds until a person says so
  std::optional<Table> workbook{};  ///< the same with all columns, for a workbook of its own
};

/// The basis table first; the comparison only where there is a stage before or the draft is itself a table of old and new
/// wording.
[[nodiscard]] std::vector<DossierTable> dossier_tables(const DossierDraft& draft, const DossierRecord& record,
                                                       Language language);

}  // namespace yiju
