// check, as a table: findings.
#include <algorithm>
#include <functional>

#include "base/joined.hpp"
#include "output/answer/answer_table.hpp"
#include "output/answer/findings.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {

namespace {

using Together = std::vector<const Finding*>;

/// A row each; the articles of a text that its note passes over, which may be nearly all, are one.
std::vector<Together> told_together(const std::vector<const Finding*>& findings) {
  std::vector<Together> rows;
  for (const Finding* finding : findings) {
    const bool goes_on = finding->rule == CheckRule::note_silent && !rows.empty() &&
                         rows.back().front()->rule == finding->rule && rows.back().front()->path == finding->path;
    if (goes_on)
      rows.back().push_back(finding);
    else
      rows.push_back({finding});
  }
  return rows;
}

TableLine findings_row(const Together& findings, Language language, std::string_view folder) {
  TableLine row = finding_row(*findings.front(), language, folder);
  if (findings.size() == 1) return row;
  row.cells[3] = joined(findings, list_comma(language), [&](const Finding* one) { return one->place.in(language); });
  const std::string count = std::to_string(findings.size());
  row.cells[4] = std::string(choose(language, "起草说明没有提到这 ", "the drafting note does not speak of these ")) +
                 count + std::string(choose(language, " 条", " articles"));
  return row;
}

}  // namespace

Table table_of(const std::vector<Finding>& findings, Language language, std::string_view folder) {
  Table table = titled(language, {"检查结果", "Findings"}, {"检查结果", "Findings"});
  table.summary = findings_summary(findings, language);
  table.columns = finding_columns(language);
  std::vector<const Finding*> gravest_first;
  for (const Finding& finding : findings) gravest_first.push_back(&finding);
  std::ranges::stable_sort(gravest_first, std::greater(), [](const Finding* finding) { return finding->severity; });
  for (const std::vector<const Finding*>& row : told_together(gravest_first))
    table.rows.push_back(findings_row(row, language, folder));
  table.nothing = choose(language, "没有发现", "nothing found");
  return table;
}

}  // namespace yiju
