#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "base/digit.hpp"
#include "base/median.hpp"
#include "base/utf8.hpp"
#include "text/line_shape.hpp"
#include "text/paragraph_habit.hpp"
#include "text/placed_lines.hpp"

namespace yiju {

namespace {

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

Margins margins_of(const std::vector<const PlacedLine*>& lines) {
  std::vector<double> lefts, rights;
  for (const PlacedLine* line : lines) {
    lefts.push_back(line->left);
    rights.push_back(line->right);
  }
  if (lefts.empty()) return {};
  std::sort(lefts.begin(), lefts.end());
  std::sort(rights.begin(), rights.end());
  // A twentieth may stick out: a table, a stamp, a mark that hangs into the margin.
  const std::size_t few = lefts.size() / 20;
  return {lefts[few], rights[rights.size() - 1 - few]};
}

/// True if a line that stands apart already, by its indent or in the middle, begins a provision: 第三条县级… without a
/// space counts too.
bool may_begin_provision(std::string_view text) {
  const auto rest = after_ordinal(text);
  return begins_provision(text) ||
         (rest && !starts_with_any(*rest, {"第", "规定", "的", "、", "和", "至", "或", "所", "，", "。"}));
}

/// 第一章　总则………………3 of a table of contents: the bytes before the dots; all of it for other lines.
std::size_t before_leader(std::string_view text) {
  for (const std::string_view dots : {"………", "......", "······", "．．．．", "……"}) {
    const std::size_t at = text.find(dots);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view last = last_character(text);
    if (last.size() == 1 && is_digit(last[0])) return at;
  }
  return text.size();
}

/// The width, in characters, of what may not be parted at the start of a line: opening marks, a character or a number,
/// and the closing marks behind it, which may not begin a line. 性，维护 → 2; （2017修正 → about 3.
double first_piece(std::string_view text) {
  constexpr double latin_width = 0.55;
  constexpr std::size_t han = 3;
  double width = 0;
  const auto take = [&](std::initializer_list<std::string_view> marks) {
    for (; starts_with_any(text, marks); text.remove_prefix(han)) width += 1;
  };
  take({"（", "《", "〈", "“", "‘", "【", "「"});
  if (is_latin(text)) {
    for (; is_latin(text) && text.front() != ' '; text.remove_prefix(1)) width += latin_width;
  } else if (text.size() >= han) {
    width += 1;
    text.remove_prefix(han);
  }
  take({"，", "。", "；", "：", "、", "）", "》", "〉", "”", "’", "！", "？", "】", "％"});
  return width;
}

class Joiner {
 public:
  explicit Joiner(const std::vector<PlacedPage>& pages) : pages_(pages) {
    std::vector<const PlacedLine*> all;
    std::vector<double> sizes, gaps;
    for (const PlacedPage& page : pages) {
      for (std::size_t at = 0; at < page.lines.size(); ++at) {
        all.push_back(&page.lines[at]);
        sizes.push_back(page.lines[at].size);
        if (at > 0) gaps.push_back(page.lines[at].top - page.lines[at - 1].bottom);
      }
    }
    whole_ = margins_of(all);
    size_ = median(sizes, 12);
    gap_ = median(gaps, 0);
    habit_ = habit_of(pages, whole_, size_);
  }

  std::vector<CellParagraph> join() {
    for (const PlacedPage& page : pages_) {
      std::map<int, std::vector<const PlacedLine*>> columns;
      for (const PlacedLine& line : page.lines) columns[line.column].push_back(&line);
      std::map<int, Margins> margins;
      for (const auto& [column, lines] : columns) {
        constexpr std::size_t enough =
            8;  // lines, to tell a page's own margins: those of odd and even pages may differ
        margins[column] = lines.size() >= enough || column != 0 ? margins_of(lines) : whole_;
      }
      by_blocks_ = page.by_blocks;
      int column = -1;
      for (const PlacedLine& line : page.lines)
        add(line, margins[line.column], std::exchange(column, line.column) != line.column);
    }
    return std::move(paragraphs_);
  }

 private:
  void add(const PlacedLine& line, const Margins& margins, bool first_of_column) {
    const std::size_t leader = before_leader(line.text);
    if (leader < line.text.size() || previous_ == nullptr || line.row != previous_->row ||
        begins_paragraph(line, margins, first_of_column)) {
      paragraphs_.push_back({line.text.substr(0, leader), line.row});
    } else {
      std::string& text = paragraphs_.back().text;
      if (is_latin(last_character(text)) && is_latin(line.text) && text.back() != '-') text += ' ';
      text += line.text;
    }
    previous_ = leader < line.text.size() ? nullptr : &line;  // a line of contents is a paragraph of its own
    previous_margins_ = margins;
  }

