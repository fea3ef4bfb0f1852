#include "document/parser.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/plain_line.hpp"
#include "base/simplified_han.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/cut_number.hpp"
#include "document/draft_title.hpp"
#include "document/entry_into_force.hpp"
#include "document/hidden_article.hpp"
#include "document/issuers.hpp"
#include "document/markdown.hpp"
#include "document/metadata.hpp"
#include "document/page_lines.hpp"
#include "document/parser_state.hpp"
#include "document/plain_reading.hpp"
#include "document/table_row.hpp"
#include "document/title_ahead.hpp"
#include "document/title_lines.hpp"
#include "document/wrapped_line.hpp"
#include "text/unified_han.hpp"

namespace yiju {

namespace {

constexpr int most_recoveries = 64;          // each reads a stretch of text again
constexpr std::size_t last_articles = 6;     // in which the clause on entry into force stands
constexpr std::size_t tail_searched = 4096;  // bytes, of a text without articles

bool tells_no_text(const Diagnostic& diagnostic) { return diagnostic.code == DiagnosticCode::no_text; }

// The plain end of a sentence, asked of every line: none goes on, and none is a title.
bool stops(std::string_view words) { return words.ends_with("。") || words.ends_with("；") || words.ends_with("："); }

}  // namespace

void Parser::run() {
  const std::size_t begin = read_metadata(text_, document_.metadata);
  if (begin != 0) outline_.add(ProvisionKind::metadata, rank::front, 0);
  margin_ = read_margin(text_);
  page_lines_ = find_page_lines(text_, margin_.width != 0);
  begin_piece(begin, EnclosedRole::text);
  read_lines(begin, text_.size());
  while (recover_article(text_.size())) continue;
  piece().front.finish();
  finish();
}

void Parser::read_lines(std::size_t begin, std::size_t end) {
  while (begin < end) {
    if (text_[begin] == '\n' || text_[begin] == '\f') {  // laws have a blank line between any two; a page begins
      ++begin;
      continue;
    }
    const void* found = std::memchr(text_.data() + begin, '\n', end - begin);
    const std::size_t stop =
        found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    if (!read_headed_article(begin, stop)) take(begin, stop);
    begin = stop + 1;
  }
}

// 第一章 总则 第一条 为了… on one line: no line above it opens an article that would show what is missing.
bool Parser::read_headed_article(std::size_t begin, std::size_t end) {
  const std::string_view line = text_.substr(begin, end - begin);
  if (!piece().self.articles.empty()) return false;
  if (!line.starts_with("第")) return read_whole_text(begin, end);
  const std::size_t at = first_article_behind_heading(line);
  if (at == line.npos) return false;
  take(begin, begin + at);
  read_glued(begin + at, begin + at, end, 1);
  return true;
}

// A text pasted into one line: title, history and articles apart by blanks.
bool Parser::read_whole_text(std::size_t begin, std::size_t end) {
  constexpr std::size_t shortest = 15, longest_head = 1200;  // bytes
  const std::string_view line = text_.substr(begin, end - begin);
  if ((piece().front.done() && !piece().self.title.empty()) || line.size() < 3 * shortest) return false;
  std::size_t first = line.find("第一条");
  if (first == line.npos || first > longest_head || !ends_in_space(line.substr(0, first))) return false;
  const std::size_t second = line.find("第二条", first);
  if (second == line.npos || !ends_in_space(line.substr(0, second))) return false;
  if (space_before(line.substr(first + std::string_view("第一条").size())) == 0) return false;
  std::size_t part = 0;
  for (std::size_t at = 0; at < first; ++at) {
    const std::uint32_t space = space_before(line.substr(at));
    if (space == 0 || (at - part < shortest && at + space < first)) continue;
    take(begin + part, begin + at);
    part = at + space;
    at = part - 1;
  }
  read_glued(begin + first, begin + first, end, 1);
  return true;
}

void Parser::take(std::size_t begin, std::size_t end) {
  Line line{text_.substr(begin, end - begin), begin, {}};
  line.mark = in_cell_ ? read_cell_mark(line.words) : read_line_mark(line.words);
  if (line.mark.kind == LineKind::blank && line.mark.hashes == 0) return;
  any_words_ = true;
  if (line.mark.kind == LineKind::remark) return piece().front.take_remark(line);
  if (line.mark.kind == LineKind::text && !in_cell_ && stands_at_page_break(line)) return;
  if (begin < taken_ || (!in_cell_ && take_row(line))) return;
  if (const std::size_t title = title_ends_within(line); title != 0) {
    take(begin, begin + title);
    return take(begin + title, end);
  }
  read_underline(line);
  settle(line);
  place(line);
  if (rest_.empty()) return;
  const Span rest = std::exchange(rest_, {});
  taken_ = rest.begin;
  take(rest.begin, rest.end);
}

// The addressees may be glued to the title; 0 where they are not.
std::size_t Parser::title_ends_within(const Line& line) {
  const bool asked = line.mark.kind == LineKind::text && !piece().front.done() && !piece().front.begun();
  return asked ? title_before_addressee(line.words) : 0;
}

// A heading of Markdown may be underlined instead: === of the first rank, --- of the second.
void Parser::read_underline(Line& line) {
  const std::size_t below = line.begin + line.words.size() + 1;
  if (below >= text_.size() || (text_[below] != '=' && text_[below] != '-')) return;
  const std::string_view rule = line_from(text_, below).words;
  const bool heads = line.mark.hashes == 0 && line.mark.kind != LineKind::rule && !ends_sentence(line.words);
  if (!heads || !is_rule(rule) || trim_end(rule).find(' ') != rule.npos || is_table_row(line.words)) return;
  line.mark.hashes = text_[below] == '=' ? 1 : 2;
}

// 甲条例（修正草案） with chapters and articles of its own is the whole text as it will be, and no list of changes.
void Parser::know_whole_text(const Line& line) {
  static constexpr WordSet changes{"修改为", "修改成", "改为", "删去", "删除", "增加", "修改如下"};
  EnclosedText& self = piece().self;
  if (self.form != DocumentForm::amendment || self.title.find("修正草案") == std::string::npos) return;
  const bool first = line.mark.kind == LineKind::article && line.mark.number == 1;
  const bool opens = (is_division(line.mark.kind) || first) && !line.mark.quoted && !piece().body.provisions_begun();
  if (opens && !changes.stands_in(line.words)) self.form = DocumentForm::statute;
}

void Parser::place(const Line& line) {
  const bool joined = (margin_.width != 0 || !stops(before_.words)) && joins(line);
  const Line above = std::exchange(before_, line);
  if (joined) return piece().body.go_on(line);
  const bool title = !stops(line.words) || line.words.ends_with("》：");
  const bool opened = title && (open_brought(line) || open_next(line) || open_note(line) || open_excerpt(line, above));
  if (opened && piece().front.done()) return;
  if (!piece().front.done() && piece().front.take(line)) return;
  if (line.mark.kind == LineKind::article && piece().body.leaves_gap(line.mark)) {
    while (recover_article(line.begin)) continue;
  }
  know_whole_text(line);
  piece().body.take(line);
  if (line.mark.kind != LineKind::annex) return;
  know_collection(line);
  open_attached(line);
}

// What the finished piece tells besides: entry into force in its last articles, issuers in its title.
void Parser::complete(Piece& piece, std::size_t end) {
  piece.front.finish();
  EnclosedText& self = piece.self;
  if (!self.articles.empty()) tell_of_self(piece, text_, outline_.begin_of(self.articles.front()));
  complete_issuers(self);
  std::size_t begin = end - std::min(end - piece.begin, tail_searched);
  const auto& articles = piece.self.articles;
  const bool draft = is_draft_title(self.title);
  if (draft) self.adopted = {};  // （2026年3月） below it is the day of this stage
  if (!articles.empty())
    begin = outline_.begin_of(articles[articles.size() - std::min(articles.size(), last_articles)]);
  std::string own = without_beside(begin, end);
  std::string_view tail = beside_.empty() ? text_.substr(begin, end - begin) : own;
  if (margin_.width != 0 || holds_cut_number(tail)) tail = own = joined_at_margin(tail);
  TitleBlock acts = self;
  if (draft) acts.issued = acts.adopted = {};  // 自公布之日起施行: no act has made a draft public
  if (const Date stated = find_entry_into_force(tail, acts); stated.known()) {
    self.stated_effective = stated;
    if (!self.effective.known() && !piece.front.amended()) self.effective = stated;
  } else if (!draft && !self.effective.known() && !piece.front.amended()) {
    self.effective = day_of_act(tail, self);
  }
  self.leaves_day_open = !self.stated_effective.known() && leaves_day_open(tail);
  if (self.articles.empty() && self.form == DocumentForm::statute) self.form = form_without_articles(piece, end);
  // Two texts would bear the draft's title: the note is called what it is.
  if (self.form == DocumentForm::note && is_draft_title(self.title)) self.title += "说明";
}

// A notice that asks for opinions on a draft is its companion.
DocumentForm Parser::form_without_articles(const Piece& piece, std::size_t end) const {
  const std::string& title = piece.self.title;
  if (is_draft_title(title)) {
    const std::string_view words = text_.substr(piece.begin, end - piece.begin);
    const std::size_t behind_title = std::min(words.size(), words.find('\n'));
    return reads_as_note(words.substr(behind_title)) ? DocumentForm::note : DocumentForm::official_document;
  }
  const bool companion = is_companion_title(title) || announces_draft(title) ||
                         (is_bringing_title(title) && seeks_opinions(text_.substr(piece.begin, end - piece.begin)));
  return companion ? DocumentForm::note : DocumentForm::official_document;
}

void Parser::finish() {
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const bool cover = pieces_[i]->self.role == EnclosedRole::cover;
    if (!cover) complete(*pieces_[i], i + 1 < pieces_.size() ? pieces_[i + 1]->begin : text_.size());
  }
  for (std::size_t i = 1; i < pieces_.size(); ++i) {
    const NodeIndex first = pieces_[i]->first;
    const EnclosedText& self = pieces_[i]->self;
    if (self.node != first || self.role == EnclosedRole::excerpt) continue;  // what holds it is there already
    outline_.enclose(first, i + 1 < pieces_.size() ? pieces_[i + 1]->first : outline_.size(), ProvisionKind::annex);
  }
  Piece& main = *pieces_[main_];
  if (main_ != 0) tell_of_brought(*pieces_[0], text_, main.begin, main.self);
  if (main.self.form == DocumentForm::official_document && !main.body.found_any() && pieces_.size() == 1) {
    if (any_words_)
      report(document_.diagnostics, DiagnosticCode::no_provisions, {});
    else if (std::ranges::none_of(document_.source.diagnostics, tells_no_text))  // a reader may have said so
      report(document_.diagnostics, DiagnosticCode::no_text, {});
  }
  add_notes();
  hand_over(main);
  const auto less = [this](NodeIndex a, NodeIndex b) {
    const ProvisionNode &x = document_.nodes[a], &y = document_.nodes[b];
    return x.number != y.number ? x.number < y.number : x.suffix < y.suffix;
  };
  if (!std::is_sorted(document_.articles.begin(), document_.articles.end(), less)) {
    document_.articles_by_number = document_.articles;
    std::stable_sort(document_.articles_by_number.begin(), document_.articles_by_number.end(), less);
  }
  if (const Date named = date_in_name(document_.source.path); named.known()) document_.version = named;
  if (document_.title.empty()) document_.title = document_.metadata.title;
  add_stage();
}

