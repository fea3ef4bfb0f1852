#include "document/parser.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

#include "base/numeral.hpp"
#include "base/white_space.hpp"
#include "document/entry_into_force.hpp"
#include "document/hidden_article.hpp"
#include "document/issuers.hpp"
#include "document/line.hpp"
#include "document/metadata.hpp"
#include "document/outline.hpp"
#include "document/piece.hpp"
#include "document/signature.hpp"
#include "document/title_ahead.hpp"
#include "document/title_lines.hpp"
#include "document/wrapped_line.hpp"

namespace yiju {

namespace {

constexpr int most_recoveries = 64;            // each reads a stretch of text again
constexpr std::size_t most_pieces = 256;       // a collection has some dozens
constexpr std::size_t most_lines_ahead = 80;  // between an article and the next
constexpr std::size_t last_articles = 6;       // in which the clause on entry into force stands
constexpr std::size_t tail_searched = 4096;    // bytes, of a text without articles
constexpr std::size_t shortest_title = 15;     // bytes of a title inside a file: five characters

class Parser {
 public:
  explicit Parser(Document& document)
      : document_(document),
        text_(std::string_view(document.source.text).substr(0, body_size(document.source))),
        outline_(document.source.text.size()) {}
  void run();

 private:
  [[nodiscard]] Piece& piece() { return *pieces_.back(); }
  Piece& begin_piece(std::size_t begin, EnclosedRole role);
  void read_lines(std::size_t begin, std::size_t end);
  void read_pieces(std::size_t begin, std::size_t cut, std::size_t end);
  void take(std::size_t begin, std::size_t end);
  void add_notes();
  void settle(Line& line);
  [[nodiscard]] bool opens_although_mention(const Line& line);
  [[nodiscard]] bool is_marker(const Line& line);
  [[nodiscard]] bool joins(const Line& line);
  bool open_brought(const Line& line);
  bool open_next(const Line& line);
  bool retitle(const Line& line, const TitleAhead& ahead);
  void open_attached(const Line& line);
  bool open_excerpt(const Line& line);
  bool recover_article(std::size_t until);
  void finish();
  void complete(Piece& piece, std::size_t end);
  void hand_over(Piece& main);

