#include "document/parser.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "document/article_sequence.hpp"
#include "document/front_matter.hpp"
#include "document/front_reader.hpp"
#include "document/hidden_article.hpp"
#include "document/line.hpp"
#include "document/list_state.hpp"
#include "document/outline.hpp"
#include "document/quotation.hpp"
#include "document/signature.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_title = 400;       // bytes, white space included
constexpr std::size_t longest_heading = 120;     // bytes of a 一、 line that can be a heading between articles
constexpr std::size_t shortest_title = 18;        // bytes of a line that can be the title once more
constexpr std::size_t longest_bringing = 1500;    // bytes of an order that publishes a text
constexpr int most_recoveries = 64;              // each reads a stretch of text again

class Parser {
 public:
  explicit Parser(Document& document)
      : document_(document), text_(document.source.text), outline_(text_.size()), own_(0), quotation_(outline_),
        front_(document_, outline_) {}
  void run();

 private:
  void read_lines(std::size_t begin, std::size_t end);
  void take_raw(std::size_t begin, std::size_t end);
  void take(Line& line);
  void finish();
  [[nodiscard]] bool amends() const { return document_.form == DocumentForm::amendment; }
  void take_body(const Line& line);
  void open_division(const Line& line);
  void drop_unnamed_contents(const LineMark& mark);
  void open_article(const Line& line);
  void open_heading(const Line& line);
  void open_annex(const Line& line);
  void add_text(const Line& line);
  [[nodiscard]] bool goes_on_division(const Line& line);
  bool repeats_title(const Line& line);
  bool brings_text(const Line& line, std::string_view words);
  [[nodiscard]] bool opens_article(const LineMark& mark) const;
  [[nodiscard]] bool opens_heading(const Line& line) const;
  [[nodiscard]] bool goes_on_own(const LineMark& mark) const;
  [[nodiscard]] bool provisions_begun() const { return own_numbers_.begun() || heading_numbers_[1] != 0; }
  void leave_annex(const Line& line);
  // articles hidden inside lines
  bool recover_article(std::size_t until);

  Document& document_;
  std::string_view text_;
  Outline outline_;
  ListState own_;
  Quotation quotation_;
  ArticleSequence own_numbers_;
  FrontReader front_;
  bool any_words_ = false;
  int recoveries_ = 0;
  bool recovering_ = false;

  NodeIndex first_division_ = no_node;
  LineMark first_division_mark_;

  bool in_article_ = false;
  bool in_annex_ = false;
  NodeIndex annex_ = no_node;
  ArticleSequence annex_numbers_;
  std::array<std::uint32_t, 5> heading_numbers_{};  // the last of each level
  bool articles_in_headings_ = false;
  std::array<std::uint8_t, 10> hashes_of_rank_{};
};

void Parser::run() {
  read_lines(0, text_.size());
  while (recover_article(text_.size())) continue;
  front_.finish();
  finish();
}

void Parser::read_lines(std::size_t begin, std::size_t end) {
  while (begin < end) {
    if (text_[begin] == '\n') {  // laws have a blank line between any two
      ++begin;
      continue;
    }
    const void* found = std::memchr(text_.data() + begin, '\n', end - begin);
    const std::size_t stop = found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    take_raw(begin, stop);
    begin = stop + 1;
  }
}

void Parser::take_raw(std::size_t begin, std::size_t end) {
  Line line{text_.substr(begin, end - begin), begin, {}};
  line.mark = read_line_mark(line.words);
  if (line.mark.kind == LineKind::blank && line.mark.hashes == 0) return;
  any_words_ = true;
  if (line.mark.kind == LineKind::remark) front_.take_remark(line);
  else take(line);
}

void Parser::take(Line& line) {
  if (line.mark.quoted && !amends()) line.mark.kind = LineKind::text;
  if (!front_.done() && front_.take(line)) return;
  if (amends() && !in_annex_ && quotation_.take(line, goes_on_own(line.mark))) return;
  take_body(line);
  if (amends() && !in_annex_) quotation_.take_inside(line);
}

