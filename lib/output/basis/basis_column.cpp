#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "output/basis/basis_sheet.hpp"

namespace yiju {
namespace {

struct ColumnName {
  BasisColumn column;
  std::string_view zh, en;
};
constexpr std::array<ColumnName, 10> kColumns = {{{BasisColumn::article, "草案条文", "article"},
                                                  {BasisColumn::instrument, "依据文件", "instrument"},
                                                  {BasisColumn::provision, "依据条款", "provision"},
                                                  {BasisColumn::words, "依据原文", "words"},
                                                  {BasisColumn::relation, "关系", "relation"},
                                                  {BasisColumn::asserted_by, "认定者", "asserted_by"},
                                                  {BasisColumn::status, "状态", "status"},
                                                  {BasisColumn::note, "备注", "why"},
                                                  {BasisColumn::evidence, "出处", "source"},
                                                  {BasisColumn::draft_words, "草案原文", "draft_words"}}};

}  // namespace

std::string_view header_of(BasisColumn column, Language language) {
  const ColumnName& name = kColumns[static_cast<std::size_t>(column)];
  return choose(language, name.zh, name.en);
}

std::optional<BasisColumn> parse_basis_column(std::string_view wanted) {
  for (const ColumnName& name : kColumns) {
    if (wanted == name.zh || wanted == name.en) return name.column;
  }
  return std::nullopt;
}

std::vector<BasisColumn> usual_basis_columns() {
  std::vector<BasisColumn> columns;
  for (const ColumnName& name : kColumns) {
    if (name.column < BasisColumn::evidence) columns.push_back(name.column);
  }
  return columns;
}

std::vector<BasisColumn> parse_basis_columns(std::string_view list) {
  std::vector<BasisColumn> columns;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.find("，"));
    const std::string_view name = list.substr(0, comma);
    const std::optional<BasisColumn> column = parse_basis_column(name);
    if (!column) {
      std::string known;
      for (const ColumnName& one : kColumns)
        known += std::string(" ") + std::string(one.zh) + "=" + std::string(one.en);
      throw Error(ErrorCode::usage,
                  Bilingual("--columns：没有“" + std::string(name) + "”这一列",
                            "--columns: expected names of columns, found " + std::string(name)),
                  Bilingual("可选的列：" + known, "columns:" + known));
    }
    columns.push_back(*column);
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + (list[comma] == ',' ? 1 : std::string_view("，").size()));
  }
  return columns.empty() ? usual_basis_columns() : columns;
}

std::string cell_of(const BasisSheetRow& row, BasisColumn column) {
  switch (column) {
    case BasisColumn::article:
      return row.caption.empty() ? row.article : row.article + "　" + row.caption;
    case BasisColumn::instrument:
      return row.instrument;
    case BasisColumn::provision:
      return row.provision;
    case BasisColumn::words:
      return row.words;
    case BasisColumn::relation:
      return row.relation;
    case BasisColumn::asserted_by:
      return row.asserted_by;
    case BasisColumn::status:
      return row.status;
    case BasisColumn::note:
      return row.note;
    case BasisColumn::evidence:
      return row.evidence;
    case BasisColumn::draft_words:
      return row.draft_words;
  }
  return {};
}

bool begins_group(const BasisSheet& sheet, std::size_t row) {
  return row == 0 || sheet.rows[row].article != sheet.rows[row - 1].article ||
         sheet.rows[row].chapter != sheet.rows[row - 1].chapter;
}

bool is_gap_row(const BasisSheet& sheet, std::size_t row) { return sheet.rows[row].gap && begins_group(sheet, row); }

}  // namespace yiju
