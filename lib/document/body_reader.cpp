#include "document/body_reader.hpp"

#include <algorithm>
#include <array>

#include "base/pause.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "document/history_line.hpp"
#include "document/signature.hpp"
#include "document/title_lines.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_title = 400;      // bytes, white space included
constexpr std::size_t shortest_title = 18;      // bytes of a line that can be the title once more
constexpr std::size_t longest_heading = 120;    // bytes of a 一、 line that can be a heading between articles
constexpr std::size_t longest_bringing = 1500;  // bytes of a decision that publishes a text

// True if `text` holds 《name》.
bool quotes_title(std::string_view text, std::string_view name) {
  const std::size_t found = text.find(name);
  return found != text.npos && text.substr(0, found).ends_with("《") &&
         text.substr(found + name.size()).starts_with("》");
}

}  // namespace

BodyReader::BodyReader(std::string_view text, EnclosedText& self, std::vector<Diagnostic>& diagnostics,
                       Outline& outline, FrontReader& front)
    : text_(text),
      self_(self),
      diagnostics_(diagnostics),
      outline_(outline),
      front_(front),
      own_(0),
      quotation_(outline) {}

void BodyReader::take(const Line& line) {
  const bool quoting = amends() && !in_annex_;
  if (quoting && quotation_.take(line, goes_on_own(line.mark))) return;
  take_provision(line);
  if (amends() && !in_annex_) quotation_.take_inside(line);
}

bool BodyReader::leaves_gap(const LineMark& mark) const {
  return !in_annex_ && own_numbers_.begun() && mark.number > own_numbers_.next() && opens_article(mark);
}

bool BodyReader::found_any() const {
  return own_numbers_.begun() || first_division_ != no_node || heading_numbers_ != std::array<std::uint32_t, 5>{};
}

void BodyReader::rewind(NodeIndex keep) {
  outline_.cut(keep);
  auto& articles = self_.articles;
  while (!articles.empty() && articles.back() >= keep) articles.pop_back();
  own_.rewind(outline_);
  own_numbers_ = {};
  if (!articles.empty()) own_numbers_.reset(outline_[articles.back()].number, outline_[articles.back()].suffix, true);
}

void BodyReader::take_provision(const Line& line) {
  const LineMark& mark = line.mark;
  switch (mark.kind) {
    case LineKind::contents:
      if (provisions_begun()) return add_text(line);
      return front_.open_contents(line);
    case LineKind::part:
    case LineKind::subpart:
    case LineKind::chapter:
    case LineKind::section:
      return open_division(line);
    case LineKind::article:
      return opens_article(mark) ? open_article(line) : add_text(line);
    case LineKind::annex:
      return opens_annex(line) ? open_annex(line) : add_text(line);
    case LineKind::marker:
      if (mark.hashes == 0 && in_article_ && !opens_heading(line)) return own_.add_item(outline_, line);
      return open_heading(line);
    default:
      return add_text(line);
  }
}

// In front of the provisions only 附件1 alone on its line does, or what collects other laws' words.
bool BodyReader::opens_annex(const Line& line) const {
  const bool number_alone = line.mark.number != 0 && line.mark.words >= trim_end(line.words).size();
  return provisions_begun() || amends() || number_alone || self_.role == EnclosedRole::note ||
         collects_excerpts(line.words);
}

void BodyReader::open_division(const Line& line) {
  constexpr std::array kinds{ProvisionKind::part, ProvisionKind::subpart, ProvisionKind::chapter,
                             ProvisionKind::section};
  const LineMark& mark = line.mark;
  const auto index = static_cast<std::size_t>(mark.kind) - static_cast<std::size_t>(LineKind::part);
  const auto rank = static_cast<std::uint8_t>(rank::part + index);
  if (self_.articles.empty()) drop_unnamed_contents(mark);
  outline_.add(kinds[index], rank, line.begin, mark);
  hashes_of_rank_[rank] = mark.hashes;
  std::fill(hashes_of_rank_.begin() + rank + 1, hashes_of_rank_.end(), std::uint8_t{0});
  in_article_ = false;
}

// Headings alone, and then the first of them again: what was read so far was a table of contents without its name.
void BodyReader::drop_unnamed_contents(const LineMark& mark) {
  if (first_division_ == no_node) {
    first_division_ = outline_.size();
    first_division_mark_ = mark;
    return;
  }
  if (mark.kind != first_division_mark_.kind || mark.number != first_division_mark_.number || mark.number == 0) return;
  for (NodeIndex i = first_division_; i < outline_.size(); ++i) {
    if (outline_[i].kind >= ProvisionKind::part && outline_[i].kind <= ProvisionKind::section) continue;
    first_division_mark_.number = 0;  // text stands between: no table of contents, and no need to ask again
    return;
  }
  const std::size_t begin = outline_[first_division_].span.begin;
  outline_.cut(first_division_);
  outline_.add(ProvisionKind::contents, rank::front, begin);
  first_division_ = outline_.size();
}

