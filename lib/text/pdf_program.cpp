// yiju_pdf FILE: the words of a PDF to stdout (text/pdf_words.hpp). The only place that names poppler.
#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/median.hpp"
#include "text/pdf_blocks.hpp"
#include "text/pdf_words.hpp"

namespace {

using namespace yiju;

/// tesseract, and so ocrmypdf, writes what it read in a font without shapes.
bool is_recognised(const poppler::text_box& word) {
  return word.has_font_info() && word.get_font_name().find("GlyphLess") != std::string::npos;
}

bool is_nameless(const poppler::text_box& word) { return word.has_font_info() && word.get_font_name().empty(); }

/// poppler tells the direction of characters that are drawings of their own (Type 3, which Chromium writes) wrongly by
/// half a turn on a turned page. Their order in the file shows it: pairs of neighbours that stand there the other way.
bool stands_backwards(const poppler::page& page, const std::vector<poppler::text_box>& words) {
  std::u16string spoken;
  for (const char16_t c : page.text(poppler::rectf(), poppler::page::raw_order_layout)) {
    if (c > u' ' && c != u'\u3000') spoken += static_cast<char16_t>(c);
  }
  std::set<std::pair<char16_t, char16_t>> pairs;
  for (std::size_t at = 1; at < spoken.size(); ++at) pairs.emplace(spoken[at - 1], spoken[at]);
  std::size_t forth = 0, back = 0;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const poppler::ustring before = words[at - 1].text(), after = words[at].text();
    if (before.size() != 1 || after.size() != 1) continue;
    const auto a = static_cast<char16_t>(before[0]), b = static_cast<char16_t>(after[0]);
    forth += pairs.contains({a, b});
    back += pairs.contains({b, a});
  }
  return back > 2 * forth;
}

/// Half turns by which all words of a page are told wrongly.
int wrong_turn(const poppler::page& page, const std::vector<poppler::text_box>& words) {
  const bool turned = page.orientation() == poppler::page::upside_down ||
                      std::any_of(words.begin(), words.end(), [](const auto& word) { return word.rotation() != 0; });
  const bool drawn = std::all_of(words.begin(), words.end(), is_nameless);
  return turned && drawn && stands_backwards(page, words) ? 2 : 0;
}

PdfWords words_of(const poppler::page& page) {
  PdfWords out;
  const poppler::rectf box = page.page_rect();
  out.width = box.width();
  out.height = box.height();
  const std::vector<poppler::text_box> words = page.text_list(poppler::page::text_list_include_font);
  const int wrong = wrong_turn(page, words);
  for (const poppler::text_box& word : words) {
    const poppler::rectf place = word.bbox();
    if (!std::isfinite(place.left() + place.right() + place.top() + place.bottom())) continue;
    const double size = word.has_font_info() ? word.get_font_size() : place.height();
    const poppler::ustring text = word.text();
    out.words.push_back({std::u16string(text.begin(), text.end()), place.left(), place.right(), place.top(),
                         place.bottom(), size > 1 ? size : place.height(), (word.rotation() + wrong) % 4,
                         is_recognised(word)});
  }
  return out;
}

/// How far below its top a word's characters stand on their line, in heights of its box: boxes of lines may overlap. Told
/// by the words at whose left edge only one run begins.
double share_above_line(const PdfWords& page, const std::vector<PdfRun>& runs) {
  constexpr double slack = 1, usual = 0.8;
  std::vector<double> shares;
  for (const PdfWord& word : page.words) {
    std::size_t found = 0;
    double share = 0;
    for (const PdfRun& run : runs) {
      if (std::abs(run.x - word.left) > slack || run.y < word.top || run.y > word.bottom) continue;
      ++found;
      share = (run.y - word.top) / (word.bottom - word.top);
    }
    if (found == 1) shares.push_back(share);
  }
  return median(std::move(shares), usual);
}

/// Tells the words their blocks: a word is of the last run of its line that begins where it does or before.
void tell_blocks(PdfWords& page, const std::vector<PdfRun>& runs) {
  constexpr double slack = 2, tolerance = 0.2;  // points; heights of a box
  const double share = share_above_line(page, runs);
  for (PdfWord& word : page.words) {
    const double height = word.bottom - word.top, line = word.top + share * height;
    const PdfRun* own = nullptr;
    for (const PdfRun& run : runs) {
      if (std::abs(run.y - line) > tolerance * height || run.x > word.left + slack) continue;
      if (own == nullptr || run.x >= own->x) own = &run;
    }
    if (own != nullptr) word.block = own->block, word.row = own->row;
  }
}

bool put(const std::string& bytes) { return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size(); }

/// A page that cannot be read is an empty one.
PdfState write_words(const poppler::document& document, const std::vector<std::vector<PdfRun>>& runs) {
  for (int number = 0; number < document.pages(); ++number) {
    const std::unique_ptr<poppler::page> page(document.create_page(number));
    PdfWords words = page == nullptr ? PdfWords{} : words_of(*page);
    if (static_cast<std::size_t>(number) < runs.size()) tell_blocks(words, runs[static_cast<std::size_t>(number)]);
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
    state = write_words(*document, tagged_runs(words[1]));
    if (state == PdfState::whole && lacks_data) state = PdfState::lacks_data;
  }
  return put(pdf_words_end(state)) && std::fflush(stdout) == 0 ? 0 : 1;
}
