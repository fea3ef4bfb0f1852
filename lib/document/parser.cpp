#include "document/parser.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/white_space.hpp"
#include "document/body_reader.hpp"
#include "document/front_matter.hpp"
#include "document/front_reader.hpp"
#include "document/hidden_article.hpp"
#include "document/line.hpp"
#include "document/outline.hpp"

namespace yiju {

namespace {

constexpr int most_recoveries = 64;  // each reads a stretch of text again

class Parser {
 public:
  explicit Parser(Document& document)
      : document_(document),
        text_(std::string_view(document.source.text).substr(0, body_size(document.source))),
        outline_(document.source.text.size()),
        front_(document, outline_),
        body_(document, outline_, front_) {}
  void run();

 private:
  void read_lines(std::size_t begin, std::size_t end);
  void read_pieces(std::size_t begin, std::size_t cut, std::size_t end);
  void take(std::size_t begin, std::size_t end);
  void add_notes();
  bool recover_article(std::size_t until);
  void finish();

  Document& document_;
  std::string_view text_;
  Outline outline_;
  FrontReader front_;
  BodyReader body_;
  bool any_words_ = false;
  bool recovering_ = false;
  int recoveries_ = 0;
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
  if (line.mark.kind == LineKind::remark) return front_.take_remark(line);
  if (line.mark.quoted && document_.form != DocumentForm::amendment) line.mark.kind = LineKind::text;
  if (!front_.done() && front_.take(line)) return;
  if (line.mark.kind == LineKind::article && body_.leaves_gap(line.mark)) {
    while (recover_article(begin)) continue;
  }
  body_.take(line);
}

void Parser::finish() {
  if (document_.articles.empty() && document_.form == DocumentForm::statute) {
    document_.form = DocumentForm::official_document;
    if (!body_.found_any()) {
      report(document_.diagnostics, any_words_ ? DiagnosticCode::no_provisions : DiagnosticCode::no_text, {});
    }
  }
  add_notes();
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

// Notes are no provisions: they close the tree, each tied to the provision that refers to it.
void Parser::add_notes() {
  const Source& source = document_.source;
  for (const SourceNote& note : source.notes)
    document_.notes.push_back({outline_.add(ProvisionKind::note, rank::front, note.text.begin), no_node, note.kind});
  document_.nodes = outline_.finish(source.text.size());
  for (std::size_t i = 0; i < source.notes.size(); ++i)
    document_.notes[i].place = node_at(document_, std::max(source.notes[i].anchor, 1U) - 1);
}

// Where a number is missing, its article may stand inside a line: line breaks were lost. The line is cut at it, and at
// each white space after a full stop, and all from there to `until` is read again.
bool Parser::recover_article(std::size_t until) {
  if (recovering_ || document_.articles.empty() || body_.in_annex() || recoveries_ >= most_recoveries) return false;
  const std::size_t from = outline_.begin_of(document_.articles.back()) + 1;
  const std::size_t at = find_hidden_article(text_.substr(0, until), from, body_.next_article());
  if (at == text_.npos) return false;
  ++recoveries_;
  const std::size_t before = text_.rfind('\n', at);
  const std::size_t begin = before == text_.npos ? 0 : before + 1;
  NodeIndex keep = outline_.size();
  while (keep > 1 && outline_.begin_of(keep - 1) >= begin) --keep;
  body_.rewind(keep);
  auto& diagnostics = document_.diagnostics;
  while (!diagnostics.empty() && diagnostics.back().span.begin >= begin) diagnostics.pop_back();
  recovering_ = true;
  const std::size_t end = std::min(text_.find('\n', at), until);
  read_pieces(begin, at, end);
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
