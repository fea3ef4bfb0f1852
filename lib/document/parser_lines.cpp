#include <algorithm>
#include <utility>

#include "base/bracket.hpp"
#include "base/digit.hpp"
#include "base/line_break.hpp"
#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/history_line.hpp"
#include "document/parser_state.hpp"
#include "document/signature.hpp"
#include "document/title_lines.hpp"
#include "document/wrapped_line.hpp"
#include "text/page_control.hpp"

namespace yiju {

namespace {
constexpr std::size_t most_lines_ahead = 80;  // between an article and the next

// No blank line in between.
bool stands_directly_below(std::string_view text, const Line& before, const Line& line) {
  const std::size_t end = before.begin + before.words.size();
  return end < line.begin && std::ranges::count(text.substr(end, line.begin - end), '\n') == 1;
}

// 82 of 答：《甲法》第八十二条　违反…。, where the words of the article stand behind its number; 0 for other lines.
std::uint32_t article_told(std::string_view line) {
  const std::size_t title = line.rfind("》第");
  if (title == line.npos || !ends_sentence(line)) return 0;
  const std::string_view behind = line.substr(title + std::string_view("》第").size());
  const Numeral number = scan_numeral(behind.substr(0, 36));
  const std::string_view unit = behind.substr(number.bytes);
  const bool told = unit.starts_with("条") && space_before(unit.substr(std::string_view("条").size())) != 0;
  return number.bytes != 0 && told ? number.value : 0;
}
}  // namespace

// 依照《甲法》 ⏎ 第三条处罚, 第（ ⏎ 二）项: the line above tells that the mark opens nothing.
bool Parser::goes_on_in_name(const Line& line) {
  if (!piece().body.in_article() || before_.begin < piece().begin) return false;
  if (line.mark.kind == LineKind::article) return line.mark.joined && leads_to_pinpoint(said(before_.words));
  if (line.mark.kind != LineKind::marker) return false;
  const bool pointed = line.mark.style == MarkerStyle::chinese || line.mark.style == MarkerStyle::arabic;
  return last_open_bracket(said(before_.words)) != 0 ||
         (pointed && breaks_off(before_.words, margin_));  // 精简、统 ⏎ 一、效能
}

// 《甲法》第八十二条　违反… ⏎ 第八十三条　…: a text with no articles of its own goes on with the words of that law.
void Parser::follow_told(Line& line) {
  if (!piece().self.articles.empty() || is_division(line.mark.kind)) told_article_ = 0;
  if (line.mark.kind == LineKind::article) {
    told_article_ = told_article_ != 0 && line.mark.number > told_article_ ? line.mark.number : 0;
    if (told_article_ != 0) line.mark.kind = LineKind::text;
  } else if (piece().self.articles.empty()) {
    if (const std::uint32_t told = article_told(line.words); told != 0) told_article_ = told;
  }
}

// What the mark of a line means where lines around it must be asked: mentions, decimals, 第三条 ⏎ 之一.
void Parser::settle(Line& line) {
  LineMark& mark = line.mark;
  if (mark.quoted && piece().self.form != DocumentForm::amendment) mark.kind = LineKind::text;
  if (mark.kind == LineKind::article && mark.mention && !opens_although_mention(line)) mark.kind = LineKind::text;
  if (goes_on_in_name(line)) mark.kind = LineKind::text;
  follow_told(line);
  if (mark.kind == LineKind::article && mark.joined && !mark.mention && opens_behind_gap(line)) mark.joined = false;
  if (mark.kind == LineKind::text && opens_excerpts(line)) mark.kind = LineKind::annex;
  if (mark.decimal && is_marker(line)) {
    mark.kind = LineKind::marker;
    mark.style = MarkerStyle::arabic;
  }
  if (mark.kind != LineKind::article || mark.suffix != 0 || mark.words < line.words.size()) return;
  if (!complete_number(line) && mark.cut) mark.kind = LineKind::text;
}

// 第三条 ⏎ 之一, 第三条 ⏎ 之一 种类…, 第三条之 ⏎ 一 种类…: the number ends on the next line; what follows it there is the
// article's first words.
bool Parser::complete_number(Line& line) {
  Line below;
  std::size_t at = line.begin + line.words.size();
  if (!next_line(text_, at, below)) return false;
  const std::string_view words = said(below.words);
  std::size_t used = line.mark.cut ? 0 : 3;
  if (!line.mark.cut && !words.starts_with("之")) return false;
  used += space_before(words.substr(std::min(used, words.size())));
  const Numeral suffix = scan_numeral(words.substr(std::min(used, words.size())));
  used += suffix.bytes;
  if (suffix.bytes == 0 || suffix.value > 255) return false;
  while (used < words.size() && words[used] == '*') ++used;  // **之一** 种类…
  const std::uint32_t space = space_before(words.substr(used));
  if (used != words.size() && space == 0) return false;
  line.mark.suffix = static_cast<std::uint8_t>(suffix.value);
  const auto behind = static_cast<std::size_t>(words.data() - text_.data()) + used + space;
  const std::size_t end = below.begin + below.words.size();
  taken_ = below.begin + 1;
  if (used != words.size()) rest_ = {static_cast<std::uint32_t>(behind), static_cast<std::uint32_t>(end)};
  return true;
}

// 第三条以下情形… at a line's beginning opens the next article, unless a line further down does so more plainly. 第三条、 of
// the right number does even where no further article follows; so does the text's last one behind a full stop, 第九条中小学生….
bool Parser::opens_although_mention(const Line& line) {
  const Piece& now = piece();
  const bool own = now.self.form == DocumentForm::statute && !now.body.in_annex();
  if (!own || (now.self.articles.empty() && line.mark.number != 1) || line.mark.suffix != 0 ||
      line.mark.number != now.body.next_article())
    return false;
  Line below;
  std::size_t at = line.begin + line.words.size();
  bool more = true;
  for (std::size_t n = 0; n < most_lines_ahead && (more = next_line(text_, at, below)); ++n) {
    if (below.mark.kind != LineKind::article) continue;
    if (below.mark.number == line.mark.number && !below.mark.mention && below.mark.suffix == 0) return false;
    if (below.mark.number == line.mark.number + 1) return true;
  }
  if (line.words.substr(0, line.mark.words).ends_with("、")) return true;
  static constexpr WordSet named{"规定", "的", "所"};
  const bool apart = said(before_.words).ends_with("。") || is_division(before_.mark.kind);
  return !more && apart && !named.begins(line.words.substr(line.mark.words));
}

// 第五条申请人…, where the label of 第四条 was not read: with 第六条 below it opens, and the gap is told.
bool Parser::opens_behind_gap(const Line& line) {
  constexpr std::uint32_t widest_gap = 3;
  const Piece& now = piece();
  const std::uint32_t next = now.body.next_article();
  const bool own = now.self.form == DocumentForm::statute && !now.body.in_annex() && !now.self.articles.empty();
  const std::string_view before = said(before_.words);
  const bool stopped = before.ends_with("。") || before.ends_with("；") || is_division(before_.mark.kind);
  if (!own || !stopped || margin_.width != 0 || line.mark.suffix != 0) return false;
  if (line.mark.number <= next || line.mark.number > next + widest_gap) return false;
  Line below;
  std::size_t at = line.begin + line.words.size();
  for (std::size_t n = 0; n < most_lines_ahead && next_line(text_, at, below); ++n) {
    if (below.mark.kind == LineKind::article && !below.mark.mention) return below.mark.number == line.mark.number + 1;
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

// In front of the articles lines that break at the margin are joined too: a line of history, a preamble.
bool Parser::joins_front(const Line& line) {
  Piece& now = piece();
  const bool sure = margin_.width == 0;  // such lines alone are joined as could not be otherwise
  if (now.self.title.empty() || line.mark.kind != LineKind::text || before_.begin < now.begin) return false;
  const ProvisionKind last = outline_[outline_.size() - 1].kind;
  const bool history = last == ProvisionKind::history;
  const bool dated = !line.words.empty() && is_date_line(line.words);
  if ((!history && last != ProvisionKind::text) || dated) return false;
  const std::size_t begin = outline_.begin_of(outline_.size() - 1), end = before_.begin + before_.words.size();
  if (history && is_bracketed(without_breaks(trim(text_.substr(begin, end - begin)))))
    return false;  // （…通过）: all of it
  if (sure ? !cuts_words(before_.words, line)
           : !goes_on(before_.words, line, margin_, stands_directly_below(text_, before_, line)))
    return false;
  const std::string_view words = said(line.words);
  if (history && is_history_line(words) && is_digit(words.front())) return false;  // the next one
  history ? now.front.go_on_history(words)
          : now.front.take_broken_history(text_.substr(begin, line.begin + line.words.size() - begin));
  return true;
}

namespace {

// 第一款第⏎（六）项, 前款第（二）、⏎（三）项: no item begins so.
bool is_cited_item(std::string_view above, const Line& line) {
  static constexpr WordSet behind{"、", "项", "至第", "至（", "至("};
  if (line.mark.kind != LineKind::marker) return false;
  const std::string_view words = line.words.substr(std::min<std::size_t>(line.mark.words, line.words.size()));
  return above.ends_with("第") || (behind.begins(words) && !words.starts_with("项目"));
}

}  // namespace

// True if the line goes on with the sentence of the one above it, and so is no paragraph of its own.
bool Parser::joins(const Line& line) {
  const Piece& now = piece();
  if (!now.front.done()) return joins_front(line);
  if (now.self.form == DocumentForm::amendment && margin_.width == 0) return false;
  const bool sure = !now.body.in_article() && margin_.width == 0;
  const LineKind above = before_.mark.kind;
  const bool words_above = above == LineKind::text || above == LineKind::marker || above == LineKind::article;
  if (!words_above || before_.mark.hashes != 0 || before_.begin < now.begin) return false;
  const bool cited =
      is_cited_item(before_.words, line) || (line.mark.kind == LineKind::article && !now.body.continues(line.mark));
  if (line.mark.kind != LineKind::text && !cited) return false;
  if (is_date_line(line.words)) return false;
  if (!cited && stands_over_page(line)) return true;
  return sure ? cuts_words(before_.words, line)
              : goes_on(before_.words, line, margin_, stands_directly_below(text_, before_, line));
}

// A page ends in the middle of the sentence above: the words behind its number go on with it, whatever the margin.
bool Parser::stands_over_page(const Line& line) const {
  const std::vector<Span>& pages = document_.page_breaks;
  return !pages.empty() && pages.back().begin > before_.begin && breaks_sentence(before_.words, line);
}

// The number of a page, and below it the title once more, as the head of the next one.
bool Parser::stands_at_page_break(const Line& line) {
  const bool number = is_page_number_apart(line.words) || std::ranges::binary_search(page_lines_, line.begin);
  const bool head = std::exchange(page_ended_, number) && !number && join_title(line.words) == piece().self.title;
  if (number || head) {
    document_.page_breaks.push_back(
        {static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.begin + line.words.size())});
  }
  return number || head;
}

}  // namespace yiju
