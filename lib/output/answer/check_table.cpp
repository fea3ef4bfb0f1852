// check, as a table: findings.
#include <algorithm>
#include <functional>

#include "output/answer/answer_table.hpp"
#include "output/answer/findings.hpp"
#include "output/answer/table_parts.hpp"

namespace yiju {

Table table_of(const std::vector<Finding>& findings, Language language, std::string_view folder) {
  Table table = titled(language, {"检查结果", "Findings"}, {"检查结果", "Findings"});
  table.summary = findings_summary(findings, language);
  table.columns = finding_columns(language);
  std::vector<const Finding*> gravest_first;
  for (const Finding& finding : findings) gravest_first.push_back(&finding);
  std::ranges::stable_sort(gravest_first, std::greater(), [](const Finding* finding) { return finding->severity; });
  for (const Finding* finding : gravest_first) table.rows.push_back(finding_row(*finding, language, folder));
  table.nothing = choose(language, "没有发现", "nothing found");
  return table;
}

}  // namespace yiju
