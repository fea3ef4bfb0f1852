#include <algorithm>

#include "base/numeral.hpp"
#include "document/parser_state.hpp"
#include "document/signature.hpp"
#include "document/wrapped_line.hpp"

namespace yiju {

namespace {
constexpr std::size_t most_lines_ahead = 80;  // between an article and the next
}  // namespace

// Of a table of old and new wording the new column is the document's text, a line a cell; the old one and the remarks
// stand apart.
bool Parser::take_row(const Line& line) {
  if (line.mark.kind != LineKind::text && columns_.empty()) return false;
  if (columns_.empty()) {
    if (!is_table_row(line.words) || (columns_ = read_table_head(line.words)).empty()) return false;
    piece().front.close();
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return true;
  }
  if (!is_table_row(line.words)) {
    columns_.clear();
    return false;
  }
  const std::vector<Span> cells = cells_of(line.words);
  const auto current =
      static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), ColumnRole::current) - columns_.begin());
  const bool article =
      current < cells.size() && read_line_mark(slice(line.words, cells[current])).kind == LineKind::article;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t begin = line.begin + cells[i].begin, end = line.begin + cells[i].end;
    if (begin == end) continue;
    const ColumnRole role = i < columns_.size() ? columns_[i] : ColumnRole::other;
    in_cell_ = true;
    if (role == ColumnRole::current) take(begin, end);
    in_cell_ = false;
    if (role == ColumnRole::former) take_former(begin, end, article);
    if (role == ColumnRole::remark || role == ColumnRole::other) {
      outline_.add(ProvisionKind::former, rank::paragraph, begin);
    }
  }
  return true;
}

// A cell of the old column: its article is one of the old wording. Beside a new article it stands outside the one before.
void Parser::take_former(std::size_t begin, std::size_t end, bool beside_article) {
  const std::uint8_t rank = beside_article ? rank::article : rank::paragraph;
  const NodeIndex cell = outline_.add(ProvisionKind::former, rank, begin);
  if (former_.node == no_node) former_.node = cell;
  const std::string_view words = text_.substr(begin, end - begin);
  const LineMark mark = read_line_mark(words);
  if (mark.kind != LineKind::article) return;
  const NodeIndex article = outline_.add(ProvisionKind::article, rank::quote + rank::article, begin, mark.number);
  outline_[article].suffix = mark.suffix;
  former_.articles.push_back(article);
  if (mark.words < words.size()) {
    outline_.add(ProvisionKind::paragraph, rank::quote + rank::paragraph, begin + mark.words, 1);
  }
}

// What the mark of a line means where lines around it must be asked: mentions, decimals, 第三条 ⏎ 之一.
void Parser::settle(Line& line) {
  LineMark& mark = line.mark;
  if (mark.quoted && piece().self.form != DocumentForm::amendment) mark.kind = LineKind::text;
  if (mark.kind == LineKind::article && mark.mention && !opens_although_mention(line)) mark.kind = LineKind::text;
  if (mark.decimal && is_marker(line)) {
    mark.kind = LineKind::marker;
    mark.style = MarkerStyle::arabic;
  }
  if (mark.kind != LineKind::article || mark.suffix != 0 || mark.words < line.words.size()) return;
  Line below;
  std::size_t at = line.begin + line.words.size();
  if (!next_line(text_, at, below)) return;
  const std::string_view words = said(below.words);
  const Numeral suffix = words.starts_with("之") ? scan_numeral(words.substr(3)) : Numeral{};
  if (suffix.bytes == 0 || suffix.bytes + 3 != words.size() || suffix.value > 255) return;
  mark.suffix = static_cast<std::uint8_t>(suffix.value);
  taken_ = below.begin + 1;
}

// 第三条以下情形… at a line's beginning opens the next article, unless a line further down does so more plainly.
bool Parser::opens_although_mention(const Line& line) {
  const Piece& now = piece();
  const bool own = now.self.form == DocumentForm::statute && !now.body.in_annex() && !now.self.articles.empty();
  if (!own || line.mark.suffix != 0 || line.mark.number != now.body.next_article()) return false;
  Line below;
  std::size_t at = line.begin + line.words.size();
  for (std::size_t n = 0; n < most_lines_ahead && next_line(text_, at, below); ++n) {
    if (below.mark.kind != LineKind::article) continue;
    if (below.mark.number == line.mark.number && !below.mark.mention && below.mark.suffix == 0) return false;
    if (below.mark.number == line.mark.number + 1) return true;
  }
  return false;
}

// 1.300总吨 with 2.… below it, or behind an item 0: the point ends a marker, it parts no decimals.
bool Parser::is_marker(const Line& line) {
  if (!piece().body.in_article()) return false;
  const auto counts = [](const LineMark& mark) { return mark.decimal || mark.style == MarkerStyle::arabic; };
  if (counts(before_.mark) && before_.mark.number + 1 == line.mark.number) return true;
  Line below;
  std::size_t at = line.begin + line.words.size();
  return line.mark.number == 1 && next_line(text_, at, below) && counts(below.mark) && below.mark.number == 2;
}

// True if the line goes on with the sentence of the one above it, and so is no paragraph of its own.
bool Parser::joins(const Line& line) {
  const Piece& now = piece();
  if (!now.front.done() || now.self.form == DocumentForm::amendment || (!now.body.in_article() && width_ == 0))
    return false;
  const LineKind above = before_.mark.kind;
  const bool words_above = above == LineKind::text || above == LineKind::marker || above == LineKind::article;
  if (!words_above || before_.mark.hashes != 0 || before_.begin < now.begin) return false;
  const bool cited = line.mark.kind == LineKind::article && !now.body.continues(line.mark);
  if (line.mark.kind != LineKind::text && !cited) return false;
  return !is_date_line(line.words) && goes_on(before_.words, line, width_);
}

}  // namespace yiju
