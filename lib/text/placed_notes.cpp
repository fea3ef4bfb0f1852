#include "text/placed_notes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/median.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "text/line_shape.hpp"
#include "text/note_mark.hpp"

namespace yiju {

namespace {

constexpr double small_print = 0.92;  // of the height of the body's characters, at most

/// Where a raised mark stands.
struct Reference {
  PlacedLine* line = nullptr;
  PlacedMark mark;
};

/// A note at the foot of a page, its lines not yet joined.
struct FootNote {
  std::size_t index = 0;  ///< in the draft
  std::vector<PlacedPage> pages;
};

/// A note's words without its mark: "1. 见公报。" → 见公报。
std::string words_behind(std::string_view note) {
  static constexpr WordSet stops{".", "．", "、", "：", ":"};
  note.remove_prefix(note_mark_before(note));
  note.remove_prefix(stops.beginning(note).size());
  return std::string(trim(note));
}

class NoteReader {
 public:
  NoteReader(std::vector<PlacedPage>& pages, TextDraft& draft) : pages_(pages), draft_(draft) {
    std::vector<double> sizes;
    for (const PlacedPage& page : pages) {
      for (const PlacedLine& line : page.lines) sizes.push_back(line.size);
    }
    size_ = median(std::move(sizes), 12);
  }

  void read() {
    for (PlacedPage& page : pages_) read_page(page);
    for (FootNote& note : notes_) {
      for (std::string& paragraph : join_paragraphs(note.pages))
        draft_.note_lines(note.index).push_back(std::move(paragraph));
    }
    put_marks();
  }

 private:
  [[nodiscard]] bool is_small(const PlacedLine& line) const { return line.size <= small_print * size_; }

  /// The mark that begins a line of small print, or that stands raised before its words; empty for other lines.
  [[nodiscard]] std::string mark_of(const PlacedLine& line) const {
    const std::size_t bytes = note_mark_before(line.text);
    const bool raised = !line.raised.empty() && line.raised.front().begin == 0;
    const bool parted = bytes > 0 && bytes < line.text.size();
    return parted && (raised || is_small(line)) ? bare_note_mark(line.text.substr(0, bytes)) : std::string();
  }

  void read_page(PlacedPage& page) {
    std::size_t first = page.lines.size(), begin = first;
    while (begin > 0 && may_be_note(page.lines[begin - 1])) --begin;
    know_references(page, begin);
    for (std::size_t at = begin; at < page.lines.size() && first == page.lines.size(); ++at) {
      if (references_.contains(mark_of(page.lines[at]))) first = at;
    }
    if (first > begin && goes_on(page, begin)) first = begin;
    if (first == page.lines.size()) return;
    for (std::size_t at = first; at < page.lines.size(); ++at) take_line(page, std::move(page.lines[at]));
    page.lines.resize(first);
  }

  [[nodiscard]] bool may_be_note(const PlacedLine& line) const {
    return line.part == TablePart::none && (is_small(line) || !mark_of(line).empty());
  }

  /// The marks raised in the words above the line `foot`; of one on several pages the last is meant.
  void know_references(PlacedPage& page, std::size_t foot) {
    std::map<std::string, Reference> here;
    for (std::size_t at = 0; at < foot; ++at) {
      PlacedLine& line = page.lines[at];
      for (const PlacedMark& mark : line.raised) {
        if (mark.begin == 0 || is_latin(last_character(std::string_view(line.text).substr(0, mark.begin))))
          continue;  // m²
        here.try_emplace(bare_note_mark(line.text.substr(mark.begin, mark.end - mark.begin)), Reference{&line, mark});
      }
    }
    for (const auto& [mark, reference] : here) references_.insert_or_assign(mark, reference);
  }

  /// True if the small print at the foot goes on with the last note of the page before.
  [[nodiscard]] bool goes_on(const PlacedPage& page, std::size_t begin) const {
    if (notes_.empty() || begin == 0 || begin == page.lines.size()) return false;
    const std::vector<PlacedLine>& last = notes_.back().pages.back().lines;
    return notes_.back().pages.size() == 1 && page_of_last_ + 1 == &page && !last.back().text.ends_with("。") &&
           is_small(page.lines[begin]) && !is_small(page.lines[begin - 1]);
  }

  void take_line(const PlacedPage& page, PlacedLine line) {
    const std::string mark = mark_of(line);
    const auto reference = mark.empty() ? references_.end() : references_.find(mark);
    if (reference != references_.end()) {
      notes_.push_back({draft_.note_count(), {}});
      placed_.emplace_back(reference->second, draft_.add_note(NoteKind::footnote));
      references_.erase(reference);
      line.text = words_behind(line.text);
    }
    std::vector<PlacedPage>& pages = notes_.back().pages;
    if (pages.empty() || page_of_last_ != &page) pages.push_back({page.width, page.height, {}});
    page_of_last_ = &page;
    pages.back().lines.push_back(std::move(line));
  }

  /// Puts the draft's marks where the raised ones stand; from behind, as places count in the line.
  void put_marks() {
    std::ranges::stable_sort(placed_,
                             [](const auto& a, const auto& b) { return a.first.mark.begin > b.first.mark.begin; });
    for (const auto& [reference, text] : placed_)
      reference.line->text.replace(reference.mark.begin, reference.mark.end - reference.mark.begin, text);
  }

  std::vector<PlacedPage>& pages_;
  TextDraft& draft_;
  double size_ = 12;  ///< of the body's characters
  std::map<std::string, Reference> references_;
  std::vector<FootNote> notes_;
  std::vector<std::pair<Reference, std::string>> placed_;
  const PlacedPage* page_of_last_ = nullptr;
};

}  // namespace

void take_notes(std::vector<PlacedPage>& pages, TextDraft& draft) { NoteReader(pages, draft).read(); }

}  // namespace yiju
