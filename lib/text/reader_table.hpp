// Tables of people's office programs → rows of cells: CSV (RFC 4180, with BOM or in GB18030 as Excel writes it), XLSX
// and the tables of a DOCX. Cells are text as shown; of a formula the value it last had, never the formula; a merged
// cell's text is carried down over its rows, since 草案条文 of a basis table spans all the sources of one article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"
#include "text/zip_reader.hpp"

namespace yiju {

struct TableRow {
  std::uint32_t number = 0;        ///< row in the sheet, line in the CSV, from 1: for messages
  std::vector<std::string> cells;  ///< in column order; cells to the right of the last filled one are left out
};

/// One sheet of an XLSX, one table of a DOCX, or a whole CSV.
struct TableRows {
  std::string name;            ///< the sheet's name; "" for CSV and DOCX
  std::vector<TableRow> rows;  ///< empty rows are left out
};

/// All tables of a .xlsx, .csv, .tsv or .docx file, by content. Throws Error{input}: not found, damaged, protected by a
/// password, or no table of these kinds.
[[nodiscard]] std::vector<TableRows> read_tables(const std::string& path);

/// The same from bytes in memory.
[[nodiscard]] std::vector<TableRows> read_tables_bytes(const std::string& name, std::string bytes);

/// The tables of a workbook, sheet by sheet in the order of its tabs.
[[nodiscard]] std::vector<TableRows> read_xlsx_tables(const std::string& name, ZipReader& archive);

/// The same of an old workbook (.xls), through LibreOffice. Throws Error{input}: a password, no workbook, no LibreOffice.
[[nodiscard]] std::vector<TableRows> read_xls_tables(const std::string& name, const std::string& bytes);

/// Rows as tab-separated lines, each at the line of its row number, so that `line` in a message is the row that people
/// see. Tabs and line breaks within cells become spaces.
[[nodiscard]] std::string to_tsv(const TableRows& table);

/// The tables as a text with cells: a row is a line, with tabs between the cells, at the line of its row number as far
/// as no cell above has several lines. Of a row with such a cell every cell's lines stand by themselves.
[[nodiscard]] Source source_of_tables(std::string name, const std::vector<TableRows>& tables);

}  // namespace yiju
