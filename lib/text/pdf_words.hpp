// What the module yiju_pdf does (base/module.hpp): the words of a PDF with their places, page by page. Its source,
// pdf_words.cpp, is the only place that names poppler, and is no part of the library.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace yiju {

/// A word as the page shows it, with its box in points from the upper left corner.
struct PdfWord {
  std::u16string text;  ///< as the fonts' tables give it: may hold private use characters, NUL and lone surrogates
  double left = 0, right = 0, top = 0, bottom = 0;
  double size = 0;          ///< height of its characters
  int turned = 0;           ///< quarter turns clockwise
  bool recognised = false;  ///< in the invisible font of programs that read scanned pages (OCR)
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

/// Calls `take` for each page, in order; a page that cannot be read is an empty one.
using ReadPdfWords = PdfState(const std::string& bytes, const std::function<void(const PdfWords&)>& take);

}  // namespace yiju

/// yiju::ReadPdfWords, as the module offers it. Bytes of more than 2 GB are damaged. Not for two threads at once:
/// poppler keeps state for the whole process.
extern "C" yiju::PdfState yiju_read_pdf_words(const std::string& bytes,
                                              const std::function<void(const yiju::PdfWords&)>& take);
