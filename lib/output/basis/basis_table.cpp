#include "output/basis/basis_table.hpp"

#include <algorithm>
#include <array>

#include "output/answer/table_parts.hpp"
#include "output/basis/sheet_links.hpp"

namespace yiju {
namespace {

struct ColumnForm {
  unsigned weight;
  ColumnKind kind;
};
constexpr std::array<ColumnForm, 10> kForms = {{{19, ColumnKind::label},
                                                {28, ColumnKind::text},
                                                {15, ColumnKind::text},
                                                {40, ColumnKind::words},
                                                {9, ColumnKind::word},
                                                {11, ColumnKind::word},
                                                {13, ColumnKind::word},
                                                {24, ColumnKind::text},
                                                {24, ColumnKind::text},
                                                {44, ColumnKind::words}}};  // one a BasisColumn

enum Sheets : std::uint32_t { basis, gaps, found };  // as RowLink counts them

TableColumn column_of(BasisColumn which, Language language) {
  const ColumnForm form = kForms[static_cast<std::size_t>(which)];
  const bool of_article = which == BasisColumn::draft_words;
  const std::string key(header_of(which, Language::en));
  std::string name(header_of(which, language));
  std::ranges::replace(name, '_', ' ');  // asserted_by is a key; a reader sees words
  return {key, name, form.weight, form.kind, false, of_article};
}

TableCell cell_for(const BasisSheetRow& row, BasisColumn column, bool beside_words) {
  if (column == BasisColumn::article) return {row.article, beside_words ? std::string() : row.caption};
  TableCell cell(cell_of(row, column));
  if (column == BasisColumn::status) cell.mark = row.gap ? Mark::lacking : row.trouble ? Mark::wrong : Mark::plain;
  return cell;
}

/// The cell of a gap row that leads to the sheet of gaps: its status, or the first where no status is shown.
std::size_t gap_link_column(const BasisSheet& sheet) {
  const auto status = std::find(sheet.columns.begin(), sheet.columns.end(), BasisColumn::status);
  return status == sheet.columns.end() ? 0 : static_cast<std::size_t>(status - sheet.columns.begin());
}

Table main_table(const BasisSheet& sheet) {
  const Language language = sheet.language;
  Table table = titled(language, {"立法依据对照表", "Basis table"}, {sheet.title, sheet.title});
  table.summary = sheet.summary;
  table.source = sheet.source;
  table.jumps = choose(language, "无依据条文：", "Articles without a source: ");
  for (const BasisColumn which : sheet.columns) table.columns.push_back(column_of(which, language));
  const bool with_words = std::ranges::find(sheet.columns, BasisColumn::draft_words) != sheet.columns.end();
  std::uint32_t next_gap = 0;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const BasisSheetRow& values = sheet.rows[i];
    TableLine row;
    row.band = values.chapter;
    row.mark = values.gap ? Mark::lacking : Mark::plain;
    row.goes_on = !begins_group(sheet, i);
    row.jump = is_gap_row(sheet, i);
    for (const BasisColumn which : sheet.columns) row.cells.push_back(cell_for(values, which, with_words));
    if (row.jump) row.cells[gap_link_column(sheet)].link = RowLink{gaps, next_gap++};
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// "第 12 行": the row as the spreadsheet numbers it, below its header, with a link to it.
TableCell row_cell(std::size_t row, Language language) {
  const std::string number = std::to_string(row + 2);
  return {language == Language::zh ? "第 " + number + " 行" : "row " + number,
          {},
          Mark::plain,
          RowLink{basis, static_cast<std::uint32_t>(row)}};
}

TableColumn place_column(Language language) {
  return column("row", {"在对照表中", "In the table"}, language, 13, ColumnKind::word);
}

Table gaps_table(const BasisSheet& sheet) {
  const Language language = sheet.language;
  Table table = titled(language, {"无依据条文", "Gaps"}, {"无依据条文", "Articles without a source"});
  table.columns = {column("chapter", {"章", "Chapter"}, language, 22),
                   column("article", {"条文", "Article"}, language, 11, ColumnKind::label),
                   column("subject", {"主题", "Subject"}, language, 26),
                   column("reason", {"为何列入", "Why it counts as one"}, language, 35), place_column(language)};
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    if (!is_gap_row(sheet, i)) continue;
    const BasisSheetRow& values = sheet.rows[i];
    TableLine row;
    row.cells = {values.chapter, values.article, values.caption,
                 language == Language::zh ? values.status + values.note : values.status + " " + values.note,
                 row_cell(i, language)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table findings_table(const LegalGraph& graph, const SheetFindings& found, const std::vector<std::size_t>& rows,
                     Language language) {
  Table table = titled(language, {"检查结果", "Findings"}, {"检查结果", "Findings"});
  table.columns = finding_columns(language);
  table.columns.push_back(place_column(language));
  for (std::size_t i = 0; i < found.findings.size(); ++i) {
    TableLine row = finding_row(found.findings[i], language, graph.folder());
    row.cells.push_back(rows[i] == no_row ? TableCell() : row_cell(rows[i], language));
    table.rows.push_back(std::move(row));
  }
  table.nothing = found.checked ? choose(language, "没有发现", "nothing found")
                                : choose(language, "未检查：由写成的图生成，没有正文可查",
                                         "not checked: made from a written graph, which has no texts to check");
  return table;
}

/// The last column: what `check` found in a row, leading to the first line of it. Nothing where no row has a finding.
void add_findings_column(Table& table, const std::vector<Finding>& findings, const std::vector<std::size_t>& rows) {
  if (std::ranges::all_of(rows, [](std::size_t row) { return row == no_row; })) return;
  table.columns.push_back(column("findings", {"检查结果", "Findings"}, table.language, 20));
  std::vector<std::vector<std::size_t>> of_row(table.rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (rows[at] < of_row.size()) of_row[rows[at]].push_back(at);
  }
  for (std::size_t row = 0; row < of_row.size(); ++row) {
    std::string rules;
    for (const std::size_t at : of_row[row]) {
      const std::string_view rule = describe(findings[at].rule, table.language);
      if (rules.find(rule) == std::string::npos) add_line(rules, rule);
    }
    if (of_row[row].size() > 1) rules += " ×" + std::to_string(of_row[row].size());
    TableCell cell(rules);
    if (!of_row[row].empty()) cell.link = RowLink{found, static_cast<std::uint32_t>(of_row[row].front())};
    table.rows[row].cells.push_back(std::move(cell));
  }
}

}  // namespace

Table table_of(const BasisSheet& sheet) {
  Table table = main_table(sheet);
  table.further.push_back(gaps_table(sheet));
  return table;
}

void add_findings(Table& table, const LegalGraph& graph, const BasisSheet& sheet, const SheetFindings& findings) {
  const std::vector<std::size_t> rows = rows_of_findings(graph, sheet, findings.findings);
  add_findings_column(table, findings.findings, rows);
  table.further.push_back(findings_table(graph, findings, rows, sheet.language));
}

}  // namespace yiju
