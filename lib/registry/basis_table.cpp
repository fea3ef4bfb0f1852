#include "registry/basis_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/byte_order_mark.hpp"
#include "base/error.hpp"
#include "base/split.hpp"
#include "base/white_space.hpp"
#include "registry/written_place.hpp"

namespace yiju {

namespace {

enum class Column : std::uint8_t {
  draft,
  article,
  instrument,
  provision,
  relation,
  why,
  asserted_by,
  source,
  status,
  none
};

struct ColumnName {
  std::string_view name;
  Column column;
};

// 草案原文, 依据原文, 状态 and 检查结果 are what `yiju table` writes besides, and 名次 what `yiju suggest` does: read over,
// as they follow from the graph.
constexpr std::array<ColumnName, 30> column_names = {{
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
    {"rank", Column::none},  // of a suggestion
    {"名次", Column::none},
    {"words", Column::none},
    {"依据原文", Column::none},
    {"draft_words", Column::none},
    {"草案原文", Column::none},
    {"status", Column::status},
    {"状态", Column::status},
    {"检查结果", Column::none},
    {"Findings", Column::none},
}};

// asserted_by is also written "asserted by", and comes without white space from Word and Excel files.
bool is_called(std::string_view cell, std::string_view name) {
  const auto parts = [](char c) { return c == '_' || c == ' '; };
  std::string one(cell), other(name);
  std::erase_if(one, parts);
  std::erase_if(other, parts);
  return one == other;
}

std::string without_quotes(std::string_view title) {
  constexpr std::string_view open = "《", close = "》";
  if (title.starts_with(open) && title.ends_with(close)) {
    title.remove_prefix(open.size());
    title.remove_suffix(close.size());
  }
  return std::string(title);
}

/// The words behind brackets that begin them; all of them where none do.
std::string_view behind_brackets(std::string_view words) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t end = words.starts_with(open) ? words.find(close) : std::string_view::npos;
    if (end == std::string_view::npos) continue;
    words.remove_prefix(end + close.size());
    words.remove_prefix(std::min(words.find_first_not_of(" \t\r\n"), words.size()));
    return words;
  }
  return words;
}

std::string in_quotes(std::string_view words) { return "“" + std::string(words) + "”"; }

/// 关系 / relation: the column as the message calls it.
std::string_view name_of(Column column, Language language) {
  switch (column) {
    case Column::article:
      return choose(language, "草案条文", "article");
    case Column::instrument:
      return choose(language, "依据文件", "instrument");
    case Column::provision:
      return choose(language, "依据条款", "provision");
    case Column::relation:
      return choose(language, "关系", "relation");
    case Column::asserted_by:
      return choose(language, "认定者", "asserted_by");
    default:
      return choose(language, "草案", "draft");
  }
}

// Reads one table; keeps where it is, for messages.
class TableReader {
 public:
  TableReader(BasisTable& table, std::string_view draft) : table_(table), draft_(draft) {}

  void line(std::string_view text, std::uint32_t offset) {
    ++line_;
    const std::string_view line = trim(text);
    if (line.empty()) return;
    if (line.starts_with('#')) return comment(line.substr(1));
    const std::vector<std::string_view> cells = split_trimmed(text, "\t");
    if (columns_.empty()) return header(cells, offset);
    if (draft_.empty() && !has(Column::draft)) {
      fail(1, "没有写明是哪一部草案的依据表", "expected the draft's title, found none",
           Bilingual("加一列“草案”，或在表头之上加一行 # 草案：标题", "add a column draft or a line `# draft: TITLE`"));
    }
    try {
      take(read_row(cells));
    } catch (const Error& error) {  // one bad cell: the others of the table are kept
      table_.skipped.push_back(error);
    }
  }

  void finish() const {
    if (columns_.empty())
      fail(1, "应为依据表，没有找到表头", "expected a basis table, found no header line",
           Bilingual("列名：草案条文 依据文件 依据条款 关系 备注",
                     "columns: article instrument provision relation why"));
  }

 private:
  // Columns are counted in cells: the third cell of a row is column 3, as in a spreadsheet.
  [[noreturn]] void fail(std::size_t column, std::string zh, std::string en, Bilingual hint = {}) const {
    throw Error(ErrorCode::input, table_.path, line_, static_cast<std::uint32_t>(column),
                Bilingual(std::move(zh), std::move(en)), std::move(hint));
  }

  [[noreturn]] void fail_cell(Column column, std::size_t at, const std::string& zh, const std::string& en,
                              std::string_view cell) const {
    fail(at, in_quotes(name_of(column, Language::zh)) + "一栏应为" + zh + "，实为" + in_quotes(cell) + "；这一行已跳过",
         "column " + std::string(name_of(column, Language::en)) + ": expected " + en + ", found " + std::string(cell) +
             "; the row is skipped");
  }

  [[nodiscard]] bool has(Column column) const { return std::ranges::find(columns_, column) != columns_.end(); }

  void comment(std::string_view words) {
    words = trim(words);
    for (const std::string_view key : {"draft:", "draft：", "草案:", "草案："}) {
      if (words.starts_with(key)) draft_ = without_quotes(trim(words.substr(key.size())));
    }
  }

