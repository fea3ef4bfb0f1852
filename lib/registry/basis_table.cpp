#include "registry/basis_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.hpp"
#include "registry/written_place.hpp"

namespace yiju {

namespace {

enum class Column : std::uint8_t { draft, article, instrument, provision, relation, why, asserted_by, source, none };

struct ColumnName {
  std::string_view name;
  Column column;
};

// 依据原文, 状态 and 检查结果 are what `yiju table` writes besides: read over, as they follow
// from the graph.
constexpr std::array<ColumnName, 26> column_names = {{
    {"draft", Column::draft},
    {"草案", Column::draft},
    {"article", Column::article},
    {"草案条文", Column::article},
    {"instrument", Column::instrument},
    {"依据文件", Column::instrument},
    {"provision", Column::provision},
    {"依据条款", Column::provision},
    {"relation", Column::relation},
    {"关系", Column::relation},
    {"why", Column::why},
    {"备注", Column::why},
    {"note", Column::why},
    {"理由", Column::why},
    {"asserted_by", Column::asserted_by},
    {"认定者", Column::asserted_by},
    {"evidence", Column::asserted_by},
    {"source", Column::source},
    {"出处", Column::source},
    {"looked_up_in", Column::source},
    {"words", Column::none},
    {"依据原文", Column::none},
    {"status", Column::none},
    {"状态", Column::none},
    {"检查结果", Column::none},
    {"Findings", Column::none},
}};

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = cell.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(blanks) - begin + 1);
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = line.find('\t');
    cells.push_back(trimmed(line.substr(0, tab)));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::string without_quotes(std::string_view title) {
  constexpr std::string_view open = "《", close = "》";
  if (title.starts_with(open) && title.ends_with(close)) {
    title.remove_prefix(open.size());
    title.remove_suffix(close.size());
  }
  return std::string(title);
}

// Reads one table; keeps where it is, for messages.
class TableReader {
 public:
  TableReader(BasisTable& table, std::string_view draft) : table_(table), draft_(draft) {}

  void line(std::string_view text, std::uint32_t offset) {
    ++line_;
    const std::string_view line = trimmed(text);
    if (line.empty()) return;
    if (line.starts_with('#')) return comment(line.substr(1));
    const std::vector<std::string_view> cells = cells_of(text);
    if (columns_.empty()) return header(cells, offset);
    if (std::optional<BasisRow> row = read_row(cells)) table_.rows.push_back(*std::move(row));
  }

  void finish() const {
    if (columns_.empty())
      fail(1, "expected a basis table, found no header line", "columns: article instrument provision relation why");
  }

 private:
  // Columns are counted in cells: the third cell of a row is column 3, as in a spreadsheet.
  [[noreturn]] void fail(std::size_t column, std::string message, std::string hint = {}) const {
    throw Error(ErrorCode::input, table_.path, line_, static_cast<std::uint32_t>(column), std::move(message),
                std::move(hint));
  }

  void comment(std::string_view words) {
    words = trimmed(words);
    for (const std::string_view key : {"draft:", "draft：", "草案:", "草案："}) {
      if (words.starts_with(key)) draft_ = without_quotes(trimmed(words.substr(key.size())));
    }
  }

  void header(const std::vector<std::string_view>& cells, std::uint32_t offset) {
    for (const std::string_view cell : cells) {
      const auto* const found = std::find_if(column_names.begin(), column_names.end(),
                                             [&](const ColumnName& name) { return name.name == cell; });
      columns_.push_back(found == column_names.end() ? Column::none : found->column);
      if (found == column_names.end()) {
        table_.diagnostics.push_back({DiagnosticCode::part_skipped,
                                      Severity::warning,
                                      {offset, offset + static_cast<std::uint32_t>(cell.size())},
                                      0,
                                      0,
                                      std::string(cell)});
      }
    }
    for (const auto& [column, name] :
         {std::pair(Column::article, "article (草案条文)"), std::pair(Column::instrument, "instrument (依据文件)"),
          std::pair(Column::relation, "relation (关系)")}) {
      if (std::find(columns_.begin(), columns_.end(), column) == columns_.end()) {
        fail(1, std::string("expected a column ") + name + ", found none", "the header line names the columns");
      }
    }
  }

  // No row: an article without a source as `yiju table` writes it, or one that rests on the text's own citation.
  [[nodiscard]] std::optional<BasisRow> read_row(const std::vector<std::string_view>& cells) const {
    BasisRow row;
    row.draft = draft_;
    row.line = line_;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at >= columns_.size()) {
        if (!cells[at].empty()) fail(at + 1, "expected " + std::to_string(columns_.size()) + " columns, found more");
        continue;
      }
      if (columns_[at] == Column::asserted_by && cells[at] == chinese_of(Assertion::text)) return std::nullopt;
      read_cell(row, columns_[at], cells[at], at + 1);
    }
    if (row.instrument.empty() || row.instrument == "—") return std::nullopt;
    if (row.draft.empty()) {
      fail(1, "expected the draft's title, found none", "add a column draft or a line `# draft: TITLE`");
    }
    return row;
  }

  void read_cell(BasisRow& row, Column column, std::string_view cell, std::size_t at) const {
    switch (column) {
      case Column::draft:
        if (!cell.empty()) row.draft = without_quotes(cell);
        return;
      case Column::instrument:
        row.instrument = without_quotes(cell);
        return;
      case Column::why:
        row.why = cell;
        return;
      case Column::source:
        row.source = cell;
        return;
      case Column::article:
        row.article = locator(cell, at);
        return;
      case Column::provision:
        row.provision = locator(cell, at);
        return;
      case Column::relation:
        row.relation = relation(cell, at);
        return;
      case Column::asserted_by:
        row.asserted_by = assertion(cell, at);
        return;
      case Column::none:
        return;
    }
  }

  [[nodiscard]] Locator locator(std::string_view cell, std::size_t at) const {
    const std::optional<Locator> locator = read_written_place(cell);
    if (!locator) fail(at, "expected a provision such as 第十二条第二款 or 12/2, found " + std::string(cell));
    return *locator;
  }

  [[nodiscard]] Relation relation(std::string_view cell, std::size_t at) const {
    if (cell.empty()) return Relation::based_on;
    const std::optional<Relation> relation = parse_relation(cell);
    if (!relation) fail(at, "expected a relation such as based_on (依据), found " + std::string(cell));
    return *relation;
  }

  [[nodiscard]] Assertion assertion(std::string_view cell, std::size_t at) const {
    if (cell == "note" || cell == "seed" || cell == chinese_of(Assertion::note)) return Assertion::note;
    if (cell.empty() || cell == "analyst" || cell == chinese_of(Assertion::analyst)) return Assertion::analyst;
    fail(at, "expected analyst (分析) or note (说明), found " + std::string(cell));
  }

  BasisTable& table_;
  std::vector<Column> columns_;
  std::string draft_;
  std::uint32_t line_ = 0;
};

}  // namespace

BasisTable parse_basis_table(const std::string& path, std::string_view tsv, std::string_view draft) {
  BasisTable table;
  table.path = path;
  TableReader reader(table, draft);
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::size_t at = tsv.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < tsv.size()) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    reader.line(tsv.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end + 1;
  }
  reader.finish();
  return table;
}

}  // namespace yiju
