#include "graph/members.hpp"

#include <algorithm>

namespace yiju {
namespace {

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
  Locator one = locator.first();
  std::vector<Locator> members{one};
  const Unit unit = locator.deepest();
  if (!locator.range() || unit == Unit::none) return members;
  if (unit == Unit::article && one[unit] == locator.to) {
    for (unsigned suffix = one.article_suffix + 1U; suffix <= locator.to_suffix && members.size() < most; ++suffix) {
      one.article_suffix = static_cast<std::uint8_t>(suffix);
      members.push_back(one);
    }
    return members;
  }
  if (unit == Unit::article) one.article_suffix = 0;
  while (one[unit] < locator.to && members.size() + 1 < most) {
    ++one[unit];
    members.push_back(one);
  }
  if (members.back() != locator.last()) members.push_back(locator.last());
  return members;
}

std::size_t most_members(std::size_t citations) {
  return std::clamp<std::size_t>(1'000'000 / std::max<std::size_t>(citations, 1), 16, 1000);
}

}  // namespace yiju
