// yiju_pdf FILE: the words of a PDF to stdout (text/pdf_words.hpp). The only place that names poppler.
#include <poppler-document.h>
#include <poppler-page.h>

#include <cmath>
#include <cstdio>
#include <memory>

#include "text/pdf_blocks.hpp"
#include "text/pdf_words.hpp"

namespace {

using namespace yiju;

/// tesseract, and so ocrmypdf, writes what it read in a font without shapes.
bool is_recognised(const poppler::text_box& word) {
  return word.has_font_info() && word.get_font_name().find("GlyphLess") != std::string::npos;
}

PdfWords words_of(const poppler::page& page) {
  PdfWords out;
  const poppler::rectf box = page.page_rect();
  out.width = box.width();
  out.height = box.height();
  for (const poppler::text_box& word : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf place = word.bbox();
    if (!std::isfinite(place.left() + place.right() + place.top() + place.bottom())) continue;
    const double size = word.has_font_info() ? word.get_font_size() : place.height();
    const poppler::ustring text = word.text();
    out.words.push_back({std::u16string(text.begin(), text.end()), place.left(), place.right(), place.top(),
                         place.bottom(), size > 1 ? size : place.height(), word.rotation(), is_recognised(word),
                         false});
  }
  return out;
}

/// Marks the words at which blocks begin. What is written first may be blanks, which are no word: then it is the next
/// word of the line.
void mark_blocks(PdfWords& page, const std::vector<PdfPoint>& starts) {
  constexpr double slack = 2, widest_blank = 120;
  for (const PdfPoint& start : starts) {
    PdfWord* first = nullptr;
    for (PdfWord& word : page.words) {
      const bool in_line = word.top <= start.y && start.y <= word.bottom;
      const bool behind = word.left > start.x - slack && word.left < start.x + widest_blank;
      if (in_line && behind && (first == nullptr || word.left < first->left)) first = &word;
    }
    if (first != nullptr) first->begins_block = true;
  }
}

bool put(const std::string& bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size(); }

/// A page that cannot be read is an empty one.
PdfState write_words(const poppler::document& document, const std::vector<std::vector<PdfPoint>>& starts) {
  for (int number = 0; number < document.pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document.create_page(number));
    PdfWords words = page == nullptr ? PdfWords{} : words_of(*page);
    if (static_cast<std::size_t>(number) < starts.size()) mark_blocks(words, starts[static_cast<std::size_t>(number)]);
    if (!put(pdf_words_page(words))) return PdfState::damaged;
  }
  return PdfState::whole;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  bool lacks_data = false;
  poppler::set_debug_error_function(
      [](const std::string& message, void* lacking) {
        if (message.find("language pack") != std::string::npos) *static_cast<bool*>(lacking) = true;
      },
      &lacks_data);
  if (!put(pdf_words_head())) return 1;
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_file(words[1]));
  PdfState state = PdfState::damaged;
  if (document != nullptr && document->is_locked()) {
    state = PdfState::locked;
  } else if (document != nullptr && document->pages() > 0) {
    state = write_words(*document, block_starts(words[1]));
    if (state == PdfState::whole && lacks_data) state = PdfState::lacks_data;
  }
  return put(pdf_words_end(state)) && std::fflush(stdout) == 0 ? 0 : 1;
}
