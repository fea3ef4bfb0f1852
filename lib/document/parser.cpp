#include "document/parser.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "document/front_matter.hpp"
#include "document/line.hpp"
#include "document/list_state.hpp"
#include "document/outline.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_diagnostics = 1000;   // a million 第一条 need not be told a million times
constexpr std::size_t longest_title_line = 400;  // bytes; the longest real title is 270
constexpr std::size_t longest_heading = 120;     // bytes of a 一、 line that can be a heading between articles
constexpr std::size_t front_searched = 16384;    // <!-- INFO END --> stands in the first lines
constexpr std::size_t most_signature_lines = 8;

// One line and where it begins in the text.
struct Line {
  std::string_view words;
  std::size_t begin = 0;
  LineMark mark;
};

// 第三条 as numbers that can be compared.
struct ArticleNumber {
  std::uint32_t number = 0;
  std::uint8_t suffix = 0;
};

class Parser {
 public:
  explicit Parser(Document& document)
      : document_(document), text_(document.source.text), outline_(text_.size()), own_(0), quoted_(rank::quote) {}
  void run();

 private:
  enum class State : std::uint8_t { front, contents, body };

  void take(Line& line);
  bool take_front(const Line& line);
  void take_title(const Line& line);
  void finish_title();
  bool take_contents(const Line& line);
  void take_body(const Line& line);
  bool take_quoted(const Line& line);
  void open_inline_quote(const Line& line);
  void add_quoted(const Line& line, std::size_t begin);
  void open_division(const Line& line);
  void open_article(const Line& line);
  void check_number(const Line& line, NodeIndex node);
  void open_heading(const Line& line);
  void open_annex(const Line& line);
  void add_text(const Line& line);
  void close_signature(const Line& line);
  void end_remark(const Line& line);
  void sort_articles();
  [[nodiscard]] bool opens_article(const LineMark& mark) const;
  [[nodiscard]] bool opens_heading(const Line& line) const;
  void report(DiagnosticCode code, const Line& line, std::uint32_t found, std::uint32_t expected);

  Document& document_;
  std::string_view text_;
  Outline outline_;
  ListState own_;
  ListState quoted_;
  State state_ = State::front;
  bool amends_ = false;

  // front matter
  std::string title_lines_;
  bool title_open_ = false;      // the line before was a title line
  bool history_marked_ = false;  // INFO END says where history ends
  bool part_in_title_ = false;

  // contents
  LineMark contents_first_;
  NodeIndex first_division_ = no_node;
  LineMark first_division_mark_;

  // body
  bool in_article_ = false;
  bool in_annex_ = false;
  NodeIndex annex_ = no_node;
  std::uint32_t annex_articles_ = 0;
  ArticleNumber last_;
  ArticleNumber annex_last_;
  std::uint32_t heading_number_ = 0;  // of the last 一、 heading
  bool articles_in_headings_ = false;
  std::array<std::uint8_t, 10> hashes_of_rank_{};

  // quotation
  NodeIndex quote_ = no_node;  // the one that still can go on
  bool quote_open_ = false;    // “ without its ” so far
};

// Quotation marks left open at the end of `words`, having begun with `open` of them.
int open_quotes(std::string_view words, int open) {
  bool ascii = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == '"') {
      open = std::max(0, open + (ascii ? -1 : 1));
      ascii = !ascii;
    }
    if (words[at] != '\xE2' || at + 2 >= words.size() || words[at + 1] != '\x80') continue;
    if (words[at + 2] == '\x9C') ++open;
    if (words[at + 2] == '\x9D') open = std::max(0, open - 1);
  }
  return open;
}

bool ends_sentence(std::string_view words) {
  words = trim(words);
  for (const std::string_view end : {"。", "；", "：", "，", ";", ":", ",", "”"}) {
    if (words.ends_with(end)) return true;
  }
  return false;
}

