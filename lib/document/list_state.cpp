#include "document/list_state.hpp"

#include <algorithm>

namespace yiju {

void ListState::begin_article() {
  paragraphs_ = 0;
  levels_.depth = 0;
  loose_.from = no_node;
}

void ListState::add_paragraph(Outline& outline, std::size_t begin) {
  const auto rank = static_cast<std::uint8_t>(base_ + rank::paragraph);
  const NodeIndex node = outline.add(ProvisionKind::paragraph, rank, begin, ++paragraphs_);
  if (levels_.depth > 0 && loose_.from == no_node) loose_ = {node, levels_};
  levels_.depth = 0;
}

// The list before the loose lines goes on: they belong to its last item and are no 款.
bool ListState::resumes(Outline& outline, const LineMark& mark) {
  if (loose_.from == no_node) return false;
  for (std::size_t d = loose_.levels.depth; d-- > 0;) {
    if (loose_.levels.styles[d] != mark.style || loose_.levels.numbers[d] + 1 != mark.number) continue;
    const auto inside = static_cast<std::uint8_t>(base_ + rank::item + d + 1);
    for (NodeIndex i = loose_.from; i < outline.size(); ++i) {
      ProvisionNode& node = outline[i];
      if (node.kind == ProvisionKind::paragraph) {
        node.kind = ProvisionKind::text;
        node.number = 0;
        --paragraphs_;
      } else if (node.kind == ProvisionKind::item) {
        node.kind = d == 0 ? ProvisionKind::subitem : ProvisionKind::text;
      }
      outline.rank_of(i) = std::max(inside, std::min(outline.rank_of(i), static_cast<std::uint8_t>(inside + 1)));
    }
    levels_ = loose_.levels;
    levels_.depth = d + 1;
    loose_.from = no_node;
    return true;
  }
  if (mark.number == 1 && mark.style == loose_.levels.styles[0]) loose_.from = no_node;
  return false;
}

void ListState::add_item(Outline& outline, std::size_t begin, const LineMark& mark) {
  if (paragraphs_ == 0) add_paragraph(outline, begin);
  std::size_t d = 0;
  while (d < levels_.depth && levels_.styles[d] != mark.style) ++d;
  if (d == levels_.depth && resumes(outline, mark)) d = levels_.depth - 1;
  d = std::min(d, deepest - 1);
  levels_.styles[d] = mark.style;
  levels_.numbers[d] = mark.number;
  levels_.depth = d + 1;
  constexpr std::array kinds{ProvisionKind::item, ProvisionKind::subitem, ProvisionKind::text};
  outline.add(kinds[d], static_cast<std::uint8_t>(base_ + rank::item + d), begin, d < 2 ? mark.number : 0);
}

}  // namespace yiju
