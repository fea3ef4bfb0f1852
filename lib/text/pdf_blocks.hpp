// Where the paragraphs of a tagged PDF begin. Programs that know a document's paragraphs (Word, browsers) may write them
// into the PDF as a tree of structure elements (ISO 32000-1, 14.7), each with the numbers of the pieces of its pages'
// content; where such a piece begins is told by the content. The only place that reads with qpdf; part of yiju_pdf.
#pragma once

#include <string>
#include <vector>

namespace yiju {

/// From the upper left corner of the page, in points (1/72 inch): where a character stands on its line.
struct PdfPoint {
  double x = 0, y = 0;
};

/// By page, where each element begins that stands as a block: a paragraph, a heading, an item, a cell. Empty where the
/// file is not tagged or cannot be read so; a page that lies turned has none.
[[nodiscard]] std::vector<std::vector<PdfPoint>> block_starts(const std::string& path);

}  // namespace yiju