  [[nodiscard]] static bool is_centred(const PlacedLine& line, const Margins& margins) {
    const bool apart = line.left > margins.left + 1.5 * line.size && line.right < margins.right - 1.5 * line.size;
    return apart && std::abs(line.left - margins.left - (margins.right - line.right)) < 1.5 * line.size;
  }

  [[nodiscard]] bool begins_paragraph(const PlacedLine& line, const Margins& margins, bool first_of_column) const {
    const PlacedLine& before = *previous_;
    if (by_blocks_ && before.block != 0 && line.block != 0) return begins_by_block(line);
    const bool title = before.size > size_ * 1.15 && std::abs(before.size - line.size) < 1;
    if (title && is_centred(line, margins)) return first_of_column || line.top - before.bottom > before.size * 1.5;
    if (stands_right(before)) return true;
    const bool ended = ends_clause(before.text);
    if (had_room(line, ended) || std::abs(before.size - line.size) > 0.2 * size_) return true;
    if (!first_of_column && line.top - before.bottom > gap_ + 0.6 * size_) return true;
    const double pitch = first_of_column ? 0 : pitch_between(before, line);
    return begins_behind_full_line(line, margins, pitch, ended);
  }

  [[nodiscard]] bool begins_behind_full_line(const PlacedLine& line, const Margins& margins, double pitch,
                                             bool ended) const {
    const bool apart = pitch != 0 && habit_.pitches_apart.contains(class_of_pitch(pitch, size_));
    if (apart && ends_strongly(previous_->text)) return true;
    if (is_centred(line, margins) && !ended)
      return may_begin_provision(line.text);  // else the rest of a centred passage
    if (line.left - margins.left > 1.2 * line.size) return ended || begins_indented(line, margins);
    if (ended && begins_provision(line.text)) return true;
    return ends_strongly(previous_->text) && may_part(line, pitch);
  }

  /// 2026年3月5日 at the right margin, below who signs: no first line of a paragraph is indented so far.
  [[nodiscard]] bool stands_right(const PlacedLine& line) const {
    return line.left - previous_margins_.left > 0.45 * (previous_margins_.right - previous_margins_.left);
  }

  /// In a page that is read block by block; a block may break lines by itself.
  [[nodiscard]] bool begins_by_block(const PlacedLine& line) const {
    if (begins_block(*previous_, line)) return true;
    const bool ended = ends_clause(previous_->text);
    return ended && (begins_provision(line.text) || (ends_strongly(previous_->text) && had_room(line, ended)));
  }

  /// What the line begins with would have stood on the one before it; one that ends a clause need not be stretched.
  [[nodiscard]] bool had_room(const PlacedLine& line, bool ended) const {
    const double piece = first_piece(line.text);
    if (previous_->right <= previous_margins_.right - (0.7 + piece) * previous_->size) return true;
    return ended && previous_->right + 1.05 * piece * line.size < previous_margins_.right;
  }

  /// Behind a full line that ended no clause: an indented line begins a paragraph, unless the passage is indented as a
  /// whole.
  [[nodiscard]] bool begins_indented(const PlacedLine& line, const Margins& margins) const {
    const double indent = line.left - margins.left;
    const double indent_before = previous_->left - previous_margins_.left;
    const bool same_block = std::abs(indent - indent_before) < 0.5 * line.size;
    const bool quite_full = previous_->right > previous_margins_.right - 0.6 * previous_->size;
    return may_begin_provision(line.text) || !same_block || !quite_full;
  }

  /// A sentence ended where the line did: what else tells whether its paragraph did?
  [[nodiscard]] bool may_part(const PlacedLine& line, double pitch) const {
    if (habit_.tagged) return begins_block(*previous_, line);
    const bool told_by_pitch = pitch != 0 && !habit_.pitches_apart.empty();
    return !told_by_pitch && !habit_.indented && habit_.parts_after_sentences && !opens_further_sentence(line.text);
  }

  const std::vector<PlacedPage>& pages_;
  Margins whole_;
  double size_ = 12;  ///< of the body's characters
  double gap_ = 0;    ///< between its lines
  ParagraphHabit habit_;
  bool by_blocks_ = false;  ///< the page is
  std::vector<CellParagraph> paragraphs_;
  const PlacedLine* previous_ = nullptr;
  Margins previous_margins_;
};

}  // namespace

std::vector<std::string> join_paragraphs(const std::vector<PlacedPage>& pages) {
  std::vector<std::string> texts;
  for (CellParagraph& paragraph : Joiner(pages).join()) texts.push_back(std::move(paragraph.text));
  return texts;
}

std::vector<CellParagraph> join_cells(const std::vector<PlacedPage>& pages) { return Joiner(pages).join(); }

}  // namespace yiju
