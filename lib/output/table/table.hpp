// An answer that has rows, before anyone knows whether it becomes a Word document, a workbook, a web page or lines on a
// terminal. Made once for each answer (output/answer_table.hpp, basis_table.cpp), drawn once for each format
// (table_<format>.cpp, listed in output/format.cpp):
//   Title                       没有自己依据的条文
//   summary                     《临江市数据条例（草案）》：9 条中有 6 条没有自己的依据
//   jumps                       无依据条文：第二条、第三条 …          each leads to its row
//   columns                     条文 │ 主题 │ 为何列入
//   band                        第二章 数据流通
//   rows, in groups             第七条 │ … │ …                        the label stands once a group
//   source                      数据来源：…
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"

namespace yiju {

enum class ColumnKind : std::uint8_t {
  text,    ///< anything
  label,   ///< what the row is about; stands once a group where cells can be merged
  number,  ///< digits, set right
  word,    ///< a word or two that should not be broken
  words,   ///< words of a text: line breaks are kept
};

struct TableColumn {
  std::string key;       ///< English, never changed: the key in JSON
  std::string name;      ///< what stands at its head
  unsigned weight = 15;  ///< its share of the width: 10 is enough for four Chinese characters
  ColumnKind kind = ColumnKind::text;
  bool in_band = false;  ///< says what the band says: left out where bands are drawn
};

enum class Mark : std::uint8_t {
  plain,
  lacking,  ///< something that should stand here does not: amber
  wrong,    ///< what stands here is not right: red
};

/// A row of this table (sheet 0) or of one of its further sheets (1 …).
struct RowLink {
  std::uint32_t sheet = 0;
  std::uint32_t row = 0;
};

struct TableCell {
  std::string text;
  std::string detail{};  ///< of a label: what is said below it in plain letters
  Mark mark = Mark::plain;
  std::optional<RowLink> link{};

  TableCell() = default;
  TableCell(std::string words, std::string more = {}, Mark how = Mark::plain, std::optional<RowLink> to = {});
  TableCell(std::string_view words) : TableCell(std::string(words)) {}
  TableCell(const char* words) : TableCell(std::string(words)) {}
};

/// A row; lib/text has a TableRow of what it reads.
struct TableLine {
  std::vector<TableCell> cells;  ///< as many as there are columns
  std::string band{};            ///< the heading over this row and those that follow with the same one
  Mark mark = Mark::plain;        ///< of the whole row
  bool goes_on = false;          ///< of the same group as the row before: its label is that row's
  bool jump = false;             ///< the list on top leads here
};

struct Table {
  Language language = Language::zh;
  std::string name;       ///< a short one: of its sheet in a workbook
  std::string title;      ///< empty: none is drawn
  std::string summary{};  ///< what it comes to, below the title; paragraphs are lines
  std::string jumps{};    ///< what stands before the list of links: 无依据条文：
  std::vector<TableColumn> columns{};
  std::vector<TableLine> rows{};
  std::string nothing{};         ///< what is said where there are no rows
  std::string source{};          ///< where it comes from, at the end
  std::vector<Table> further{};  ///< sheets that only a workbook has besides
};

/// What a cell says in one piece: 第七条　算力与网络基础设施.
[[nodiscard]] std::string whole_text(const TableCell& cell);

/// Whether a band is drawn above the row.
[[nodiscard]] bool begins_band(const Table& table, std::size_t row);

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

/// Indexes of the columns that are drawn: all, or without those that the bands say.
[[nodiscard]] std::vector<std::size_t> shown_columns(const Table& table, bool with_bands);

}  // namespace yiju
