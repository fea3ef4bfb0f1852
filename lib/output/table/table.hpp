// What the writers of tables ask of a Table (yiju/table.hpp). Made once for each answer (output/answer/NAME_table.cpp,
// output/basis/basis_table.cpp), drawn once for each format (table_<format>.cpp, listed in output/format.cpp).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "yiju/table.hpp"

namespace yiju {

/// A stretch of a cell whose words are all marked alike.
struct CellRun {
  enum class Kind : std::uint8_t { kept, deleted, inserted } kind = Kind::kept;
  std::string text;
};

/// The whole text of a cell, cut at its marks; one run where it has none.
[[nodiscard]] std::vector<CellRun> runs_of(const TableCell& cell);

/// What a cell says in one piece: 第七条　算力与网络基础设施.
[[nodiscard]] std::string whole_text(const TableCell& cell);

/// Whether a band is drawn above the row.
[[nodiscard]] bool begins_band(const Table& table, std::size_t row);

/// The row with which the group of `row` begins.
[[nodiscard]] std::size_t begin_of_group(const Table& table, std::size_t row);

/// How many rows the group has that begins at `row`.
[[nodiscard]] std::size_t group_size(const Table& table, std::size_t row);

/// The rows that the list on top leads to, and what each is called: the text of its label.
[[nodiscard]] std::vector<std::size_t> jump_rows(const Table& table);
[[nodiscard]] const std::string& label_of(const Table& table, std::size_t row);

/// 无依据条文：第一条、第四条; empty where there are none.
[[nodiscard]] std::string jump_line(const Table& table);

/// A table of numbers with more columns than a page has room for, turned over: a row becomes a column. Others come back
/// as they are.
[[nodiscard]] Table turned_to_fit(const Table& table, std::size_t most_columns);

/// The table without the columns in which no row has anything, for a page that is read and not filled in.
[[nodiscard]] Table without_empty_columns(Table table);

/// Indexes of the columns that are drawn: all, or without those that the bands say.
[[nodiscard]] std::vector<std::size_t> shown_columns(const Table& table, bool with_bands);

}  // namespace yiju
