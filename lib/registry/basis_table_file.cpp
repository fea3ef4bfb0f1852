#include "registry/basis_table_file.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "text/reader.hpp"
#include "text/reader_encoding.hpp"
#include "text/reader_table.hpp"

namespace yiju {

namespace {

bool is_header(const TableRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    const std::string name = without_white_space(cell);
    return name == "依据文件" || name == "instrument";
  });
}

std::size_t filled_cells(const TableRow& row) {
  return static_cast<std::size_t>(std::count_if(
      row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !without_white_space(cell).empty(); }));
}

/// The table from its header on, with the comments above; nothing where it has no header.
std::optional<TableRows> basis_rows(TableRows table) {
  const auto header = std::find_if(table.rows.begin(), table.rows.end(), is_header);
  if (header == table.rows.end()) return std::nullopt;
  for (std::string& cell : header->cells) cell = without_white_space(cell);
  TableRows rows;
  for (auto row = table.rows.begin(); row != table.rows.end(); ++row) {
    const bool comment = row->cells.front().starts_with('#');
    if (comment || row == header || (row > header && filled_cells(*row) > 1)) rows.rows.push_back(std::move(*row));
  }
  return rows;
}

/// 《临江市数据条例（草案）》立法依据对照表 → 临江市数据条例（草案）; as `yiju table` heads what it writes.
std::string draft_in_title(std::string_view title) {
  constexpr std::string_view open = "《", close = "》立法依据对照表", english = ": what each article rests on";
  if (title.starts_with(open) && title.ends_with(close)) {
    return std::string(title.substr(open.size(), title.size() - open.size() - close.size()));
  }
  if (title.ends_with(english)) return std::string(title.substr(0, title.size() - english.size()));
  return {};
}

std::string draft_named_in(const std::vector<TableRows>& tables, std::string_view text) {
  std::string draft;
  for (const TableRows& table : tables) {
    for (const TableRow& row : table.rows) {
      if (draft.empty()) draft = draft_in_title(row.cells.front());
    }
  }
  for (const PlainLine& line : PlainLines(text)) {
    if (!draft.empty()) break;
    draft = draft_in_title(line.words);
  }
  return draft;
}

}  // namespace

bool is_basis_table_name(std::string_view path) {
  constexpr std::array<std::string_view, 4> endings{".basis.tsv", ".basis.csv", ".basis.xlsx", ".basis.docx"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

bool looks_like_basis_table(std::string_view path) {
  constexpr std::array<std::string_view, 6> endings{".xlsx", ".xls", ".xlsm", ".ods", ".csv", ".docx"};
  constexpr std::array<std::string_view, 3> words{".basis.", "依据对照表", "依据表"};
  const std::string_view name = path.substr(path.find_last_of('/') == path.npos ? 0 : path.find_last_of('/') + 1);
  if (std::ranges::none_of(endings, [&](std::string_view ending) { return name.ends_with(ending); })) return false;
  const bool named = std::ranges::any_of(words, [&](std::string_view word) { return name.find(word) != name.npos; });
  return named && !is_basis_table_name(path);
}

bool is_drafters_table(const std::string& path) {
  if (!path.ends_with(".docx") && !path.ends_with(".xlsx")) return false;
  if (path.find(".basis.") != path.npos) return false;
  try {
    const std::vector<TableRows> tables = read_tables(path);
    return !tables.empty() && std::ranges::none_of(tables, [](const TableRows& table) {
      return std::ranges::any_of(table.rows, is_header);
    });
  } catch (const Error&) {
    return false;  // what cannot be read is told by name
  }
}

Error not_read_as_table(const std::string& path) {
  const std::size_t dot = path.find_last_of('.');
  const bool known = path.ends_with(".xlsx") || path.ends_with(".csv") || path.ends_with(".docx");
  std::string name = path.substr(0, dot);
  if (!name.ends_with(".basis")) name += ".basis";
  name += known ? path.substr(dot) : ".xlsx";
  return {ErrorCode::input,
          path,
          0,
          0,
          {"像是依据表，但文件名不是依据表的，未读", "looks like a basis table, but is not named as one; not read"},
          known ? Bilingual("改名为 " + name + " 即可", "name it " + name)
                : Bilingual("请另存为 " + name, "save it as " + name)};
}

BasisTable read_basis_table(const std::string& path, std::string_view draft) {
  return read_basis_table_bytes(path, read_file(path), draft);
}

BasisTable read_basis_table_bytes(const std::string& path, std::string bytes, std::string_view draft) {
  if (path.ends_with(".tsv")) return parse_basis_table(path, read_plain_text(path, std::move(bytes)).text, draft);
  const std::string text = path.ends_with(".docx") ? read_source_bytes(path, bytes).text : std::string();
  std::vector<TableRows> tables = read_tables_bytes(path, std::move(bytes));
  const std::string named = draft_named_in(tables, text);
  for (TableRows& table : tables) {
    const std::optional<TableRows> rows = basis_rows(std::move(table));
    if (rows) return parse_basis_table(path, to_tsv(*rows), named.empty() ? draft : named);
  }
  throw Error(ErrorCode::input, path, 0, 0,
              {"表中没有“依据文件”一列", "expected a table with a column 依据文件 (instrument), found none"},
              {"表头一行要有列名：草案条文 依据文件 依据条款 关系",
               "name the columns in a header row: article instrument provision relation"});
}

}  // namespace yiju