// A draft whose stage stands in the name of its file alone, 公园条例（征求意见稿）.docx, or that only leaves open when it
// enters into force: without its stage it would be taken for the text in force of that title.
void Parser::add_stage() {
  if (document_.articles.empty() || document_.title.empty() || document_.adopted.known()) return;
  if (is_draft_title(document_.title) || is_companion_title(document_.title)) return;
  std::string_view stage = stage_in_file_name(document_.source.path);
  if (stage.empty() && document_.leaves_day_open) stage = "草案";
  if (!stage.empty()) document_.title += "（" + std::string(stage) + "）";
}

// The main piece's facts become the document's, the others its enclosed texts.
void Parser::hand_over(Piece& main) {
  for (const auto& piece : pieces_) {
    if (piece.get() != &main) document_.enclosed.push_back(std::move(piece->self));
  }
  if (former_.node != no_node) {
    former_.role = EnclosedRole::former;
    document_.enclosed.push_back(std::move(former_));
  }
  document_.articles = std::move(main.self.articles);
  static_cast<TitleBlock&>(document_) = std::move(main.self);
}

// Notes are no provisions: they close the tree, each tied to the provision that refers to it.
void Parser::add_notes() {
  const Source& source = document_.source;
  const std::size_t cells = document_.notes.size();  // of tables of two wordings
  if (!source.notes.empty()) outline_.close_all();
  for (const SourceNote& note : source.notes)
    document_.notes.push_back({outline_.add(ProvisionKind::note, rank::front, note.text.begin), no_node, note.kind});
  document_.nodes = outline_.finish(source.text.size());
  for (std::size_t i = 0; i < source.notes.size(); ++i)
    document_.notes[cells + i].place = node_at(document_, std::max(source.notes[i].anchor, 1U) - 1);
}

