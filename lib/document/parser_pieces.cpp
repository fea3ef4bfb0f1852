#include <string>

#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/parser_state.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {
constexpr std::size_t most_pieces = 256;    // a collection has some dozens
constexpr std::size_t shortest_title = 15;  // bytes of a title inside a file: five characters
}  // namespace

Piece& Parser::begin_piece(std::size_t begin, EnclosedRole role) {
  auto& diagnostics = role == EnclosedRole::excerpt ? unheard_ : document_.diagnostics;
  pieces_.push_back(std::make_unique<Piece>(text_, begin, diagnostics, outline_));
  piece().self.role = role;
  return piece();
}

// The lines so far only bring the text that follows, or head a collection: that text is what the document is about.
void Parser::close_cover() {
  Piece& cover = *pieces_.front();
  cover.self.role = EnclosedRole::cover;
  cover.self.node = cover.first;
  outline_.enclose(cover.first, outline_.size(), ProvisionKind::cover);
  outline_.close_all();
  main_ = pieces_.size();
}

// True if the file's first text brings the text with this title, which begins at `begin`: it says so, or it is a note on
// it. Between them stand notes alone: 附件1 with the note, 附件2 with the draft.
bool Parser::is_brought(const TitleAhead& ahead, std::size_t begin) {
  const Piece& cover = *pieces_.front();
  if (!ends_as_title(ahead.title) || cover.self.form == DocumentForm::amendment) return false;
  if (cover.self.title.empty())  // a list of annexes alone
    return pieces_.size() == 1 && piece().body.in_annex() && cover.self.articles.empty() && begins_text(ahead);
  for (const auto& piece : pieces_) {
    const bool note = piece->self.role == EnclosedRole::note;
    if (!piece->self.articles.empty() || piece->self.title == ahead.title || (piece != pieces_.front() && !note))
      return false;
  }
  const bool read = begins_text(ahead);
  if (pieces_.size() > 1 && !read) return false;
  if (read && accompanies(cover.self.title, ahead.title)) return true;
  return brings(cover, text_, pieces_.size() > 1 ? pieces_[1]->begin : begin, ahead.title);
}

// 第一条, 第一章 or a table of contents stands below the title.
bool Parser::begins_text(const TitleAhead& ahead) {
  const bool opens = ahead.next.kind == LineKind::article || ahead.next.kind == LineKind::chapter;
  return ahead.contents || (opens && ahead.next.number == 1);
}

// The title of the text that the lines so far bring: what they are themselves is a notice, an order, an announcement.
bool Parser::open_brought(const Line& line) {
  Piece& cover = *pieces_.front();
  if (!piece().front.done() || main_ != 0 || !cover.self.articles.empty() || cover.first == outline_.size())
    return false;
  if (line.words.size() < shortest_title && !ends_as_issuer(said(line.words))) return false;
  if (!is_title_line(line)) return false;
  TitleAhead ahead = read_title_ahead(text_, line.begin);
  if (std::string named = only_title(ahead.title); !named.empty())
    ahead.title = std::move(named);  // 《甲条例（草案）》
  if (!is_brought(ahead, line.begin)) return false;
  complete(cover, pieces_.size() > 1 ? pieces_[1]->begin : line.begin);
  close_cover();
  begin_piece(line.begin, EnclosedRole::text).front.expect_title(ahead.end);
  return true;
}

// 关于《…（草案）》的说明 behind the draft's articles, in no annex: a text of its own.
bool Parser::open_note(const Line& line) {
  const EnclosedText& before = piece().self;
  if (before.articles.size() < 2 || before.role == EnclosedRole::excerpt || piece().body.in_annex() || recovering_ ||
      pieces_.size() >= most_pieces || !is_title_line(line))
    return false;
  const TitleAhead ahead = read_title_lines(text_, line.begin);
  if (ahead.title.empty() || !accompanies(ahead.title, before.title)) return false;
  outline_.close_all();
  Piece& note = begin_piece(line.begin, EnclosedRole::note);
  note.self.node = note.first;
  note.front.expect_title(ahead.end);
  return true;
}

// A second text behind the first one's articles, told by a title and 第一条 below it: contracts in one file, amendments
// of several years, each under its heading of Markdown.
bool Parser::open_next(const Line& line) {
  if (line.mark.hashes > 1) piece().front.finish();
  if (!may_open_next(line)) return false;
  const EnclosedText& before = piece().self;
  const TitleAhead ahead = read_title_ahead(text_, line.begin);
  const bool first = ahead.next.kind == LineKind::article && ahead.next.number == 1 && !ahead.next.joined;
  if (!first || ahead.title == before.title) return false;
  piece().front.close();
  const bool collection = heads_collection();
  if (before.articles.empty() && !collection) return retitle(line, ahead);
  if (collection) close_cover();
  outline_.close_all();
  Piece& next = begin_piece(line.begin, EnclosedRole::text);
  if (!collection) next.self.node = next.first;  // else it is the document itself
  next.front.expect_title(ahead.end);
  return true;
}

// 法规汇编, and no articles yet.
bool Parser::heads_collection() {
  return pieces_.size() == 1 && piece().self.articles.empty() && names_collection(piece().self.title);
}

