#include "document/quotation.hpp"

#include <algorithm>
#include <array>

#include "base/pause.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"

namespace yiju {

namespace {

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

// True if `words`, which begin with “, are one quotation to their end or beyond: not “第八条”调整为“第七条”.
bool quotes_to_end(std::string_view words) {
  int open = 0;
  for (std::size_t begin = 0, at = words.find("”"); at != words.npos; begin = at + 3, at = words.find("”", begin)) {
    open = open_quotes(words.substr(begin, at + 3 - begin), open);
    if (open == 0) return words.size() - (at + 3) <= 3;
  }
  return true;
}

// Where a quotation begins after a colon; npos if none does.
std::size_t quote_after_colon(std::string_view words) {
  for (std::size_t at = 0; at < words.size(); at += character_step(words[at])) {
    const std::string_view colon = colons.beginning(words.substr(at));
    if (!colon.empty() && quoting_colons.begins(words.substr(at))) return at + colon.size();
  }
  return words.npos;
}

}  // namespace

bool Quotation::take(const Line& line, bool own) {
  const LineMark& mark = line.mark;
  if (!mark.quoted) {
    const bool foreign = (mark.kind == LineKind::article && !mark.joined) || is_division(mark.kind);
    const bool goes_on = open_ || foreign || (unmarked_ && within_);
    if (own || mark.hashes != 0 || mark.kind == LineKind::annex || !goes_on) {
      within_ = open_ = unmarked_ = false;
      return false;
    }
    unmarked_ = unmarked_ || (foreign && !open_);
  }
  if (!within_) open(line.begin);
  add(line);
  open_ = open_quotes(line.words, mark.quoted || !open_ ? 0 : 1) > 0;
  return true;
}

void Quotation::go_on(const Line& line) {
  if (within_) open_ = open_quotes(line.words, open_ ? 1 : 0) > 0;
}

void Quotation::take_inside(const Line& line) {
  const std::size_t at = quote_after_colon(line.words);
  if (at == line.words.npos) return;
  Line inner{line.words.substr(at), line.begin + at, {}};
  if (!quotes_to_end(trim(inner.words))) return;
  open_ = open_quotes(inner.words, 0) > 0;
  open(inner.begin);
  inner.mark = read_line_mark(inner.words);
  add(inner);
}

void Quotation::open(std::size_t begin) {
  outline_.add(ProvisionKind::quote, rank::quote, begin);
  lists_.begin_article(outline_);
  within_ = true;
  unmarked_ = false;
}

void Quotation::add(const Line& line) {
  const LineMark& mark = line.mark;
  if (mark.kind == LineKind::article) {
    outline_.add(ProvisionKind::article, rank::quote + rank::article, line.begin, mark);
    lists_.begin_article(outline_);
    if (mark.words < line.words.size())
      lists_.add_paragraph(outline_, line.begin + mark.words, line.words.substr(mark.words));
  } else if (mark.kind == LineKind::marker) {
    lists_.add_item(outline_, line);
  } else if (is_division(mark.kind)) {
    constexpr std::array kinds{ProvisionKind::part, ProvisionKind::subpart, ProvisionKind::chapter,
                               ProvisionKind::section};
    const auto index = static_cast<std::size_t>(mark.kind) - static_cast<std::size_t>(LineKind::part);
    outline_.add(kinds[index], static_cast<std::uint8_t>(rank::quote + rank::part + index), line.begin, mark);
    lists_.begin_article(outline_);
  } else {
    lists_.add_paragraph(outline_, line.begin, line.words);
  }
}

}  // namespace yiju