// Where a number is missing, its article may stand inside a line: line breaks were lost. The line is cut at it, and at
// each white space after a full stop, and all from there to `until` is read again. Not in tables of two wordings.
bool Parser::recover_article(std::size_t until) {
  auto& articles = piece().self.articles;
  if (recovering_ || former_.node != no_node || articles.empty() || piece().body.in_annex() ||
      recoveries_ >= most_recoveries)
    return false;
  const std::size_t from = outline_.begin_of(articles.back()) + 1;
  const std::uint32_t number = piece().body.next_article();
  const std::size_t at = find_hidden_article(text_.substr(0, until), from, number);
  if (at == text_.npos) return false;
  ++recoveries_;
  const std::size_t begin = begin_of_line(text_, at);
  NodeIndex keep = outline_.size();
  while (keep > 1 && outline_.begin_of(keep - 1) >= begin) --keep;
  piece().body.rewind(keep);
  auto& diagnostics = document_.diagnostics;
  while (!diagnostics.empty() && diagnostics.back().span.begin >= begin) diagnostics.pop_back();
  recovering_ = true;
  taken_ = 0;
  const std::size_t end = std::min(end_of_line(text_, at), until);
  read_glued(begin, at, end, number);
  read_lines(end, until);
  recovering_ = false;
  return true;
}