void Parser::run() {
  history_marked_ = text_.substr(0, front_searched).find("INFO END") != text_.npos;
  Line line;
  bool any = false;
  for (std::size_t begin = 0; begin < text_.size();) {
    const void* found = std::memchr(text_.data() + begin, '\n', text_.size() - begin);
    const std::size_t end =
        found == nullptr ? text_.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    if (end != begin) {
      line.words = text_.substr(begin, end - begin);
      line.begin = begin;
      line.mark = read_line_mark(line.words);
      any = any || line.mark.kind != LineKind::blank;
      if (line.mark.kind == LineKind::remark) end_remark(line);
      else if (line.mark.kind != LineKind::blank || line.mark.hashes != 0) take(line);
    }
    begin = end + 1;
  }
  finish_title();
  if (document_.articles.empty() && document_.form == DocumentForm::statute) {
    document_.form = DocumentForm::official_document;
    if (heading_number_ == 0) report(any ? DiagnosticCode::no_provisions : DiagnosticCode::no_text, line, 0, 0);
  }
  document_.nodes = outline_.finish(text_.size());
  sort_articles();
  complete_dates(document_);
}

void Parser::take(Line& line) {
  if (line.mark.quoted && !amends_) line.mark.kind = LineKind::text;
  if (state_ == State::front && take_front(line)) return;
  finish_title();
  if (state_ == State::contents && take_contents(line)) return;
  state_ = State::body;
  if (amends_ && take_quoted(line)) return;
  take_body(line);
  if (amends_) open_inline_quote(line);
}

// find_provision halves the articles, which needs them in order.
void Parser::sort_articles() {
  const auto less = [this](NodeIndex a, NodeIndex b) {
    const ProvisionNode &x = document_.nodes[a], &y = document_.nodes[b];
    return x.number != y.number ? x.number < y.number : x.suffix < y.suffix;
  };
  if (std::is_sorted(document_.articles.begin(), document_.articles.end(), less)) return;
  document_.articles_by_number = document_.articles;
  std::stable_sort(document_.articles_by_number.begin(), document_.articles_by_number.end(), less);
}

// <!-- INFO END --> ends the front matter; other remarks mean nothing and stay with the node before.
void Parser::end_remark(const Line& line) {
  if (line.words.find("INFO END") == line.words.npos || state_ != State::front) return;
  finish_title();
  history_marked_ = false;
  state_ = State::body;
}

bool Parser::take_front(const Line& line) {
  const LineMark& mark = line.mark;
  if (title_lines_.empty()) {
    if (mark.kind == LineKind::annex || mark.kind == LineKind::blank || !find_document_number(line.words.substr(0, 90)).empty()) {
      document_.document_number = find_document_number(line.words.substr(0, 90));
      outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
      return true;
    }
    const bool plain = mark.kind == LineKind::text && line.words.size() < longest_title_line && !ends_sentence(line.words);
    if (plain || mark.hashes == 1) {
      outline_.add(ProvisionKind::title, rank::front, line.begin);
      take_title(line);
      return true;
    }
    return false;
  }
  if (title_open_ && mark.hashes == 1) {
    const std::string_view name = trim(line.words.substr(mark.begin));
    if (!name.ends_with("编") && mark.kind != LineKind::chapter) return take_title(line), true;
    outline_.add(ProvisionKind::part, rank::part, line.begin);
    part_in_title_ = true;
    finish_title();
    return true;
  }
  if (title_open_ && mark.hashes == 0 && mark.kind == LineKind::text && continues_title(title_lines_, line.words)) {
    return take_title(line), true;
  }
  finish_title();
  if (mark.kind == LineKind::contents || (mark.kind != LineKind::text && !history_marked_)) return false;
  const bool numbered = line.words.size() < 90 && !find_document_number(line.words).empty();
  if (history_marked_ || numbered || is_history_line(line.words)) {
    outline_.add(ProvisionKind::history, part_in_title_ ? rank::paragraph : rank::front, line.begin);
    read_history_line(line.words, document_);
    return true;
  }
  if (mark.hashes != 0 || trim(line.words).ends_with("。")) return false;  // the preamble has begun
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
  return true;
}

void Parser::take_title(const Line& line) {
  if (!title_lines_.empty()) title_lines_ += ' ';
  title_lines_ += trim(line.words.substr(line.mark.begin));
  title_open_ = true;
}

void Parser::finish_title() {
  if (!title_open_) return;
  title_open_ = false;
  document_.title = join_title(title_lines_);
  document_.form = form_of_title(document_.title);
  amends_ = document_.form == DocumentForm::amendment;
}

