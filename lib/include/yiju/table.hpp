// An answer that has rows, before anyone knows whether it becomes a Word document, a workbook, a web page or lines on a
// terminal. Every answer (answers.hpp) is one, and so can yours be:
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
#include <string_view>
#include <vector>

#include "yiju/language.hpp"

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
  bool in_band = false;   ///< says what the band says: left out where bands are drawn
  bool of_group = false;  ///< the same in all rows of a group: stands once where cells can be merged
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

/// Words of a cell that are gone in the other wording, or new beside it.
struct WordMark {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the cell's text
  bool inserted = false;
};

struct TableCell {
  std::string text;
  std::string detail{};  ///< of a label: what is said below it in plain letters
  Mark mark = Mark::plain;
  std::optional<RowLink> link{};
  std::vector<WordMark> marks{};  ///< in order, apart; of a cell without detail

  TableCell() = default;
  TableCell(std::string words, std::string more = {}, Mark how = Mark::plain, std::optional<RowLink> to = {});
  TableCell(std::string_view words) : TableCell(std::string(words)) {}
  TableCell(const char* words) : TableCell(std::string(words)) {}
};

struct TableLine {
  std::vector<TableCell> cells;  ///< as many as there are columns
  std::string band{};            ///< the heading over this row and those that follow with the same one
  Mark mark = Mark::plain;       ///< of the whole row
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

/// The table's bytes in a format: text, json, csv, markdown, html, docx, xlsx. Throws Error{usage} for another word.
[[nodiscard]] std::string draw_table(const Table& table, std::string_view format);

/// These formats, by name.
[[nodiscard]] std::vector<std::string_view> table_formats();

}  // namespace yiju