void Parser::finish() {
  if (document_.articles.empty() && document_.form == DocumentForm::statute) {
    document_.form = DocumentForm::official_document;
    const bool found = heading_numbers_ != std::array<std::uint32_t, 5>{} || first_division_ != no_node;
    if (!found) report(document_.diagnostics, any_words_ ? DiagnosticCode::no_provisions : DiagnosticCode::no_text, {});
  }
  document_.nodes = outline_.finish(text_.size());
  const auto less = [this](NodeIndex a, NodeIndex b) {
    const ProvisionNode &x = document_.nodes[a], &y = document_.nodes[b];
    return x.number != y.number ? x.number < y.number : x.suffix < y.suffix;
  };
  if (!std::is_sorted(document_.articles.begin(), document_.articles.end(), less)) {
    document_.articles_by_number = document_.articles;
    std::stable_sort(document_.articles_by_number.begin(), document_.articles_by_number.end(), less);
  }
  complete_dates(document_);
  complete_issuers(document_);
}

void Parser::take_body(const Line& line) {
  const LineMark& mark = line.mark;
  switch (mark.kind) {
    case LineKind::contents:
      if (provisions_begun()) return add_text(line);
      return front_.open_contents(line);
    case LineKind::part: case LineKind::subpart: case LineKind::chapter: case LineKind::section:
      return open_division(line);
    case LineKind::article:
      return opens_article(mark) ? open_article(line) : add_text(line);
    case LineKind::annex:
      return provisions_begun() ? open_annex(line) : add_text(line);
    case LineKind::marker:
      if (mark.hashes == 0 && in_article_ && !opens_heading(line)) return own_.add_item(outline_, line.begin, mark);
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
  if (document_.articles.empty()) drop_unnamed_contents(mark);
  outline_.add(kinds[index], rank, line.begin, mark.number);
  hashes_of_rank_[rank] = mark.hashes;
  std::fill(hashes_of_rank_.begin() + rank + 1, hashes_of_rank_.end(), std::uint8_t{0});
  in_article_ = false;
}

// Headings alone, and then the first of them again: what was read so far was a table of contents without its name.
void Parser::drop_unnamed_contents(const LineMark& mark) {
  if (first_division_ == no_node) {
    first_division_ = outline_.size();
    first_division_mark_ = mark;
    return;
  }
  if (mark.kind != first_division_mark_.kind || mark.number != first_division_mark_.number || mark.number == 0) return;
  for (NodeIndex i = first_division_; i < outline_.size(); ++i) {
    if (outline_[i].kind < ProvisionKind::part || outline_[i].kind > ProvisionKind::section) return;
  }
  const std::size_t begin = outline_[first_division_].span.begin;
  outline_.cut(first_division_);
  outline_.add(ProvisionKind::contents, rank::front, begin);
  first_division_ = outline_.size();
}

bool Parser::opens_article(const LineMark& mark) const {
  if (document_.form == DocumentForm::note) return false;
  return !mark.joined || (in_annex_ ? annex_numbers_ : own_numbers_).continues(mark);
}

void Parser::open_article(const Line& line) {
  const LineMark& mark = line.mark;
  if (in_annex_) leave_annex(line);
  if (!in_annex_ && own_numbers_.begun() && mark.number > own_numbers_.next()) {
    while (recover_article(line.begin)) continue;
  }
  const NodeIndex node = outline_.add(ProvisionKind::article, rank::article, line.begin, mark.number);
  outline_[node].suffix = mark.suffix;
  if (in_annex_) {
    annex_numbers_.reset(mark.number, mark.suffix, true);
  } else {
    own_numbers_.take(line, document_.diagnostics);
    document_.articles.push_back(node);
    articles_in_headings_ = articles_in_headings_ || heading_numbers_[1] != 0;
  }
  in_article_ = true;
  own_.begin_article();
  const std::string_view words = line.words.substr(std::min<std::size_t>(mark.words, line.words.size()));
  const bool caption = mark.hashes != 0 && !ends_sentence(words);
  if (!trim(words).empty() && !caption) own_.add_paragraph(outline_, line.begin + mark.words);
}

// An annex holds the document's own articles after all if they go on where the main part stopped, or if the main part is only a
// decision and the annex bears the document's own title.
void Parser::leave_annex(const Line& line) {
  if (annex_numbers_.begun()) return;
  if (own_numbers_.begun()) {
    if (!own_numbers_.continues(line.mark) || line.mark.number == 1) return;
    outline_[annex_].kind = ProvisionKind::text;
    outline_.rank_of(annex_) = rank::paragraph;
  } else {
    const std::size_t begin = outline_[annex_].span.begin;
    const std::string before = join_title(text_.substr(begin, std::min<std::size_t>(line.begin - begin, longest_title)));
    if (document_.title.empty() || before.find(document_.title) == before.npos) return;
  }
  in_annex_ = false;
}

// 一、 between articles is a heading where the document already groups its articles so: 一、一般规定 … 二、赔偿.
bool Parser::opens_heading(const Line& line) const {
  return articles_in_headings_ && line.mark.style == MarkerStyle::chinese && line.mark.number == heading_numbers_[1] + 1 &&
         line.words.size() < longest_heading && !ends_sentence(line.words);
}

// True if a mark outside quotation marks goes on with an amendment's own numbers.
bool Parser::goes_on_own(const LineMark& mark) const {
  if (mark.kind == LineKind::article) return own_numbers_.continues(mark) || (!own_numbers_.begun() && heading_numbers_[1] == 0);
  const bool counted = mark.style == MarkerStyle::chinese || mark.style == MarkerStyle::arabic;
  if (mark.kind != LineKind::marker || !counted) return false;
  const std::uint32_t before = heading_numbers_[static_cast<std::size_t>(mark.style)];
  return before != 0 && mark.number == before + 1;
}

void Parser::open_heading(const Line& line) {
  const LineMark& mark = line.mark;
  in_article_ = false;
  auto level = static_cast<std::uint8_t>(mark.kind == LineKind::marker ? static_cast<int>(mark.style) : 0);
  if (level > 4) {
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return;
  }
  const std::uint32_t number = level == 0 ? 0 : mark.number;
  auto rank = static_cast<std::uint8_t>(rank::heading + level);
  if (level == 0) {  // a Markdown heading without a number closes what was opened with as many hashes or more
    level = static_cast<std::uint8_t>(std::clamp(mark.hashes - 1, 1, 4));
    rank = static_cast<std::uint8_t>(rank::heading + level);
    for (std::uint8_t r = rank::part; r < rank; ++r) {
      if (hashes_of_rank_[r] != 0 && hashes_of_rank_[r] >= mark.hashes) rank = r;
    }
  }
  heading_numbers_[level] = std::max(number, std::uint32_t{number == 0 ? heading_numbers_[level] : 0});
  std::fill(heading_numbers_.begin() + level + 1, heading_numbers_.end(), 0);
  const NodeIndex node = outline_.add(ProvisionKind::heading, rank, line.begin, number);
  outline_[node].level = level;
  std::fill(hashes_of_rank_.begin() + rank, hashes_of_rank_.end(), std::uint8_t{0});
  hashes_of_rank_[rank] = mark.hashes;
  const bool changes = line.words.find("修改为") != line.words.npos || line.words.find("增加") != line.words.npos;
  if (number != 0 && document_.articles.empty() && changes && document_.form == DocumentForm::statute) {
    const bool quotes = trim(line.words).ends_with("：") || line.words.find("：“") != line.words.npos;
    if (quotes) document_.form = DocumentForm::amendment;  // its title does not say so
  }
}

void Parser::open_annex(const Line& line) {
  annex_ = outline_.add(ProvisionKind::annex, rank::front, line.begin, line.mark.number);
  in_annex_ = true;
  in_article_ = false;
  annex_numbers_ = {};
}

void Parser::add_text(const Line& line) {
  if (line.mark.hashes != 0) return open_heading(line);
  if (is_date_line(line.words)) {
    in_article_ = false;
    const bool listed_only = in_annex_ && outline_[annex_].number == 0;  // 附件：1.… 2.… above the signature
    return close_signature(outline_, document_, line, !in_annex_ || listed_only);
  }
  if (in_article_) return own_.add_paragraph(outline_, line.begin);
  if (goes_on_division(line)) return;
  if (repeats_title(line)) return;
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
}

// The title stands once more, perhaps over several lines, before the text that a decision or notice brings; or the name of another
// text does, which then is what the document is about (order, notice) or is attached (amendment).
bool Parser::repeats_title(const Line& line) {
  const std::string_view words = trim(line.words);
  if (words.size() < shortest_title || ends_sentence(words)) return false;
  if (!document_.title.ends_with(words)) return !in_annex_ && brings_text(line, words);
  std::size_t begin = line.begin;
  while (outline_.size() > 1 && outline_[outline_.size() - 1].kind == ProvisionKind::text) {
    const std::size_t before = outline_.begin_of(outline_.size() - 1);
    if (line.begin - before > longest_title) break;
    if (!document_.title.ends_with(join_title(text_.substr(before, line.begin + line.words.size() - before)))) break;
    begin = before;
    outline_.cut(outline_.size() - 1);
  }
  outline_.add(ProvisionKind::title, rank::front, begin);
  return true;
}

bool Parser::brings_text(const Line& line, std::string_view words) {
  if (words.size() > longest_title || (provisions_begun() && !amends())) return false;
  const std::size_t from = line.begin - std::min(line.begin, longest_bringing);
  if (!brings(document_.title, text_.substr(from, line.begin - from), words) &&
      !(amends() && brings({}, document_.title, words))) {
    return false;
  }
  if (amends()) {
    open_annex(line);
  } else {
    complete_issuers(document_);
    outline_.add(ProvisionKind::title, rank::front, line.begin);
    document_.title = join_title(words);
    document_.form = form_of_title(document_.title);
  }
  return true;
}

// A heading broken over two lines: 第二节 市人民代表大会 ⏎ 地方性法规的程序.
bool Parser::goes_on_division(const Line& line) {
  const ProvisionNode& last = outline_[outline_.size() - 1];
  if (last.kind < ProvisionKind::part || last.kind > ProvisionKind::section) return false;
  return document_.form == DocumentForm::statute && line.words.size() < longest_heading && !ends_sentence(line.words);
}

// Where a number is missing, its article may stand inside a line: line breaks were lost. The line is cut at it, and at each white
// space after a full stop, and all from there to `until` is read again.
bool Parser::recover_article(std::size_t until) {
  if (recovering_ || document_.articles.empty() || in_annex_ || recoveries_ >= most_recoveries) return false;
  const std::size_t from = outline_.begin_of(document_.articles.back()) + 1;
  const std::size_t at = find_hidden_article(text_.substr(0, until), from, own_numbers_.next());
  if (at == text_.npos) return false;
  ++recoveries_;
  std::size_t begin = text_.rfind('\n', at);
  begin = begin == text_.npos ? 0 : begin + 1;
  NodeIndex keep = outline_.size();
  while (keep > 1 && outline_.begin_of(keep - 1) >= begin) --keep;
  outline_.cut(keep);
  auto& articles = document_.articles;
  while (!articles.empty() && articles.back() >= keep) articles.pop_back();
  if (articles.empty()) own_numbers_ = {};
  else own_numbers_.reset(outline_[articles.back()].number, outline_[articles.back()].suffix, true);
  auto& diagnostics = document_.diagnostics;
  while (!diagnostics.empty() && diagnostics.back().span.begin >= begin) diagnostics.pop_back();
  recovering_ = true;
  const std::size_t end = std::min(text_.find('\n', at), until);
  for (std::size_t piece = begin; piece < end;) {
    std::size_t stop = piece < at ? at : end;
    for (const std::string_view pause : {"。 ", "。　", "； ", "： "}) {
      const std::size_t found = text_.substr(piece, stop - piece).find(pause);
      if (found != text_.npos) stop = piece + found + 3;
    }
    take_raw(piece, stop);
    piece = stop + space_before(text_.substr(stop, end - stop));
    if (piece == stop && stop < at) piece = at;
  }
  read_lines(end, until);
  recovering_ = false;
  return true;
}

}  // namespace

Document parse_document(Source source) {
  Document document;
  document.source = std::move(source);
  Parser(document).run();
  return document;
}

}  // namespace yiju
