// The tables of a dossier in the order of its folder.
#pragma once

#include <optional>

#include "output/dossier/dossier.hpp"
#include "output/table/table.hpp"

namespace yiju {

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
