#include "text/pdf_words.hpp"

#include <poppler-document.h>
#include <poppler-page.h>

#include <climits>
#include <cmath>
#include <memory>

namespace {

/// tesseract, and so ocrmypdf, writes what it read in a font without shapes.
bool is_recognised(const poppler::text_box& word) {
  return word.has_font_info() && word.get_font_name().find("GlyphLess") != std::string::npos;
}

yiju::PdfWords words_of(const poppler::page& page) {
  yiju::PdfWords out;
  const poppler::rectf box = page.page_rect();
  out.width = box.width();
  out.height = box.height();
  for (const poppler::text_box& word : page.text_list(poppler::page::text_list_include_font)) {
    const poppler::rectf place = word.bbox();
    if (!std::isfinite(place.left() + place.right() + place.top() + place.bottom())) continue;
    const double size = word.has_font_info() ? word.get_font_size() : place.height();
    const poppler::ustring text = word.text();
    out.words.push_back({std::u16string(text.begin(), text.end()), place.left(), place.right(), place.top(),
                         place.bottom(), size > 1 ? size : place.height(), word.rotation(), is_recognised(word)});
  }
  return out;
}

}  // namespace

yiju::PdfState yiju_read_pdf_words(const std::string& bytes, const std::function<void(const yiju::PdfWords&)>& take) {
  if (bytes.size() > INT_MAX) return yiju::PdfState::damaged;
  bool lacks_data = false;
  poppler::set_debug_error_function(
      [](const std::string& message, void* lacking) {
        if (message.find("language pack") != std::string::npos) *static_cast<bool*>(lacking) = true;
      },
      &lacks_data);
  const auto forget = [](const void*) { poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr); };
  const std::unique_ptr<const bool, decltype(forget)> guard(&lacks_data, forget);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document != nullptr && document->is_locked()) return yiju::PdfState::locked;
  if (document == nullptr || document->pages() <= 0) return yiju::PdfState::damaged;
  for (int number = 0; number < document->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number));
    take(page == nullptr ? yiju::PdfWords{} : words_of(*page));
  }
  return lacks_data ? yiju::PdfState::lacks_data : yiju::PdfState::whole;
}
