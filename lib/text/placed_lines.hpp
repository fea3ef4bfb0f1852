// From words at places on pages to paragraphs, for PDF and OFD. A page knows only lines; what a law needs is put
// together again: pages are turned upright, headers, footers and page numbers (the same words at the same place on many
// pages, numbers alone at an edge) are dropped, and broken lines joined:
//   "第三条　县级以上人民政府应当依照《临江" + "市数据条例》的规定公开数据。" → one line.
// A line goes on in the next one where it reaches the right margin, unless the next one is indented, stands apart, or
// begins with 第X条, （一） or 一、 after a sentence that ended. Lengths are in points (1/72 inch), from the upper left
// corner.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yiju {

/// What a line is to a table that sets an old wording beside a new one (placed_table.hpp).
enum class TablePart : std::uint8_t { none, head, cell, across };

/// A number or sign that stands raised in small print, as the marks of footnotes do: bytes of the line's text.
struct PlacedMark {
  std::size_t begin = 0, end = 0;
};

/// A line of a page, or a word of it.
struct PlacedLine {
  std::string text;
  double left = 0, right = 0, top = 0, bottom = 0;
  double size = 0;                   ///< height of its characters
  int column = 0;                    ///< 1 left, 2 right; 0 where it goes across the page, or the page has one column
  int turned = 0;                    ///< quarter turns clockwise in which it stands on the page
  bool recognised = false;           ///< by a program from a picture (OCR): gaps between its words mean nothing
  TablePart part = TablePart::none;  ///< in a table `column` counts the table's columns
  std::uint32_t row = 0;             ///< of the table, once its rows are told apart
  std::vector<PlacedMark> raised{};  ///< in the order of the text
  std::uint32_t block = 0;           ///< the paragraph that the file says it is of, in reading order; 0 unknown
  std::uint32_t block_row = 0;       ///< the table's row that holds that, by its first block; else `block`
};

/// What runs down between two columns.
struct Gutter {
  double left = 0, right = 0;
};

struct PlacedPage {
  double width = 0, height = 0;
  std::vector<PlacedLine> lines;     ///< in reading order
  bool vertical = false;             ///< its text runs from top to bottom, and was not read
  std::vector<Gutter> open_table{};  ///< of a table of wordings that may go on behind the page
  std::optional<Gutter> gutter{};    ///< between its two columns
  bool by_blocks = false;            ///< ordered as the file tells (placed_blocks.hpp)
  unsigned counted = 0;              ///< the last number in its margin that counts its lines; 0 where none does
};

[[nodiscard]] inline double middle_of(const PlacedLine& line) { return (line.top + line.bottom) / 2; }

/// True if a line stands in the row that `first` begins.
[[nodiscard]] inline bool in_row_of(const PlacedLine& first, const PlacedLine& line) {
  return std::abs(middle_of(line) - middle_of(first)) < 0.5 * first.size;
}

/// True if the file says that a paragraph begins with `line`.
[[nodiscard]] inline bool begins_block(const PlacedLine& before, const PlacedLine& line) {
  return line.block != 0 && line.block != before.block;
}

/// A page from its words: turned as most of them stand; words that stand otherwise (watermarks, notes along the edge)
/// are left out. A table or columns of `before` may go on in it.
[[nodiscard]] PlacedPage page_of_words(double width, double height, std::vector<PlacedLine> words,
                                       const PlacedPage& before = {});

[[nodiscard]] inline const PlacedPage& last_of(const std::vector<PlacedPage>& pages) {
  static const PlacedPage none;
  return pages.empty() ? none : pages.back();
}

/// Puts words that stand side by side into lines. Between Chinese characters only a wide gap is a space: 第三条　县级.
/// Lines that are spaced out evenly are read as if they were not. The words are in reading order (placed_columns.hpp,
/// placed_table.hpp).
[[nodiscard]] std::vector<PlacedLine> lines_in_order(std::vector<PlacedLine> words);

/// Takes headers, footers and page numbers out, by repetition and place.
void drop_page_furniture(std::vector<PlacedPage>& pages);

/// Joins the lines of all pages into paragraphs.
[[nodiscard]] std::vector<std::string> join_paragraphs(const std::vector<PlacedPage>& pages);

/// The same of one column of a table, with the row that each paragraph stands in.
struct CellParagraph {
  std::string text;
  std::uint32_t row = 0;
};
[[nodiscard]] std::vector<CellParagraph> join_cells(const std::vector<PlacedPage>& pages);

}  // namespace yiju
