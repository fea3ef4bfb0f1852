#include "output/table/table.hpp"

#include <algorithm>

#include "base/joined.hpp"

namespace yiju {

TableCell::TableCell(std::string words, std::string more, Mark how, std::optional<RowLink> to)
    : text(std::move(words)), detail(std::move(more)), mark(how), link(to) {}

std::string whole_text(const TableCell& cell) {
  if (cell.detail.empty()) return cell.text;
  return cell.text.empty() ? cell.detail : cell.text + "　" + cell.detail;
}

std::vector<CellRun> runs_of(const TableCell& cell) {
  const std::string text = whole_text(cell);
  std::vector<CellRun> runs;
  const auto add = [&](CellRun::Kind kind, std::size_t begin, std::size_t end) {
    if (begin < end) runs.push_back({kind, text.substr(begin, end - begin)});
  };
  std::size_t at = 0;
  for (const WordMark& mark : cell.marks) {
    add(CellRun::Kind::kept, at, mark.begin);
    add(mark.inserted ? CellRun::Kind::inserted : CellRun::Kind::deleted, mark.begin, mark.end);
    at = mark.end;
  }
  add(CellRun::Kind::kept, at, text.size());
  return runs;
}

bool begins_band(const Table& table, std::size_t row) {
  const std::string& band = table.rows[row].band;
  return !band.empty() && (row == 0 || band != table.rows[row - 1].band);
}

std::size_t begin_of_group(const Table& table, std::size_t row) {
  while (row > 0 && table.rows[row].goes_on) --row;
  return row;
}

std::size_t group_size(const Table& table, std::size_t row) {
  std::size_t end = row + 1;
  while (end < table.rows.size() && table.rows[end].goes_on) ++end;
  return end - row;
}

std::vector<std::size_t> jump_rows(const Table& table) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row].jump) rows.push_back(row);
  }
  return rows;
}

const std::string& label_of(const Table& table, std::size_t row) {
  const auto label = std::ranges::find(table.columns, ColumnKind::label, &TableColumn::kind);
  const auto at = label == table.columns.end() ? 0 : static_cast<std::size_t>(label - table.columns.begin());
  return table.rows[row].cells[at].text;
}

std::string jump_line(const Table& table) {
  std::string line;
  for (const std::size_t row : jump_rows(table)) {
    line += line.empty() ? std::string_view(table.jumps) : list_comma(table.language);
    line += label_of(table, row);
  }
  return line;
}

Table turned_to_fit(const Table& table, std::size_t most_columns) {
  const auto is_number = [](const TableColumn& column) { return column.kind == ColumnKind::number; };
  const bool wide = table.columns.size() > most_columns && table.rows.size() + 1 < table.columns.size();
  if (!wide || !std::all_of(table.columns.begin() + 1, table.columns.end(), is_number)) return table;
  Table turned = table;
  turned.columns = {table.columns.front()};
  turned.columns.front().name.clear();
  turned.rows.assign(table.columns.size() - 1, {});
  for (std::size_t at = 1; at < table.columns.size(); ++at) turned.rows[at - 1].cells = {table.columns[at].name};
  for (const TableLine& row : table.rows) {
    turned.columns.push_back({row.cells.front().text, row.cells.front().text, 8, ColumnKind::number});
    for (std::size_t at = 1; at < row.cells.size(); ++at) turned.rows[at - 1].cells.push_back(row.cells[at]);
  }
  return turned;
}

Table without_empty_columns(Table table) {
  for (std::size_t at = table.rows.empty() ? 0 : table.columns.size(); at-- > 0;) {
    const bool filled = std::ranges::any_of(
        table.rows, [at](const TableLine& row) { return at < row.cells.size() && !whole_text(row.cells[at]).empty(); });
    if (filled) continue;
    const auto place = static_cast<std::ptrdiff_t>(at);
    table.columns.erase(table.columns.begin() + place);
    for (TableLine& row : table.rows) {
      if (at < row.cells.size()) row.cells.erase(row.cells.begin() + place);
    }
  }
  return table;
}

std::vector<std::size_t> shown_columns(const Table& table, bool with_bands) {
  std::vector<std::size_t> shown;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    if (!with_bands || !table.columns[at].in_band) shown.push_back(at);
  }
  return shown;
}

}  // namespace yiju