// A table of contents repeats the headings; it ends where its first line comes a second time, or where text begins.
bool Parser::take_contents(const Line& line) {
  const LineMark& mark = line.mark;
  if (mark.hashes != 0 || line.words.size() > 240 || trim(line.words).ends_with("。")) return false;
  if (mark.kind == LineKind::article && contents_first_.kind != LineKind::blank &&
      contents_first_.kind != LineKind::article) {
    return false;
  }
  if (mark.kind == LineKind::text || mark.kind == LineKind::annex || mark.kind == LineKind::contents) return true;
  if (contents_first_.kind == LineKind::blank) {
    contents_first_ = mark;
    return true;
  }
  return contents_first_.kind != mark.kind || contents_first_.style != mark.style || contents_first_.number != mark.number;
}

void Parser::take_body(const Line& line) {
  const LineMark& mark = line.mark;
  switch (mark.kind) {
    case LineKind::contents:
      if (document_.articles.empty() && heading_number_ == 0) {
        outline_.add(ProvisionKind::contents, rank::front, line.begin);
        state_ = State::contents;
        contents_first_ = {};
        return;
      }
      return add_text(line);
    case LineKind::part: case LineKind::subpart: case LineKind::chapter: case LineKind::section:
      return open_division(line);
    case LineKind::article:
      return opens_article(mark) ? open_article(line) : add_text(line);
    case LineKind::annex:
      return document_.articles.empty() && heading_number_ == 0 ? add_text(line) : open_annex(line);
    case LineKind::marker:
      if (mark.hashes == 0 && in_article_ && !opens_heading(line)) {
        return own_.add_item(outline_, line.begin, mark);
      }
      return open_heading(line);
    default:
      return add_text(line);
  }
}

void Parser::open_division(const Line& line) {
  constexpr std::array kinds{ProvisionKind::part, ProvisionKind::subpart, ProvisionKind::chapter, ProvisionKind::section};
  const LineMark& mark = line.mark;
  const auto index = static_cast<std::size_t>(mark.kind) - static_cast<std::size_t>(LineKind::part);
  const auto rank = static_cast<std::uint8_t>(rank::part + index);
  const bool repeated = first_division_ != no_node && mark.kind == first_division_mark_.kind && mark.number != 0 &&
                        mark.number == first_division_mark_.number;
  if (repeated && document_.articles.empty() && outline_.size() > first_division_ + 1) {
    // Headings alone and then the first of them again: what was read so far was a table of contents without its name.
    const std::size_t begin = outline_[first_division_].span.begin;
    bool only_divisions = true;
    for (NodeIndex i = first_division_; i < outline_.size(); ++i) {
      only_divisions = only_divisions && outline_[i].kind >= ProvisionKind::part && outline_[i].kind <= ProvisionKind::section;
    }
    if (only_divisions) {
      outline_.cut(first_division_);
      outline_.add(ProvisionKind::contents, rank::front, begin);
    }
    first_division_ = no_node;
  } else if (first_division_ == no_node && document_.articles.empty()) {
    first_division_ = outline_.size();
    first_division_mark_ = mark;
  }
  outline_.add(kinds[index], rank, line.begin, mark.number);
  hashes_of_rank_[rank] = mark.hashes;
  std::fill(hashes_of_rank_.begin() + rank + 1, hashes_of_rank_.end(), std::uint8_t{0});
  in_article_ = false;
}

bool Parser::opens_article(const LineMark& mark) const {
  if (document_.form == DocumentForm::note) return false;
  if (!mark.joined) return true;
  const ArticleNumber& last = in_annex_ ? annex_last_ : last_;
  if (mark.suffix != 0) return mark.number == last.number;
  return mark.number == last.number + 1;
}

void Parser::open_article(const Line& line) {
  const LineMark& mark = line.mark;
  if (in_annex_ && annex_articles_ == 0 && mark.number == last_.number + 1 && mark.number != 1) {
    outline_[annex_].kind = ProvisionKind::text;  // the articles go on: what looked like an annex was none
    outline_.rank_of(annex_) = rank::paragraph;
    in_annex_ = false;
  }
  const NodeIndex node = outline_.add(ProvisionKind::article, rank::article, line.begin, mark.number);
  outline_[node].suffix = mark.suffix;
  check_number(line, node);
  in_article_ = true;
  own_.begin_article();
  const std::string_view words = line.words.substr(std::min<std::size_t>(mark.words, line.words.size()));
  const bool caption = mark.hashes != 0 && !ends_sentence(words);
  if (!trim(words).empty() && !caption) own_.add_paragraph(outline_, line.begin + mark.words);
}