bool BodyReader::opens_article(const LineMark& mark) const {
  if (self_.form == DocumentForm::note) return false;
  return !mark.joined || (in_annex_ ? annex_numbers_ : own_numbers_).continues(mark);
}

void BodyReader::open_article(const Line& line) {
  const LineMark& mark = line.mark;
  if (in_annex_) leave_annex(line);
  if (goes_on_article(mark))
    outline_.add(ProvisionKind::former, rank::paragraph, line.begin);  // the label is none of its words
  else
    add_article(line);
  in_article_ = true;
  own_.begin_article(outline_, std::max(mark.paragraph, 1U));
  const std::string_view words = line.words.substr(std::min<std::size_t>(mark.words, line.words.size()));
  const bool caption = mark.hashes != 0 && !ends_sentence(words);
  if (!trim(words).empty() && !caption) own_.add_paragraph(outline_, line.begin + mark.words, words);
}

bool BodyReader::goes_on_article(const LineMark& mark) const {
  if (mark.paragraph == 0 || in_annex_ || self_.articles.empty()) return false;
  const ProvisionNode& last = outline_[self_.articles.back()];
  return last.number == mark.number && last.suffix == mark.suffix;
}

void BodyReader::add_article(const Line& line) {
  const LineMark& mark = line.mark;
  const NodeIndex node = outline_.add(ProvisionKind::article, rank::article, line.begin, mark);
  if (in_annex_) {
    annex_numbers_.reset(mark.number, mark.suffix, true);
  } else {
    own_numbers_.take(line, diagnostics_);
    self_.articles.push_back(node);
    articles_in_headings_ = articles_in_headings_ || heading_numbers_[1] != 0;
  }
}

// An annex holds the document's own articles after all if they go on where the main part stopped, or if the main part
// is only a decision and the annex bears the document's own title.
void BodyReader::leave_annex(const Line& line) {
  if (annex_numbers_.begun()) return;
  if (own_numbers_.begun()) {
    if (!own_numbers_.continues(line.mark) || line.mark.number == 1) return;
    outline_[annex_].kind = ProvisionKind::text;
    outline_.rank_of(annex_) = rank::paragraph;
  } else {
    const std::size_t begin = outline_[annex_].span.begin;
    const std::string before =
        join_title(text_.substr(begin, std::min<std::size_t>(line.begin - begin, longest_title)));
    if (self_.title.empty() || before.find(self_.title) == before.npos) return;
  }
  in_annex_ = false;
}

// 一、 between articles is a heading where the document already groups its articles so: 一、一般规定 … 二、赔偿.
bool BodyReader::opens_heading(const Line& line) const {
  return articles_in_headings_ && line.mark.style == MarkerStyle::chinese &&
         line.mark.number == heading_numbers_[1] + 1 && line.words.size() < longest_heading &&
         !ends_sentence(line.words);
}

// True if a mark outside quotation marks goes on with an amendment's own numbers.
bool BodyReader::goes_on_own(const LineMark& mark) const {
  if (mark.kind == LineKind::article)
    return own_numbers_.continues(mark) || (!own_numbers_.begun() && heading_numbers_[1] == 0);
  const bool counted = mark.style == MarkerStyle::chinese || mark.style == MarkerStyle::arabic;
  if (mark.kind != LineKind::marker || !counted) return false;
  const std::uint32_t before = heading_numbers_[static_cast<std::size_t>(mark.style)];
  return before != 0 && mark.number == before + 1;
}

void BodyReader::open_heading(const Line& line) {
  const LineMark& mark = line.mark;
  in_article_ = false;
  auto level = static_cast<std::uint8_t>(mark.kind == LineKind::marker ? static_cast<int>(mark.style) : 0);
  if (level > 4) {
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return;
  }
  const std::uint32_t number = level == 0 ? 0 : mark.number;
  auto rank = static_cast<std::uint8_t>(rank::heading + level);
  if (level == 0) {
    level = static_cast<std::uint8_t>(std::clamp(mark.hashes - 1, 1, 4));
    rank = rank_by_hashes(static_cast<std::uint8_t>(rank::heading + level), mark.hashes);
  }
  if (number != 0) heading_numbers_[level] = number;
  std::fill(heading_numbers_.begin() + level + 1, heading_numbers_.end(), 0);
  const NodeIndex node = number == 0 ? outline_.add(ProvisionKind::heading, rank, line.begin)
                                     : outline_.add(ProvisionKind::heading, rank, line.begin, mark);
  outline_[node].level = level;
  std::fill(hashes_of_rank_.begin() + rank, hashes_of_rank_.end(), std::uint8_t{0});
  hashes_of_rank_[rank] = mark.hashes;
  if (number != 0 && self_.articles.empty() && self_.form == DocumentForm::statute) know_amendment(line);
}

