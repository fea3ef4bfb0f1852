// Findings of `check` for people, programs and code-review tools:
//   draft.md:19:9: 错误 [dangling] “《江东省数据条例》第九条”：正文中没有这一条
// SARIF is OASIS SARIF 2.1.0: one run, every rule in the catalogue, columns in Unicode code points.
#pragma once

#include <string>
#include <vector>

#include "output/answer/answer_text.hpp"
#include "query/check.hpp"
#include "query/finding.hpp"

namespace yiju {

[[nodiscard]] std::string to_text(const std::vector<Finding>& findings, const TextStyle& style);

/// “本办法第九条”：… and what to do; the words are left out where the message begins with them.
[[nodiscard]] std::string sentence_of(const Finding& finding, Language language);

/// One line on what could not be checked; empty where all was.
[[nodiscard]] std::string to_text(const Unchecked& unchecked, const TextStyle& style);

[[nodiscard]] std::string findings_json(const std::vector<Finding>& findings, Language language);
[[nodiscard]] std::string findings_sarif(const std::vector<Finding>& findings, Language language);

/// draft.md:19:9; below `folder`, as in all that is taken away, where one is given.
[[nodiscard]] std::string place_of(const Finding& finding, std::string_view folder = {});

/// 错误 1，警告 2; what there is none of is left out
[[nodiscard]] std::string findings_summary(const std::vector<Finding>& findings, Language language);

}  // namespace yiju
