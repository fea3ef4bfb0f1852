#include "output/export/akn_identifier.hpp"

#include "base/markup.hpp"

namespace yiju {

const char* akn_element(ProvisionKind kind) {
  const Unit unit = unit_of(kind, 1);
  return unit == Unit::none ? "" : row_of(unit).akn_element;
}

std::string akn_identifier(const Locator& locator) {
  const Locator at = locator.without_divisions();
  std::string id;
  for (const UnitRow& row : unit_rows) {
    if (at[row.unit] == 0) continue;
    id += (id.empty() ? "" : "__") + std::string(row.akn_prefix) + "_" + std::to_string(at[row.unit]);
    if (row.unit == Unit::article && at.article_suffix != 0) id += "-" + std::to_string(at.article_suffix);
  }
  return id;
}

std::string akn_work_iri(std::string_view title, DocumentForm form, Date first) {
  const bool statute = form == DocumentForm::statute || form == DocumentForm::amendment;
  const std::string day = first.day == 0 ? "" : to_string(first) + "/";
  return (statute ? "/akn/cn/act/" : "/akn/cn/doc/") + day + escape_iri(title);
}

}  // namespace yiju