// A line that holds article `number` at `cut`, and perhaps the next ones behind it, each with the heading glued to it.
void Parser::read_glued(std::size_t begin, std::size_t cut, std::size_t end, std::uint32_t number) {
  while (cut < end) {
    const std::size_t heading = glued_heading_before(text_.substr(0, cut), cut);
    const bool headed = heading != text_.npos && heading > begin;
    if (headed || begin < cut) read_pieces(begin, headed ? heading : cut, headed ? heading : cut);
    if (headed) take(heading, cut);
    begin = cut;
    cut = std::min(find_hidden_article(text_.substr(0, end), cut + 1, ++number), end);
  }
  read_pieces(begin, begin, end);
}

// Reads a line as several: it is cut at `cut` and at white space after 。；：.
void Parser::read_pieces(std::size_t begin, std::size_t cut, std::size_t end) {
  std::size_t piece = begin;
  for (std::size_t at = begin + 3; at < end; ++at) {
    const std::string_view pause = text_.substr(at - 3, 3);
    const bool paused = pause == "。" || pause == "；" || pause == "：";
    const std::uint32_t space = paused ? space_before(text_.substr(at, end - at)) : 0;
    if (space == 0 && at != cut) continue;
    take(piece, at);
    piece = at + space;
    at = std::max(at, piece);
  }
  take(piece, end);
}

Document parse_document(Source source) {
  Document document;
  std::string written;
  source.text = with_unified_han(std::move(source.text));
  document.traditional = written_in_traditional_han(source.text);
  if (document.traditional) written = std::exchange(source.text, simplified_han(source.text));
  document.source = std::move(source);
  Parser(document).run();
  if (document.traditional) write_as(document, std::move(written));
  return document;
}

}  // namespace yiju
