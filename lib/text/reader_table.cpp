#include "text/reader_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/byte_order_mark.hpp"
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "text/compound_file.hpp"
#include "text/reader_docx.hpp"
#include "text/reader_encoding.hpp"
#include "text/reader_legacy.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

/// The character between cells: the one that stands most often in the first line outside quotes.
char separator_of(std::string_view text) {
  std::size_t tabs = 0, commas = 0, semicolons = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    tabs += c == '\t';
    commas += c == ',';
    semicolons += c == ';';
  }
  if (tabs > 0 && tabs >= commas) return '\t';
  return semicolons > commas ? ';' : ',';
}

/// Writers put ' before = + - @ so that no spreadsheet takes the cell for a formula; it is not part of the text.
void drop_formula_guard(std::string& cell) {
  constexpr std::string_view guarded = "=+-@\t\r";
  if (cell.size() > 1 && cell[0] == '\'' && guarded.find(cell[1]) != std::string_view::npos) cell.erase(0, 1);
}

/// Reads RFC 4180: "" within quotes is one ", and line breaks within quotes belong to the cell. Never fails.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  TableRows read() {
    while (at_ < text_.size()) {
      TableRow row;
      row.number = line_;
      while (read_cell(row.cells)) {
      }
      while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
      if (!row.cells.empty()) table_.rows.push_back(std::move(row));
    }
    return std::move(table_);
  }

 private:
  /// False where the row ends after it.
  bool read_cell(std::vector<std::string>& cells) {
    std::string cell;
    bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) ++at_;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      line_ += c == '\n';
      if (quoted && c == '"') {
        if (at_ + 1 < text_.size() && text_[at_ + 1] == '"')
          cell += text_[++at_];
        else
          quoted = false;
      } else if (!quoted && (c == separator_ || c == '\n')) {
        break;
      } else {
        cell += c;
      }
    }
    if (!cell.empty() && cell.back() == '\r') cell.pop_back();
    drop_formula_guard(cell);
    cells.push_back(std::move(cell));
    const bool more = at_ < text_.size() && text_[at_] == separator_;
    if (at_ < text_.size()) ++at_;
    return more;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  TableRows table_;
};

TableRows read_csv(const Source& source) {
  const std::string_view text = without_byte_order_mark(source.text);
  if (text.starts_with("sep=") && text.size() > 5) {  // Excel's own way to name the separator
    const std::size_t end = text.find('\n');
    TableRows table = CsvReader(end == std::string_view::npos ? "" : text.substr(end + 1), text[4]).read();
    for (TableRow& row : table.rows) ++row.number;
    return table;
  }
  return CsvReader(text, separator_of(text)).read();
}

std::string without_breaks(std::string_view cell) {
  std::string out(cell);
  std::ranges::replace_if(
      out, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

/// Adds the words of a cell, line by line where `apart`, and remembers where they stand.
void add_cell(Source& source, const std::string& cell, bool apart, SourceCell place) {
  place.text.begin = static_cast<std::uint32_t>(source.text.size());
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t end = std::min(apart ? cell.find('\n', at) : cell.npos, cell.size());
    const std::string line = without_breaks(std::string_view(cell).substr(at, end - at));
    source.text += line;
    place.text.end = static_cast<std::uint32_t>(source.text.size());
    if (apart && !line.empty()) source.text += '\n';
    at = end + 1;
  }
  if (!place.text.empty()) source.cells.push_back(place);
}

void add_row(Source& source, const TableRow& row, std::uint32_t table) {
  const bool apart =
      std::ranges::any_of(row.cells, [](const std::string& cell) { return cell.find('\n') != cell.npos; });
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    if (at != 0 && !apart) source.text += '\t';
    add_cell(source, row.cells[at], apart, {{}, table, row.number - 1, static_cast<std::uint32_t>(at)});
  }
  if (!source.text.ends_with('\n')) source.text += '\n';
}

}  // namespace

Source source_of_tables(std::string name, const std::vector<TableRows>& tables) {
  Source source;
  source.path = std::move(name);
  for (std::uint32_t table = 0; table < tables.size(); ++table) {
    std::uint32_t line = 1;
    for (const TableRow& row : tables[table].rows) {
      for (; line < row.number; ++line) source.text += '\n';
      const std::size_t begin = source.text.size();
      add_row(source, row, table);
      line += static_cast<std::uint32_t>(std::ranges::count(std::string_view(source.text).substr(begin), '\n'));
    }
  }
  return source;
}

std::vector<TableRows> read_tables_bytes(const std::string& name, std::string bytes) {
  const ReadingBudget budget(name, bytes.size());
  if (is_ole_container(bytes)) return read_xls_tables(name, bytes);
  if (!bytes.starts_with("PK\x03\x04")) return {read_csv(read_plain_text(name, std::move(bytes)))};
  ZipReader archive(name, bytes);
  if (archive.has("xl/workbook.xml")) return read_xlsx_tables(name, archive);
  return read_docx_tables(name, archive);
}

std::vector<TableRows> read_xls_tables(const std::string& name, const std::string& bytes) {
  const std::string xlsx = old_workbook_as_xlsx(name, bytes);
  ZipReader archive(name, xlsx);
  return read_xlsx_tables(name, archive);
}

std::vector<TableRows> read_tables(const std::string& path) {
  return read_tables_bytes(path, path == "-" ? read_standard_input() : read_file(path));
}

std::string to_tsv(const TableRows& table) {
  std::string tsv;
  std::uint32_t line = 1;
  for (const TableRow& row : table.rows) {
    for (; line < row.number; ++line) tsv += '\n';
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (at != 0) tsv += '\t';
      tsv += without_breaks(row.cells[at]);
    }
    tsv += '\n';
    ++line;
  }
  return tsv;
}

}  // namespace yiju
