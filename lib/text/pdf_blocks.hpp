// To which paragraphs the words of a tagged PDF belong, and in which order these are read. Programs that know a document's paragraphs (Word, browsers) may write them
// into the PDF as a tree of structure elements (ISO 32000-1, 14.7), each with the numbers of the pieces of its pages'
// content; where such a piece begins is told by the content. The only place that reads with qpdf; part of yiju_pdf.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yiju {

/// Where a run of characters begins on its line, from the upper left corner of the page in points (1/72 inch).
struct PdfRun {
  double x = 0, y = 0;
  std::uint32_t block = 0;  ///< the element that stands as a block, in reading order from 1: paragraph, heading, item
  std::uint32_t row = 0;    ///< the row of a table that holds it, by the number of its first block; else its own
};

/// By page, in the order of writing. Empty where the file is not tagged or cannot be read so; a page that lies turned has
/// none.
[[nodiscard]] std::vector<std::vector<PdfRun>> tagged_runs(const std::string& path);

}  // namespace yiju