void Parser::check_number(const Line& line, NodeIndex node) {
  const ArticleNumber now{line.mark.number, line.mark.suffix};
  ArticleNumber& last = in_annex_ ? annex_last_ : last_;
  const ArticleNumber before = std::exchange(last, now);
  if (in_annex_) {
    ++annex_articles_;
    return;
  }
  const bool first = document_.articles.empty();
  document_.articles.push_back(node);
  articles_in_headings_ = articles_in_headings_ || heading_number_ != 0;
  if (now.number == 0) return report(DiagnosticCode::numeral_unreadable, line, 0, before.number + 1);
  if (first) return;
  const bool next = now.suffix == 0 ? now.number == before.number + 1
                                    : now.number == before.number && now.suffix == before.suffix + 1;
  if (next) return;
  const bool same = now.number == before.number && now.suffix == before.suffix;
  const bool back = now.number < before.number || (now.number == before.number && now.suffix < before.suffix);
  report(same ? DiagnosticCode::article_repeated : back ? DiagnosticCode::article_backward : DiagnosticCode::article_gap,
         line, now.number, now.suffix == 0 ? before.number + 1 : before.number);
}

// 一、 between articles is a heading where the document already groups its articles so: 一、一般规定 … 二、赔偿.
bool Parser::opens_heading(const Line& line) const {
  return articles_in_headings_ && line.mark.style == MarkerStyle::chinese && line.mark.number == heading_number_ + 1 &&
         line.words.size() < longest_heading && !ends_sentence(line.words);
}

void Parser::open_heading(const Line& line) {
  const LineMark& mark = line.mark;
  in_article_ = false;
  std::uint8_t level = 0;
  if (mark.kind == LineKind::marker) level = static_cast<std::uint8_t>(mark.style);
  if (level > 4) {
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return;
  }
  auto rank = static_cast<std::uint8_t>(rank::heading + level);
  if (level == 0) {  // a Markdown heading without a number closes what was opened with as many or more hashes
    level = static_cast<std::uint8_t>(std::clamp(mark.hashes - 1, 1, 4));
    rank = static_cast<std::uint8_t>(rank::heading + level);
    for (std::uint8_t r = rank::part; r < rank; ++r) {
      if (hashes_of_rank_[r] != 0 && hashes_of_rank_[r] >= mark.hashes) rank = r;
    }
  } else if (level == 1) {
    heading_number_ = mark.number;
  }
  const NodeIndex node = outline_.add(ProvisionKind::heading, rank, line.begin, mark.kind == LineKind::marker ? mark.number : 0);
  outline_[node].level = level;
  std::fill(hashes_of_rank_.begin() + rank, hashes_of_rank_.end(), std::uint8_t{0});
  hashes_of_rank_[rank] = mark.hashes;
}

void Parser::open_annex(const Line& line) {
  annex_ = outline_.add(ProvisionKind::annex, rank::front, line.begin, line.mark.number);
  in_annex_ = true;
  in_article_ = false;
  annex_articles_ = 0;
  annex_last_ = {};
  heading_number_ = 0;
}

void Parser::add_text(const Line& line) {
  if (line.mark.hashes != 0) return open_heading(line);
  if (line.words.size() < 60 && is_date_line(line.words)) return close_signature(line);
  if (in_article_) return own_.add_paragraph(outline_, line.begin);
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
}