  void header(const std::vector<std::string_view>& cells, std::uint32_t offset) {
    std::string found;
    for (const std::string_view cell : cells) {
      const auto* const known = std::find_if(column_names.begin(), column_names.end(),
                                             [&](const ColumnName& name) { return is_called(cell, name.name); });
      columns_.push_back(known == column_names.end() ? Column::none : known->column);
      if (!cell.empty()) found += (found.empty() ? "" : " ") + std::string(cell);
      if (known == column_names.end() && !cell.empty()) report_unknown(cell, offset);
    }
    for (const Column column : {Column::article, Column::instrument, Column::relation}) {
      if (has(column)) continue;
      const std::string zh(name_of(column, Language::zh)), en(name_of(column, Language::en));
      fail(1, "依据表缺少" + in_quotes(zh) + "一列，表头是：" + found,
           "expected a column " + en + " (" + zh + "), found " + found,
           Bilingual(
               "表头要有：草案条文 依据文件 关系；依据条款、认定者、备注可有可无",
               "the header names the columns: article instrument relation; provision, asserted_by, why if wanted"));
    }
  }

  void report_unknown(std::string_view cell, std::uint32_t offset) {
    table_.diagnostics.push_back({DiagnosticCode::part_skipped,
                                  Severity::warning,
                                  {offset, offset + static_cast<std::uint32_t>(cell.size())},
                                  0,
                                  0,
                                  std::string(cell)});
  }

  [[nodiscard]] BasisRow read_row(const std::vector<std::string_view>& cells) const {
    BasisRow row;
    row.draft = draft_;
    row.line = line_;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (at < columns_.size()) {
        read_cell(row, columns_[at], cells[at], at + 1);
      } else if (!cells[at].empty()) {
        const std::string count = std::to_string(columns_.size());
        fail(at + 1, "应为 " + count + " 列，这一行多出" + in_quotes(cells[at]) + "；这一行已跳过",
             "expected " + count + " columns, found one more: " + std::string(cells[at]) + "; the row is skipped");
      }
    }
    if (was_gap(cells)) row.why = std::string(behind_brackets(row.why));
    return row;
  }

  // 备注 of a row that `yiju table` wrote for an article without a source says in brackets why it is one. What else stands
  // there is the analyst's.
  [[nodiscard]] bool was_gap(const std::vector<std::string_view>& cells) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(columns_, Column::status) - columns_.begin());
    return at < std::min(columns_.size(), cells.size()) && (cells[at] == "无依据" || cells[at] == "no source");
  }

  // An article without a source, as `yiju table` writes it, is no row, but what is remarked of it is kept; neither is what the
  // text says by itself.
  void take(BasisRow row) {
    const bool blank = row.instrument.empty() || row.instrument == "—";
    if (blank && row.provision.whole()) {
      const bool of_program = row.why == "没有相近的条文" || row.why == "nothing near";  // what `yiju suggest` writes
      if (!row.why.empty() && !of_program) table_.remarks.push_back(std::move(row));
      return;
    }
    if (blank) {
      const auto column = std::ranges::find(columns_, Column::instrument) - columns_.begin();
      fail(static_cast<std::size_t>(column) + 1, "“依据条款”已填而“依据文件”空着；这一行已跳过",
           "expected an instrument beside the provision, found none; the row is skipped");
    }
    if (row.draft.empty()) {
      fail(1, "“草案”一栏空着；这一行已跳过", "expected the draft's title, found none; the row is skipped");
    }
    (row.asserted_by == Assertion::text ? table_.cited : table_.rows).push_back(std::move(row));
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
        row.article = locator(column, cell, at);
        return;
      case Column::provision:
        row.provision = locator(column, cell, at);
        return;
      case Column::relation:
        row.relation = relation(cell, at);
        return;
      case Column::asserted_by:
        row.asserted_by = assertion(cell, at);
        return;
      case Column::status:
      case Column::none:
        return;
    }
  }

  [[nodiscard]] Locator locator(Column column, std::string_view cell, std::size_t at) const {
    const std::optional<Locator> locator = read_written_place(cell);
    if (!locator) {
      fail_cell(column, at, "条款，如 第十二条第二款 或 12/2", "a provision such as 第十二条第二款 or 12/2", cell);
    }
    return *locator;
  }

  [[nodiscard]] Relation relation(std::string_view cell, std::size_t at) const {
    if (cell.empty()) return Relation::based_on;
    const std::optional<Relation> relation = parse_relation(cell);
    if (!relation || *relation == Relation::contains) {
      fail_cell(Column::relation, at, "依据、实施、借鉴、引用、修改、被修改、废止之一",
                "based_on, implements, draws_on, cites, amends, amended_by or repeals", cell);
    }
    return *relation;
  }

  [[nodiscard]] Assertion assertion(std::string_view cell, std::size_t at) const {
    if (cell == "note" || cell == "seed" || cell == chinese_of(Assertion::note)) return Assertion::note;
    if (cell == "text" || cell == chinese_of(Assertion::text)) return Assertion::text;
    if (cell.empty() || cell == "analyst" || cell == chinese_of(Assertion::analyst)) return Assertion::analyst;
    fail_cell(Column::asserted_by, at, "分析或说明", "analyst (分析) or note (说明)", cell);
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
  std::size_t at = byte_order_mark_of(tsv);
  while (at < tsv.size()) {
    const std::size_t end = std::min(tsv.find('\n', at), tsv.size());
    reader.line(tsv.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end + 1;
  }
  reader.finish();
  return table;
}

}  // namespace yiju
