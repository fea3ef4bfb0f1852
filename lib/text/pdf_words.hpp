// What the program yiju_pdf does: the words of a PDF with their places, page by page. It runs as a child of its own, as a PDF may make
// poppler take any memory and time, or end it; what it writes is read back here.
//   yiju_pdf FILE  →  "yiju_pdf 0.1.0\n" page page … state
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yiju {

/// A word as the page shows it, with its box in points from the upper left corner.
struct PdfWord {
  std::u16string text;  ///< as the fonts' tables give it: may hold private use characters, NUL and lone surrogates
  double left = 0, right = 0, top = 0, bottom = 0;
  double size = 0;          ///< height of its characters
  int turned = 0;           ///< quarter turns clockwise
  bool recognised = false;  ///< in the invisible font of programs that read scanned pages (OCR)
  std::uint32_t block =
      0;                  ///< of a tagged PDF: its paragraph, in reading order; 0 where none is known (pdf_blocks.hpp)
  std::uint32_t row = 0;  ///< the table's row that holds it, by the number of the row's first block; else `block`
};

struct PdfWords {
  double width = 0, height = 0;
  std::vector<PdfWord> words;
};

enum class PdfState : std::uint8_t {
  whole,
  locked,
  damaged,
  lacks_data  ///< poppler lacks the tables of a Chinese encoding (poppler-data): its text is not there
};

/// What yiju_pdf writes first; another version's program writes another.
[[nodiscard]] std::string pdf_words_head();
[[nodiscard]] std::string pdf_words_page(const PdfWords& page);
[[nodiscard]] std::string pdf_words_end(PdfState state);

/// Calls `take` for each page of what yiju_pdf has written, in order. `damaged` also where it breaks off.
[[nodiscard]] PdfState read_pdf_words(std::string_view written, const std::function<void(const PdfWords&)>& take);

}  // namespace yiju
