// Findings of `check` for people, programs and code-review tools:
//   draft.md:19:9: 错误 [dangling] “《江东省数据条例》第九条”：正文中没有这一条
// SARIF is OASIS SARIF 2.1.0: one run, every rule in the catalogue, columns in Unicode code points.
#pragma once

#include <string>
#include <vector>

#include "output/answer_text.hpp"
#include "output/basis_sheet.hpp"
#include "query/finding.hpp"

namespace yiju {

[[nodiscard]] std::string to_text(const std::vector<Finding>& findings, const TextStyle& style);
[[nodiscard]] std::string findings_json(const std::vector<Finding>& findings, Language language);
[[nodiscard]] std::string findings_sarif(const std::vector<Finding>& findings, Language language);

/// As rows of the workbook's sheet of findings; places are told below `folder`, as in all that is taken away.
[[nodiscard]] std::vector<FindingRow> finding_rows(const std::vector<Finding>& findings, Language language,
                                                   std::string_view folder);

}  // namespace yiju