  Document& document_;
  std::string_view text_;
  Outline outline_;
  std::vector<std::unique_ptr<Piece>> pieces_;
  std::vector<Diagnostic> unheard_;  // excerpts leave out articles
  std::size_t main_ = 0;             // the piece that the document is about
  Line before_;                      // the last line taken
  std::size_t taken_ = 0;            // lines that begin before this byte are taken already
  std::uint32_t width_ = 0;          // of a text that breaks its lines at a margin
  bool any_words_ = false;
  bool recovering_ = false;
  int recoveries_ = 0;
};

Piece& Parser::begin_piece(std::size_t begin, EnclosedRole role) {
  auto& diagnostics = role == EnclosedRole::excerpt ? unheard_ : document_.diagnostics;
  pieces_.push_back(std::make_unique<Piece>(text_, begin, diagnostics, outline_));
  piece().self.role = role;
  return piece();
}

void Parser::run() {
  const std::size_t begin = read_metadata(text_, document_.metadata);
  if (begin != 0) outline_.add(ProvisionKind::metadata, rank::front, 0);
  width_ = wrap_width(text_);
  begin_piece(begin, EnclosedRole::text);
  read_lines(begin, text_.size());
  while (recover_article(text_.size())) continue;
  piece().front.finish();
  finish();
}

void Parser::read_lines(std::size_t begin, std::size_t end) {
  while (begin < end) {
    if (text_[begin] == '\n') {  // laws have a blank line between any two
      ++begin;
      continue;
    }
    const void* found = std::memchr(text_.data() + begin, '\n', end - begin);
    const std::size_t stop =
        found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    take(begin, stop);
    begin = stop + 1;
  }
}

void Parser::take(std::size_t begin, std::size_t end) {
  Line line{text_.substr(begin, end - begin), begin, {}};
  line.mark = read_line_mark(line.words);
  if (line.mark.kind == LineKind::blank && line.mark.hashes == 0) return;
  any_words_ = true;
  if (line.mark.kind == LineKind::remark) return piece().front.take_remark(line);
  if (begin < taken_) return;
  settle(line);
  const bool joined = joins(line);
  before_ = line;
  if (joined) return piece().body.go_on(line);
  if (open_brought(line) || open_next(line) || open_excerpt(line)) {
    if (piece().front.done()) return;
  }
  if (!piece().front.done() && piece().front.take(line)) return;
  if (line.mark.kind == LineKind::article && piece().body.leaves_gap(line.mark)) {
    while (recover_article(begin)) continue;
  }
  piece().body.take(line);
  if (line.mark.kind == LineKind::annex) open_attached(line);
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
  if (!now.front.done() || now.self.form == DocumentForm::amendment || (!now.body.in_article() && width_ == 0)) return false;
  const LineKind above = before_.mark.kind;
  const bool words_above = above == LineKind::text || above == LineKind::marker || above == LineKind::article;
  if (!words_above || before_.mark.hashes != 0 || before_.begin < now.begin) return false;
  const bool cited = line.mark.kind == LineKind::article && !now.body.continues(line.mark);
  if (line.mark.kind != LineKind::text && !cited) return false;
  return !is_date_line(line.words) && goes_on(before_.words, line, width_);
}

// The title of the text that the lines so far bring: what they are themselves is a notice, an order, an announcement.
bool Parser::open_brought(const Line& line) {
  Piece& cover = piece();
  if (!cover.front.done() || !cover.self.articles.empty() || cover.self.form == DocumentForm::amendment) return false;
  if (cover.self.title.empty() || pieces_.size() > 1 || cover.first == outline_.size()) return false;
  if (line.words.size() < shortest_title && !ends_as_issuer(said(line.words))) return false;
  if (!is_title_line(line)) return false;
  const TitleAhead ahead = read_title_ahead(text_, line.begin);
  if (!ends_as_title(ahead.title) || ahead.title == cover.self.title) return false;
  if (!brings(cover, text_, line.begin, ahead.title)) return false;
  complete(cover, line.begin);
  cover.self.role = EnclosedRole::cover;
  cover.self.node = cover.first;
  outline_.enclose(cover.first, outline_.size(), ProvisionKind::cover);
  outline_.close_all();
  main_ = pieces_.size();
  begin_piece(line.begin, EnclosedRole::text).front.expect_title(ahead.end);
  return true;
}

// A second text behind the first one's articles, told by a title and 第一条 below it: contracts in one file, amendments
// of several years, each under its heading of Markdown.
bool Parser::open_next(const Line& line) {
  const EnclosedText& before = piece().self;
  const bool headed = line.mark.hashes != 0 && !before.title.empty();
  const bool follows = before.articles.size() > 1 && before.form != DocumentForm::amendment;
  if ((!headed && !follows) || piece().body.in_annex() || recovering_ || pieces_.size() >= most_pieces) return false;
  if (line.words.size() < shortest_title || !is_title_line(line) || !ends_as_title(said(line.words))) return false;
  const TitleAhead ahead = read_title_ahead(text_, line.begin);
  const bool first = ahead.next.kind == LineKind::article && ahead.next.number == 1 && !ahead.next.joined;
  if (!first || ahead.title == before.title) return false;
  piece().front.close();
  if (before.articles.empty()) return retitle(line, ahead);
  outline_.close_all();
  Piece& next = begin_piece(line.begin, EnclosedRole::text);
  next.self.node = next.first;
  next.front.expect_title(ahead.end);
  return true;
}

// # 修正案 ⏎ ## 临江市公园条例修正案（2026年）: the heading above the first article is the fuller title.
bool Parser::retitle(const Line& line, const TitleAhead& ahead) {
  EnclosedText& self = piece().self;
  if (ahead.title.find(self.title) == std::string::npos) return false;
  outline_.add(ProvisionKind::title, rank::front, line.begin);
  self.title = ahead.title;
  self.form = form_of_title(self.title);
  return true;
}

// 附件2 ⏎ 关于…的起草说明: a text of its own inside the annex that has just been opened.
void Parser::open_attached(const Line& line) {
  if (!piece().body.in_annex() || pieces_.size() >= most_pieces) return;
  const std::size_t end = line.begin + line.words.size();
  const TitleAhead ahead = read_title_ahead(text_, end);
  const bool note = form_of_title(ahead.title) == DocumentForm::note;
  const bool first = ahead.next.kind == LineKind::article && ahead.next.number == 1;
  const bool opens = first || ahead.contents || (ahead.next.kind == LineKind::chapter && ahead.next.number == 1);
  if (ahead.title.empty() || !(note || (opens && ends_as_title(ahead.title)))) return;
  const bool brought = pieces_.size() == 1 && piece().self.articles.empty() && brings(piece(), text_, end, ahead.title);
  if (ahead.title == piece().self.title || brought) return;
  piece().front.finish();
  Piece& attached = begin_piece(end, note ? EnclosedRole::note : EnclosedRole::text);
  attached.self.node = attached.first - 1;
  attached.front.expect_title(ahead.end);
}

// 一、《甲法》 ⏎ 第九十条 …, in an annex of law or a collection: articles under a heading that is only a title are
// words of that instrument.
bool Parser::open_excerpt(const Line& line) {
  const bool quoting = piece().body.in_annex() || piece().self.role == EnclosedRole::excerpt ||
                       (pieces_.size() == 1 && piece().self.articles.empty() && collects_excerpts(piece().self.title));
  if (!quoting || pieces_.size() >= most_pieces || recovering_) return false;
  const std::string title = only_title(said(line.words.substr(line.mark.kind == LineKind::marker ? line.mark.words : 0)));
  Line below;
  std::size_t at = line.begin + line.words.size();
  if (title.empty() || !next_line(text_, at, below) || below.mark.kind != LineKind::article) return false;
  piece().front.close();
  Piece& excerpt = begin_piece(line.begin, EnclosedRole::excerpt);
  excerpt.self.node = outline_.add(ProvisionKind::heading, rank::front, line.begin, line.mark.number);
  outline_[excerpt.self.node].level = 1;
  excerpt.self.title = title;
  excerpt.front.close();
  return true;
}

// What the finished piece tells besides: entry into force in its last articles, issuers in its title.
void Parser::complete(Piece& piece, std::size_t end) {
  piece.front.finish();
  EnclosedText& self = piece.self;
  complete_issuers(self);
  std::size_t begin = end - std::min(end - piece.begin, tail_searched);
  const auto& articles = piece.self.articles;
  if (!articles.empty()) begin = outline_.begin_of(articles[articles.size() - std::min(articles.size(), last_articles)]);
  if (const Date stated = find_entry_into_force(text_.substr(begin, end - begin), self); stated.known()) {
    self.stated_effective = stated;
    if (!self.effective.known() && !piece.front.amended()) self.effective = stated;
  } else if (!self.effective.known() && !piece.front.amended()) {
    self.effective = day_of_act(text_.substr(begin, end - begin), self);
  }
  if (self.articles.empty() && self.form == DocumentForm::statute) self.form = DocumentForm::official_document;
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
  if (main.self.form == DocumentForm::official_document && !main.body.found_any()) {
    report(document_.diagnostics, any_words_ ? DiagnosticCode::no_provisions : DiagnosticCode::no_text, {});
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
}

// The main piece's facts become the document's, the others its enclosed texts.
void Parser::hand_over(Piece& main) {
  for (const auto& piece : pieces_) {
    if (piece.get() != &main) document_.enclosed.push_back(std::move(piece->self));
  }
  document_.articles = std::move(main.self.articles);
  static_cast<TitleBlock&>(document_) = std::move(main.self);
}

// Notes are no provisions: they close the tree, each tied to the provision that refers to it.
void Parser::add_notes() {
  const Source& source = document_.source;
  if (!source.notes.empty()) outline_.close_all();
  for (const SourceNote& note : source.notes)
    document_.notes.push_back({outline_.add(ProvisionKind::note, rank::front, note.text.begin), no_node, note.kind});
  document_.nodes = outline_.finish(source.text.size());
  for (std::size_t i = 0; i < source.notes.size(); ++i)
    document_.notes[i].place = node_at(document_, std::max(source.notes[i].anchor, 1U) - 1);
}

// Where a number is missing, its article may stand inside a line: line breaks were lost. The line is cut at it, and at
// each white space after a full stop, and all from there to `until` is read again.
bool Parser::recover_article(std::size_t until) {
  auto& articles = piece().self.articles;
  if (recovering_ || articles.empty() || piece().body.in_annex() || recoveries_ >= most_recoveries) return false;
  const std::size_t from = outline_.begin_of(articles.back()) + 1;
  const std::size_t at = find_hidden_article(text_.substr(0, until), from, piece().body.next_article());
  if (at == text_.npos) return false;
  ++recoveries_;
  const std::size_t before = text_.rfind('\n', at);
  const std::size_t begin = before == text_.npos ? 0 : before + 1;
  NodeIndex keep = outline_.size();
  while (keep > 1 && outline_.begin_of(keep - 1) >= begin) --keep;
  piece().body.rewind(keep);
  auto& diagnostics = document_.diagnostics;
  while (!diagnostics.empty() && diagnostics.back().span.begin >= begin) diagnostics.pop_back();
  recovering_ = true;
  const std::size_t end = std::min(text_.find('\n', at), until);
  const std::size_t heading = glued_heading_before(text_.substr(0, at), at);
  if (heading != text_.npos && heading > begin) {
    read_pieces(begin, heading, heading);
    take(heading, at);
    read_pieces(at, at, end);
  } else {
    read_pieces(begin, at, end);
  }
  read_lines(end, until);
  recovering_ = false;
  return true;
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

}  // namespace

Document parse_document(Source source) {
  Document document;
  document.source = std::move(source);
  Parser(document).run();
  return document;
}

}  // namespace yiju
