#include "graph/members.hpp"

#include <algorithm>

namespace yiju {
namespace {

/// The deepest level that a locator names: the one that a range counts in. Null for a heading or the whole.
std::uint16_t* deepest(Locator& at) {
  for (std::uint16_t* level :
       {&at.subitem, &at.item, &at.paragraph, &at.article, &at.section, &at.chapter, &at.subpart, &at.part}) {
    if (*level != 0) return level;
  }
  return nullptr;
}

bool past(const ProvisionNode& node, const Locator& range) {
  return node.number != range.to ? node.number > range.to : node.suffix > range.to_suffix;
}

/// The node after `at` in its row: the next article of the document, else the next sibling.
NodeIndex next_of(const Document& document, NodeIndex at) {
  const ProvisionNode& node = document.nodes[at];
  if (node.kind == ProvisionKind::article) {
    const auto place = std::upper_bound(document.articles.begin(), document.articles.end(), at);
    return place == document.articles.end() ? no_node : *place;
  }
  for (NodeIndex next = node.end; next < document.nodes.size(); next = document.nodes[next].end) {
    if (document.nodes[next].parent != node.parent) return no_node;
    if (document.nodes[next].kind == node.kind) return next;
  }
  return no_node;
}

}  // namespace

Members members_of(const Document& document, NodeIndex first, const Locator& locator, std::size_t most) {
  Members members{{first}, true};
  if (!locator.range()) return members;
  members.complete = false;
  NodeIndex at = first;
  while (!members.complete) {
    const ProvisionNode& node = document.nodes[at];
    members.complete = node.number == locator.to && node.suffix == locator.to_suffix;
    const NodeIndex next = members.complete ? no_node : next_of(document, at);
    // Numbers that run backwards end a range too: the text is odd there, and the walk must end.
    if (next == no_node || past(document.nodes[next], locator) || document.nodes[next].number < node.number) break;
    if (members.nodes.size() >= most) break;
    members.nodes.push_back(next);
    at = next;
  }
  return members;
}

std::vector<Locator> members_of(const Locator& locator, std::size_t most) {
  Locator one = locator;
  one.to = 0;
  one.to_suffix = 0;
  std::vector<Locator> members{one};
  std::uint16_t* const level = deepest(one);
  if (!locator.range() || level == nullptr) return members;
  if (level == &one.article && *level == locator.to) {
    for (unsigned suffix = one.article_suffix + 1U; suffix <= locator.to_suffix && members.size() < most; ++suffix) {
      one.article_suffix = static_cast<std::uint8_t>(suffix);
      members.push_back(one);
    }
    return members;
  }
  one.article_suffix = level == &one.article ? std::uint8_t{0} : one.article_suffix;
  while (*level < locator.to && members.size() + 1 < most) {
    ++*level;
    members.push_back(one);
  }
  if (members.back() != end_of(locator)) members.push_back(end_of(locator));
  return members;
}

Locator end_of(const Locator& range) {
  Locator end = range;
  end.to = 0;
  end.to_suffix = 0;
  std::uint16_t* const level = deepest(end);
  if (range.range() && level != nullptr) {
    *level = range.to;
    if (level == &end.article) end.article_suffix = range.to_suffix;
  }
  return end;
}

std::size_t most_members(std::size_t citations) {
  return std::clamp<std::size_t>(1'000'000 / std::max<std::size_t>(citations, 1), 16, 1000);
}

}  // namespace yiju