// A line that is only a date closes a document together with the short lines of names above it.
void Parser::close_signature(const Line& line) {
  NodeIndex from = outline_.size();
  std::size_t end = line.begin;
  for (std::size_t n = 0; n < most_signature_lines && from > 1; ++n) {
    const ProvisionNode& node = outline_[from - 1];
    const bool whole_line = node.span.begin == 0 || text_[node.span.begin - 1] == '\n';
    if ((node.kind != ProvisionKind::text && node.kind != ProvisionKind::paragraph) || !whole_line) break;
    if (!is_issuer_line(text_.substr(node.span.begin, end - node.span.begin))) break;
    end = node.span.begin;
    --from;
  }
  outline_.cut(from);
  outline_.add(ProvisionKind::signature, rank::part, end);
  in_article_ = false;
  if (in_annex_) return;
  for (std::size_t begin = end; begin < line.begin;) {
    const std::size_t stop = std::min(text_.find('\n', begin), line.begin);
    add_issuer(trim(text_.substr(begin, stop - begin)), document_);
    begin = stop + 1;
  }
  std::size_t used = 0;
  const auto date = scan_date(trim(line.words), used);
  if (date && !document_.adopted.known()) document_.adopted = document_.version = *date;
}

// Lines of an amendment that begin with “ or stand inside an open “ are wording of the amended instrument.
bool Parser::take_quoted(const Line& line) {
  const LineMark& mark = line.mark;
  if (!mark.quoted) {
    const bool next_point = mark.kind == LineKind::marker && mark.style == MarkerStyle::chinese && mark.number == heading_number_ + 1;
    const bool next_article = mark.kind == LineKind::article && last_.number != 0 && mark.number == last_.number + 1;
    if (!quote_open_ || next_point || next_article || mark.hashes != 0) {
      quote_ = no_node;  // a “ that was never closed ends here
      quote_open_ = false;
      return false;
    }
  }
  if (quote_ == no_node) {
    quote_ = outline_.add(ProvisionKind::quote, rank::quote, line.begin);
    quoted_.begin_article();
  }
  add_quoted(line, line.begin);
  quote_open_ = open_quotes(line.words, mark.quoted ? 0 : 1) > 0;
  return true;
}

// …修改为：“第三条 …: the new wording begins inside the line.
void Parser::open_inline_quote(const Line& line) {
  std::size_t at = line.words.find("：“");
  std::size_t colon = 3;
  if (at == line.words.npos) {
    at = line.words.find(":“");
    colon = 1;
  }
  if (at == line.words.npos) return;
  at += colon;
  quote_open_ = open_quotes(line.words.substr(at), 0) > 0;
  if (!quote_open_ && !trim(line.words).ends_with("”") && !trim(line.words).ends_with("”。")) return;
  quote_ = outline_.add(ProvisionKind::quote, rank::quote, line.begin + at);
  quoted_.begin_article();
  Line inner{line.words.substr(at), line.begin + at, {}};
  inner.mark = read_line_mark(inner.words);
  add_quoted(inner, inner.begin);
}

void Parser::add_quoted(const Line& line, std::size_t begin) {
  const LineMark& mark = line.mark;
  if (mark.kind == LineKind::article) {
    const NodeIndex node = outline_.add(ProvisionKind::article, rank::quote + rank::article, begin, mark.number);
    outline_[node].suffix = mark.suffix;
    quoted_.begin_article();
    if (mark.words < line.words.size()) quoted_.add_paragraph(outline_, begin + mark.words);
  } else if (mark.kind == LineKind::marker) {
    quoted_.add_item(outline_, begin, mark);
  } else if (mark.kind >= LineKind::part && mark.kind <= LineKind::section) {
    constexpr std::array kinds{ProvisionKind::part, ProvisionKind::subpart, ProvisionKind::chapter, ProvisionKind::section};
    const auto index = static_cast<std::size_t>(mark.kind) - static_cast<std::size_t>(LineKind::part);
    outline_.add(kinds[index], static_cast<std::uint8_t>(rank::quote + rank::part + index), begin, mark.number);
    quoted_.begin_article();
  } else {
    quoted_.add_paragraph(outline_, begin);
  }
}

void Parser::report(DiagnosticCode code, const Line& line, std::uint32_t found, std::uint32_t expected) {
  if (document_.diagnostics.size() >= most_diagnostics) return;
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.span.begin = static_cast<std::uint32_t>(line.begin + line.mark.begin);
  diagnostic.span.end = static_cast<std::uint32_t>(line.begin + std::max(line.mark.words, line.mark.begin));
  diagnostic.found = found;
  diagnostic.expected = expected;
  document_.diagnostics.push_back(std::move(diagnostic));
}

}  // namespace

Document parse_document(Source source) {
  Document document;
  document.source = std::move(source);
  Parser(document).run();
  return document;
}

}  // namespace yiju
