#include "document/front_reader.hpp"

#include <algorithm>

#include "base/digit.hpp"
#include "base/line_break.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/draft_title.hpp"
#include "document/history_line.hpp"
#include "document/issuers.hpp"
#include "document/signature.hpp"
#include "document/table_row.hpp"
#include "document/title_ahead.hpp"
#include "document/title_lines.hpp"
#include "text/page_control.hpp"

namespace yiju {

namespace {
constexpr std::size_t longest_field_name = 24;  // bytes of 发文字号 with blanks inside
constexpr std::size_t shortest_piece = 15;      // bytes: five characters
constexpr std::size_t front_searched = 16384;   // <!-- INFO END --> stands in the first lines
}  // namespace

FrontReader::FrontReader(std::string_view text, TitleBlock& block, Outline& outline)
    : text_(text), block_(block), outline_(outline) {
  history_marked_ = text.substr(0, front_searched).find("INFO END") != text.npos;
}

void FrontReader::take_remark(const Line& line) {
  if (line.words.find("INFO END") == line.words.npos || state_ != State::front) return;
  close();
  history_marked_ = false;
}

void FrontReader::open_contents(const Line& line) {
  outline_.add(ProvisionKind::contents, rank::front, line.begin);
  state_ = State::contents;
  contents_first_ = {};
}

bool FrontReader::take(const Line& line) {
  if (state_ == State::front ? take_front(line) : take_contents(line)) return true;
  close();
  return false;
}

void FrontReader::close() {
  finish();
  state_ = State::done;
}

bool FrontReader::take_front(const Line& line) {
  const LineMark& mark = line.mark;
  const std::string_view words = said(line.words);
  if (line.begin < title_end_) {
    if (title_lines_.empty()) outline_.add(ProvisionKind::title, rank::front, line.begin);
    return take_title(line), true;
  }
  if (title_lines_.empty()) return begin_title(line);
  if (line.begin < repeat_end_) return true;  // the rest of the title that stands once more
  if (title_open_ && go_on_title(line)) return true;
  finish_title();
  if (mark.kind == LineKind::contents) return open_contents(line), true;
  if (mark.kind != LineKind::text && mark.kind != LineKind::rule && !history_marked_) return false;
  const bool after_text = outline_[outline_.size() - 1].kind == ProvisionKind::text;
  if (after_text && !history_marked_ && is_date_line(line.words)) return false;  // a signature
  if (repeats_title(line)) {
    outline_.add(ProvisionKind::title, rank::front, line.begin);
    return true;
  }
  if (take_history(line, words)) return true;
  if (mark.hashes != 0 || words.ends_with("。")) return false;  // the preamble has begun
  if (take_field(line)) return true;
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
  return true;
}

bool FrontReader::take_history(const Line& line, std::string_view words) {
  const bool numbered = is_number_line(words);
  const bool follows = outline_[outline_.size() - 1].kind == ProvisionKind::history;
  const bool goes_on = follows && !history_marked_ && continues_history(history_, words);
  if (!goes_on && !history_marked_ && !numbered && !is_history_line(words)) return false;
  outline_.add(ProvisionKind::history, part_in_title_ ? rank::paragraph : rank::front, line.begin);
  if (const std::string_view stage = stage_in_line(words);
      !stage.empty() && !block_.title.empty() && !is_draft_title(block_.title) && !is_companion_title(block_.title))
    block_.title += "（" + std::string(stage) + "）";
  if (!history_.empty() && !goes_on) history_ += '\n';
  history_ += words;
  return true;
}

// 2014年6月29日 公安部令第132号《⏎关于修改甲规定的决定》第一次修正
void FrontReader::take_broken_history(std::string_view lines) {
  constexpr std::size_t longest = 1200;  // bytes
  const std::string words = lines.size() > longest ? std::string() : without_breaks(lines);
  if (!is_history_line(words)) return;
  const NodeIndex node = outline_.size() - 1;
  outline_[node].kind = ProvisionKind::history;
  outline_.rank_of(node) = rank::front;
  if (!history_.empty()) history_ += '\n';
  history_ += words;
}

// The title stands once more. In a marked front, where every other line tells a date, it may stand in pieces:
// 中华人民共和国⏎⏎仲裁法.
bool FrontReader::repeats_title(const Line& line) {
  const bool dated = !line.words.empty() && is_digit(line.words.front());
  if (dated && history_marked_) return false;  // nearly every line of a marked front: nothing to join
  const std::string words = join_title(line.words);
  if (words == block_.title) return true;
  if (words.size() >= shortest_piece && block_.title.starts_with(words)) {  // over the same lines, or others
    const TitleAhead again = read_title_lines(text_, line.begin);
    if (again.title == block_.title) repeat_end_ = again.end;
    if (repeat_end_ > line.begin) return true;
  }
  return history_marked_ && words.size() >= shortest_piece && block_.title.find(words) != std::string::npos;
}

// 附件2, 临江市人民政府文件, 临府〔2026〕1号, and the name and links of the site that a page was taken from.
bool FrontReader::take_above_title(const Line& line) {
  const LineMark& mark = line.mark;
  const std::string_view words = said(line.words);
  const std::string number = is_number_line(words) ? find_document_number(words) : std::string{};
  const bool red_head = mark.kind == LineKind::text && is_red_head(text_, line.begin);
  const bool no_title = mark.kind == LineKind::annex || mark.kind == LineKind::blank || mark.kind == LineKind::rule;
  const std::string head = words.size() > longest_issuer_line ? std::string() : join_title(words);
  const std::string_view issuers = without_word_document(head);
  const bool told = red_head || !number.empty() || issuers.size() != head.size() || no_title;
  if (!stands_in_page_top(line) && !names_no_document(line) && !told) return false;
  if (!number.empty()) block_.document_number = number;
  if (red_head) add_issuers(issuers.size() == head.size() ? words : without_word_document(words), block_);
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
  return true;
}

// 政务公开, 特急, 临江市地方标准, the name of a site: words of the page or the sheet, not of the document.
bool FrontReader::names_no_document(const Line& line) {
  const bool text = line.mark.kind == LineKind::text;
  labelled_ = text && is_label_above_title(text_, line.begin, labelled_);
  if (!text || labelled_) return labelled_;
  return is_of_site(line) || is_grade(said(line.words)) || is_standard_head(text_, line.begin);
}

// The name of a site alone, its links (首页　政务公开), or what stands above such links and is no title.
bool FrontReader::is_of_site(const Line& line) const {
  const std::string_view words = said(line.words);
  if (is_site_name(words) || is_navigation(words)) return true;
  Line below;
  std::size_t at = line.begin + line.words.size();
  return !ends_as_title(words) && next_line(text_, at, below) && is_navigation(said(below.words));
}

// What stands above 当前位置：首页 > 政务公开 in a page that was printed or saved as a whole: its links and its search, but
// no sentence and no provision.
bool FrontReader::stands_in_page_top(const Line& line) {
  if (page_top_end_) return line.begin < *page_top_end_;
  constexpr std::size_t most_lines = 60, longest = 300;  // bytes
  page_top_end_ = 0;
  Line below = line;
  std::size_t at = line.begin;
  for (std::size_t n = 0; n < most_lines && next_line(text_, at, below); ++n) {
    const std::string_view words = said(below.words);
    if (tells_place_in_site(words)) page_top_end_ = at;
    const bool provision = below.mark.kind == LineKind::article || below.mark.kind == LineKind::chapter;
    if (provision || words.size() > longest || ends_sentence(words)) break;
  }
  return line.begin < *page_top_end_;
}

// One # alone; # 第一章　总则 is no title, though.
static bool is_first_heading(const LineMark& mark) {
  return mark.hashes == 1 && (mark.kind != LineKind::chapter || mark.number == 0);
}

bool FrontReader::begin_title(const Line& line) {
  const LineMark& mark = line.mark;
  const std::string_view words = said(line.words);
  if (mark.hashes == 0 && take_field(line)) return true;
  if (take_above_title(line)) return true;
  if (!is_title_line(line) && !is_first_heading(mark)) return skip_before_title(line);
  const bool dated = !words.empty() && is_digit(words.front()) && is_history_line(words) && !ends_as_title(words);
  static constexpr WordSet above{"会议", "令第", "号公布", "号发布"};  // 2021年3月5日…会议通过 above it
  static constexpr WordSet acts{"通过", "公布", "发布", "施行"};
  if (dated && (above.stands_in(words) || acts.ends(words))) return take_history(line, words);
  if (!history_.empty() && words.starts_with("根据") && is_history_line(words)) return take_history(line, words);
  if (is_bracketed(words) && is_history_line(words)) return take_history(line, words);  // the title stands elsewhere
  if (status_.empty() && is_status_line(words)) {  // （草案·二次审议稿） above the title
    status_ = join_title(words);
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return true;
  }
  title_end_ = std::max(read_title_lines(text_, line.begin).end, line.begin + 1);
  outline_.add(ProvisionKind::title, rank::front, line.begin);
  take_title(line);
  return true;
}

// An address, a tag, a picture or a bureau above the title is none.
bool FrontReader::skip_before_title(const Line& line) {
  const std::string_view words = said(line.words);
  if (line.mark.kind != LineKind::text || line.mark.quoted || ends_sentence(words)) return false;
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
  return true;
}

// 标题：…, 成文日期：…, 索引号：… of the table that government sites put above a text.
bool FrontReader::take_field(const Line& line) {
  const std::string_view words = said(line.words);
  const std::size_t colon = words.find("：");
  if (line.mark.kind != LineKind::text || colon == words.npos || colon > longest_field_name) return false;
  const std::string name = join_title(words.substr(0, colon));
  std::string_view value = trim(words.substr(colon + 3));
  if (value.starts_with('|')) value = trim(value.substr(1, value.find('|', 1) - 1));  // a row without bars at its ends
  const bool title = title_lines_.empty() && (name == "标题" || name == "名称") && !value.empty();
  outline_.add(title ? ProvisionKind::title : ProvisionKind::text, title ? rank::front : rank::paragraph, line.begin);
  std::size_t used = 0;
  if (title) {
    title_lines_ = value;
    title_open_ = true;
  } else if (const std::string number = find_document_number(value); !number.empty()) {
    block_.document_number = number;
  } else if (const auto date = scan_date(value, used); date && name == "成文日期") {
    block_.adopted = block_.version = *date;
  }
  return true;
}

bool FrontReader::go_on_title(const Line& line) {
  const LineMark& mark = line.mark;
  if (mark.hashes == 1) {
    const std::string_view name = said(line.words);
    if (mark.kind == LineKind::chapter && mark.number != 0) return false;  // every heading has one #
    if (name.ends_with("编") || mark.kind == LineKind::chapter) {          // # 民法典 ⏎ # 合同编; # 附则
      outline_.add(ProvisionKind::part, rank::part, line.begin);
      part_in_title_ = true;
      finish();
    } else {
      take_title(line);
    }
    return true;
  }
  if (mark.hashes != 0 || (mark.kind != LineKind::text && !numbers_title(title_lines_, line.words)) ||
      is_table_row(line.words) || !continues_title(title_lines_, said(line.words)))
    return false;
  take_title(line);
  return true;
}

void FrontReader::take_title(const Line& line) {
  if (!title_lines_.empty()) title_lines_ += ' ';
  title_lines_ += said(line.words);
  title_open_ = true;
}

void FrontReader::finish() {
  finish_title();
  if (!history_.empty()) amended_ = read_history(history_, block_);
  history_.clear();
}

void FrontReader::finish_title() {
  if (!title_open_) return;
  title_open_ = false;
  block_.title = without_addition(without_site(join_title(title_lines_)));
  if (const std::string named = only_title(block_.title); !named.empty())  // 《甲条例（草案）》（征求意见稿）
    block_.title = named + block_.title.substr(named.size() + std::string_view("《》").size());
  if (const DatedTitle dated = take_date_apart(block_.title); dated.date.known()) {  // 甲条例（草案）（2025年3月）
    block_.version = dated.date;
    block_.title = std::string(dated.title);
  }
  if (!is_draft_title(block_.title)) block_.title += status_;
  block_.form = form_of_title(block_.title);
}

// The title once more behind a cover and its table of contents, or the history that should stand above it.
bool FrontReader::go_on_below_contents(const Line& line) {
  if (contents_first_.kind == LineKind::blank || title_lines_.empty() || line.mark.kind != LineKind::text) return false;
  const std::string_view words = said(line.words);
  const bool dated = is_history_line(words) && (is_bracketed(words) || is_digit(words.front()));
  if (!dated && join_title(line.words) != block_.title) return false;
  state_ = State::front;
  return take_front(line);
}

// A table of contents repeats the headings; it ends where its first line comes a second time, or where text begins.
bool FrontReader::take_contents(const Line& line) {
  const LineMark& mark = line.mark;
  if (go_on_below_contents(line)) return true;
  if (mark.hashes != 0 || line.words.size() > 240 || trim(line.words).ends_with("。")) return false;
  const bool begun = contents_first_.kind != LineKind::blank;
  if (begun && title_lines_.empty() && is_title_line(line) && ends_as_title(said(line.words))) {
    state_ = State::front;  // the title stands below the table of contents
    return begin_title(line);
  }
  if (mark.kind == LineKind::article &&
      (ends_sentence(line.words) || (begun && contents_first_.kind != LineKind::article))) {
    return false;
  }
  if (mark.kind == LineKind::text || mark.kind == LineKind::annex || mark.kind == LineKind::contents) return true;
  if (!begun) {
    contents_first_ = mark;
    return true;
  }
  return contents_first_.kind != mark.kind || contents_first_.style != mark.style ||
         contents_first_.number != mark.number;
}

}  // namespace yiju
