#include "document/list_state.hpp"

#include <algorithm>

#include "base/find_by_end.hpp"
#include "base/pause.hpp"
#include "base/white_space.hpp"

namespace yiju {

void ListState::begin_article(Outline& outline, std::uint32_t first_paragraph) {
  if (unnumbered_.possible && unnumbered_.lines > 1) make_items(outline, unnumbered_.from, 1);
  paragraphs_ = first_paragraph - 1;
  levels_.depth = 0;
  loose_ = {};
  unnumbered_ = {};
}

void ListState::rewind(const Outline& outline) {
  paragraphs_ = 0;
  levels_.depth = 0;
  loose_ = {};
  unnumbered_ = {};
  for (NodeIndex i = outline.size(); i-- > 0 && outline[i].kind != ProvisionKind::article;) {
    if (outline[i].kind != ProvisionKind::paragraph) continue;
    paragraphs_ = outline[i].number;
    return;
  }
}

namespace {

// Where the next paragraph begins that has lost its line break, 甲。　　乙。: a sentence, and the wide blanks of an indent. The words' end where
// none does.
std::size_t next_paragraph(std::string_view words) {
  constexpr std::string_view stop = "。", indent = "　　";
  for (std::size_t at = find_by_end(words, stop); at != words.npos; at = find_by_end(words, stop, at + stop.size())) {
    const std::string_view behind = words.substr(at + stop.size());
    if (behind.starts_with(indent)) return at + stop.size() + space_before(behind);
  }
  return words.size();
}

}  // namespace

void ListState::add_paragraph(Outline& outline, std::size_t begin, std::string_view words) {
  if (!may_share_line(words)) return add_one_paragraph(outline, begin, words);
  for (;;) {
    const std::size_t next = next_paragraph(words);
    add_one_paragraph(outline, begin, words.substr(0, next));
    add_inline_items(outline, begin, words.substr(0, next));
    if (next == words.size()) return;
    begin += next;
    words.remove_prefix(next);
  }
}

void ListState::add_item(Outline& outline, const Line& line) {
  const std::size_t behind = std::min<std::size_t>(line.mark.words, line.words.size());
  const std::size_t begin = line.begin + behind;
  const std::string_view words = line.words.substr(behind);
  const std::vector<InlineItem> further = further_items(words, line.mark);
  add_one_item(outline, line.begin, line.mark);
  if (may_share_line(words))
    add_inline_items(outline, begin, words.substr(0, further.empty() ? words.size() : further.front().begin));
  add_items(outline, begin, words, further, 1);
}

void ListState::add_inline_items(Outline& outline, std::size_t begin, std::string_view words, unsigned inside) {
  add_items(outline, begin, words, inline_items(words), inside);
}

// Each with the list inside of it, `inside` deep.
void ListState::add_items(Outline& outline, std::size_t begin, std::string_view words,
                          const std::vector<InlineItem>& items, unsigned inside) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    add_one_item(outline, begin + items[i].begin, items[i].mark);
    const std::size_t end = i + 1 < items.size() ? items[i + 1].begin : words.size();
    const std::size_t behind = std::min<std::size_t>(items[i].begin + items[i].mark.words, end);
    if (inside != 0) add_inline_items(outline, begin + behind, words.substr(behind, end - behind), inside - 1);
  }
}

void ListState::add_one_paragraph(Outline& outline, std::size_t begin, std::string_view words) {
  const auto rank = static_cast<std::uint8_t>(base_ + rank::paragraph);
  const NodeIndex node = outline.add(ProvisionKind::paragraph, rank, begin, ++paragraphs_);
  words = trim(words);
  const bool semicolon = words.ends_with("；") || words.ends_with(";");
  const bool colon = colons.ends(words);
  note_loose(node, semicolon);
  note_unnumbered(outline, node, colon, semicolon);
  levels_.depth = 0;
}

void ListState::go_on(std::string_view words) {
  words = trim(words);
  if (colons.ends(words)) unnumbered_ = {true, no_node, 0};
}

void ListState::note_loose(NodeIndex node, bool semicolon) {
  if (levels_.depth > 0 && loose_.from == no_node) loose_ = {node, 0, true, levels_};
  if (loose_.from == no_node) return;
  ++loose_.lines;
  loose_.all_end_in_semicolon = loose_.all_end_in_semicolon && semicolon;
}