// A Markdown heading without a number closes what was opened with as many hashes or more.
std::uint8_t BodyReader::rank_by_hashes(std::uint8_t rank, std::uint8_t hashes) const {
  for (std::uint8_t r = rank::part; r < rank; ++r) {
    if (hashes_of_rank_[r] != 0 && hashes_of_rank_[r] >= hashes) return r;
  }
  return rank;
}

// 二、在第三条后增加一条，作为第四条： tells an amendment whose title does not.
void BodyReader::know_amendment(const Line& line) {
  const bool changes = line.words.find("修改为") != line.words.npos || line.words.find("增加") != line.words.npos;
  const bool quotes = colons.ends(trim(line.words)) || quoting_colons.stands_in(line.words);
  if (changes && quotes) self_.form = DocumentForm::amendment;
}

void BodyReader::open_annex(const Line& line) {
  annex_ = outline_.add(ProvisionKind::annex, rank::enclosing, line.begin, line.mark.number);
  in_annex_ = true;
  in_article_ = false;
  annex_numbers_ = {};
}

void BodyReader::add_text(const Line& line) {
  if (line.mark.hashes != 0) return open_heading(line);
  if (line.mark.kind == LineKind::rule) {
    outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
    return;
  }
  if (is_date_line(line.words)) {
    in_article_ = false;
    const bool listed_only = in_annex_ && outline_[annex_].number == 0;  // 附件：1.… 2.… above the signature
    return close_signature(outline_, text_, self_, line, !in_annex_ || listed_only);
  }
  if (in_article_) return own_.add_paragraph(outline_, line.begin, line.words);
  const ProvisionKind last = outline_[outline_.size() - 1].kind;
  if (in_annex_ && (last == ProvisionKind::title || last == ProvisionKind::history) && is_history_line(line.words)) {
    outline_.add(ProvisionKind::history, rank::front, line.begin);  // of the text that an amendment republishes
    return;
  }
  if (!in_annex_ && !provisions_begun() && is_history_line(line.words) && !trim(line.words).ends_with("。")) {
    outline_.add(ProvisionKind::history, rank::front, line.begin);  // behind the mark that should end them
    read_history(line.words, self_);
    return;
  }
  if (goes_on_division(line) || repeats_title(line)) return;
  outline_.add(ProvisionKind::text, rank::paragraph, line.begin);
}

// Quick, and false only where join_title cannot make the title of the words: marks may stand behind its last character.
static bool may_end_as(std::string_view words, std::string_view title) {
  constexpr std::size_t character = 3;  // bytes of Han
  const bool marked = static_cast<unsigned char>(words.back()) < 0x80 || words.ends_with("»") || words.ends_with("＞");
  return marked || title.size() < character || words.ends_with(title.substr(title.size() - character));
}

// The title stands once more, perhaps over several lines, before the text that a decision or notice brings; or the name
// of another text does, which then is what the document is about (order, notice) or is attached (amendment).
bool BodyReader::repeats_title(const Line& line) {
  const std::string_view words = trim(line.words);
  if (words.size() < shortest_title || ends_sentence(words)) return false;
  const bool may_be = words.size() <= longest_title && may_end_as(words, self_.title);
  const bool whole = may_be && join_title(words) == self_.title;  // with blanks in it
  if (!whole && !self_.title.ends_with(words)) return !in_annex_ && brings_text(line, words);
  std::size_t begin = line.begin;
  while (outline_.size() > 1 && outline_[outline_.size() - 1].kind == ProvisionKind::text) {
    const std::size_t before = outline_.begin_of(outline_.size() - 1);
    if (line.begin - before > longest_title) break;
    if (!self_.title.ends_with(join_title(text_.substr(before, line.begin + line.words.size() - before)))) break;
    begin = before;
    outline_.cut(outline_.size() - 1);
  }
  outline_.add(ProvisionKind::title, rank::front, begin);
  return true;
}

// The text that an amendment has changed, as it now reads, stands behind it under its own name.
bool BodyReader::brings_text(const Line& line, std::string_view words) {
  if (!amends() || words.size() > longest_title) return false;
  const std::size_t from = line.begin - std::min(line.begin, longest_bringing);
  if (!quotes_title(text_.substr(from, line.begin - from), words) && !quotes_title(self_.title, words)) return false;
  open_annex(line);
  outline_.add(ProvisionKind::title, rank::front, line.begin);
  return true;
}

// A heading broken over two lines: 第二节 市人民代表大会 ⏎ 地方性法规的程序.
bool BodyReader::goes_on_division(const Line& line) const {
  const ProvisionKind last = outline_[outline_.size() - 1].kind;
  if (last < ProvisionKind::part || last > ProvisionKind::section) return false;
  return self_.form == DocumentForm::statute && line.words.size() < longest_heading && !ends_sentence(line.words);
}

}  // namespace yiju