bool Parser::may_open_next(const Line& line) {
  const EnclosedText& before = piece().self;
  const bool headed = heads_collection() || (line.mark.hashes != 0 && !before.title.empty());
  const bool follows = before.articles.size() > 1 && before.form != DocumentForm::amendment;
  if ((!headed && !follows) || piece().body.in_annex() || recovering_ || pieces_.size() >= most_pieces) return false;
  const std::string_view words = said(line.words);
  const bool long_enough = line.words.size() >= shortest_title || names_contract(words);  // 保密协议
  return long_enough && is_title_line(line) && ends_as_title(words);
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
  if (ahead.title.empty() || !(note || (begins_text(ahead) && ends_as_title(ahead.title)))) return;
  if (ahead.title == piece().self.title || (main_ == 0 && is_brought(ahead, end))) return;
  piece().front.finish();
  Piece& attached = begin_piece(end, note ? EnclosedRole::note : EnclosedRole::text);
  attached.self.node = attached.first - 1;
  attached.front.expect_title(ahead.end);
}

// The instrument whose words follow: 一、《甲法》, ◆《甲法》：, and, in an annex that is `collecting` excerpts, （一）甲法 and 甲法.
std::string Parser::excerpt_title(const Line& line, bool collecting) const {
  static constexpr WordSet bullets{"◆", "●", "■", "★", "▲", "◎", "○", "※", "□", "▪", "•", "·"};
  const bool annexed = line.mark.kind == LineKind::annex;  // 附：《甲法》节选
  const bool marked = annexed || line.mark.kind == LineKind::marker;
  std::string_view words = said(line.words.substr(marked ? line.mark.words : 0));
  if (const std::string_view bullet = bullets.beginning(words); !bullet.empty())
    words = trim(words.substr(bullet.size()));
  if (words.ends_with("：")) words.remove_suffix(3);
  if (std::string title = title_of_excerpt(words); !title.empty() || annexed) return title;
  std::string title = only_title(words);
  if (title.empty() && (marked || line.mark.kind == LineKind::text) && collecting && ends_as_title(words) &&
      words.find("。") == words.npos)
    title = join_title(without_excerpt_mark(words));
  return title;
}

// 【法律依据】, 相关法律条文 behind the articles or a judgment's words, with an instrument's title and its articles below: an annex, though no
// word says so.
bool Parser::opens_excerpts(const Line& line) {
  constexpr std::size_t longest_heading = 60;  // bytes
  std::string_view words = said(line.words);
  if (words.ends_with("：")) words.remove_suffix(3);
  if (words.size() > longest_heading || !piece().front.done() || piece().body.in_annex()) return false;
  if (ends_sentence(words) || !collects_excerpts(words)) return false;
  Line title, article;
  std::size_t at = line.begin + line.words.size();
  if (!next_line(text_, at, title) || excerpt_title(title, true).empty()) return false;
  return next_line(text_, at, article) && article.mark.kind == LineKind::article;
}

// Whether the annex that `line` opens collects excerpts, told by its heading on that line or the one below.
void Parser::know_collection(const Line& line) {
  Line below;
  std::size_t at = line.begin + line.words.size();
  collecting_ = collects_excerpts(line.words) || (next_line(text_, at, below) && collects_excerpts(below.words));
}

// True if the file's own title says so, or if it begins with another text's title and an article from its midst.
bool Parser::is_collection(const LineMark& article) {
  FrontReader& front = piece().front;
  if (!front.begun()) return article.number > 1;
  front.finish();
  return collects_excerpts(piece().self.title);
}

// 一、《甲法》 ⏎ 第九十条 …, in an annex of law or a collection: articles under a heading that is only a title are
// words of that instrument.
bool Parser::open_excerpt(const Line& line, const Line& above) {
  const bool quoting = piece().body.in_annex() || (line.mark.kind == LineKind::annex && piece().front.done()) ||
                       piece().self.role == EnclosedRole::excerpt;
  const bool may_collect = pieces_.size() == 1 && piece().self.articles.empty();
  if ((!quoting && !may_collect) || pieces_.size() >= most_pieces || recovering_) return false;
  // 参阅资料: its own headings stand between the titles.
  const bool collecting = collecting_ || collects_excerpts(pieces_.front()->self.title);
  const std::string title = excerpt_title(line, collecting);
  Line below;
  std::size_t at = line.begin + line.words.size();
  if (title.empty() || !next_line(text_, at, below) || below.mark.kind != LineKind::article) return false;
  // 附： ⏎ 《甲法》 ⏎ 第六十七条 … below a judgment's words; from its first article on it is a text of its own
  const bool appended = above.mark.kind == LineKind::annex && above.begin >= piece().begin && below.mark.number > 1;
  const bool marked =
      below.mark.number > 1 && without_excerpt_mark(line.words) != trim(line.words);  // 《甲法》（节选）
  if (!quoting && !appended && !marked && !is_collection(below.mark)) return false;
  piece().front.close();
  Piece& excerpt = begin_piece(line.begin, EnclosedRole::excerpt);
  excerpt.self.node = outline_.add(ProvisionKind::heading, rank::front, line.begin, line.mark);
  outline_[excerpt.self.node].level = 1;
  excerpt.self.title = title;
  excerpt.front.close();
  return true;
}

}  // namespace yiju