void ListState::note_unnumbered(Outline& outline, NodeIndex node, bool colon, bool semicolon) {
  if (unnumbered_.possible) {
    if (unnumbered_.lines == 0) unnumbered_.from = node;
    ++unnumbered_.lines;
    unnumbered_.possible = semicolon;
    if (!semicolon && !colon && unnumbered_.lines > 1) make_items(outline, unnumbered_.from, 1);
  }
  if (colon) unnumbered_ = {true, no_node, 0};
}

// The paragraphs from `from` on are items of the paragraph before them.
void ListState::make_items(Outline& outline, NodeIndex from, std::uint32_t first_number) {
  for (NodeIndex i = from; i < outline.size(); ++i) {
    if (outline[i].kind != ProvisionKind::paragraph) continue;
    outline[i].kind = ProvisionKind::item;
    outline[i].number = first_number++;
    outline.rank_of(i) = static_cast<std::uint8_t>(base_ + rank::item);
    --paragraphs_;
  }
  unnumbered_ = {};
}

// The loose lines go on with the last item of the given depth.
void ListState::make_text(Outline& outline, std::size_t depth) {
  const auto inside = static_cast<std::uint8_t>(base_ + rank::item + depth + 1);
  for (NodeIndex i = loose_.from; i < outline.size(); ++i) {
    ProvisionNode& node = outline[i];
    if (node.kind == ProvisionKind::paragraph) {
      node.kind = ProvisionKind::text;
      node.number = 0;
      --paragraphs_;
    } else if (node.kind == ProvisionKind::item) {
      node.kind = depth == 0 ? ProvisionKind::subitem : ProvisionKind::text;
    }
    outline.rank_of(i) = std::max(inside, std::min(outline.rank_of(i), static_cast<std::uint8_t>(inside + 1)));
  }
}

// True if the list before the loose lines goes on with `mark`: they belong to its last item, or are items whose numbers
// are lost, and in both cases no 款.
bool ListState::resumes(Outline& outline, const LineMark& mark) {
  if (loose_.from == no_node) return false;
  for (std::size_t d = loose_.levels.depth; d-- > 0;) {
    if (loose_.levels.styles[d] != mark.style) continue;
    const std::uint32_t next = loose_.levels.numbers[d] + 1;
    const bool lost = d == 0 && loose_.all_end_in_semicolon && mark.number == next + loose_.lines;
    if (!lost && mark.number != next) continue;
    if (lost)
      make_items(outline, loose_.from, next);
    else
      make_text(outline, d);
    levels_ = loose_.levels;
    levels_.depth = d + 1;
    loose_ = {};
    return true;
  }
  if (mark.number == 1 && mark.style == loose_.levels.styles[0]) loose_ = {};
  return false;
}

void ListState::add_one_item(Outline& outline, std::size_t begin, const LineMark& mark) {
  if (paragraphs_ == 0) add_one_paragraph(outline, begin, {});
  if (unnumbered_.possible && unnumbered_.lines > 0 && mark.number == unnumbered_.lines + 1) {
    make_items(outline, unnumbered_.from, 1);  // the first items have lost their numbers, this one has not
    levels_ = {{mark.style}, {mark.number - 1}, 1};
    loose_ = {};
  }
  unnumbered_ = {};
  std::size_t d = 0;
  while (d < levels_.depth && levels_.styles[d] != mark.style) ++d;
  if (d == levels_.depth && resumes(outline, mark)) d = levels_.depth - 1;
  // 1.… ⏎ （二）…: no list begins with 二, so that it goes on with the one before, whose first mark is written otherwise.
  if (d == levels_.depth && d > 0 && mark.number == 2 && levels_.numbers[d - 1] == 1) --d;
  d = std::min(d, deepest - 1);
  levels_.styles[d] = mark.style;
  levels_.numbers[d] = mark.number;
  levels_.depth = d + 1;
  constexpr std::array kinds{ProvisionKind::item, ProvisionKind::subitem, ProvisionKind::text};
  const NodeIndex node = outline.add(kinds[d], static_cast<std::uint8_t>(base_ + rank::item + d), begin, mark);
  if (kinds[d] == ProvisionKind::text) outline[node].number = 0;  // too deep to be counted
}

}  // namespace yiju
