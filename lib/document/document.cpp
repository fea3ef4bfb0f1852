#include "document/document.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "document/numbered_point.hpp"

namespace yiju {

namespace {

constexpr std::size_t most_siblings = 4096;  // a plain walk gives up here, so that look-ups stay cheap on any text

std::uint16_t narrow(std::uint32_t number) {
  return static_cast<std::uint16_t>(std::min<std::uint32_t>(number, 0xFFFF));
}

// The child of `parent` on the way down to `node`.
NodeIndex child_above(const Document& document, NodeIndex parent, NodeIndex node) {
  while (document.nodes[node].parent != parent) node = document.nodes[node].parent;
  return node;
}

// The child of a kind and number. Paragraphs and items count upwards, so halving the descendants finds them in O(log
// n); where numbers do not rise a bounded walk looks again.
NodeIndex find_child(const Document& document, NodeIndex parent, ProvisionKind kind, std::uint32_t number) {
  const auto& nodes = document.nodes;
  NodeIndex low = parent + 1, high = nodes[parent].end;
  while (low < high) {
    const NodeIndex child = child_above(document, parent, low + (high - low) / 2);
    if (nodes[child].kind == kind && nodes[child].number == number) return child;
    if (nodes[child].kind != kind || nodes[child].number < number)
      low = nodes[child].end;
    else
      high = child;
  }
  std::size_t n = 0;
  for (NodeIndex i = parent + 1; i < nodes[parent].end && n < most_siblings; i = nodes[i].end, ++n) {
    if (nodes[i].kind == kind && nodes[i].number == number) return i;
  }
  return no_node;
}

NodeIndex find_article(const Document& document, std::uint32_t number, std::uint8_t suffix) {
  const auto& articles = document.articles;
  const auto is_it = [&](NodeIndex i) {
    return document.nodes[i].number == number && document.nodes[i].suffix == suffix;
  };
  if (articles.empty()) return no_node;
  const std::uint32_t first = document.nodes[articles.front()].number;
  if (number >= first && number - first < articles.size() && is_it(articles[number - first]))
    return articles[number - first];
  const auto& order = document.articles_by_number.empty() ? articles : document.articles_by_number;
  const auto less = [&](NodeIndex i, std::uint64_t wanted) {
    return (std::uint64_t{document.nodes[i].number} << 8 | document.nodes[i].suffix) < wanted;
  };
  const auto found = std::lower_bound(order.begin(), order.end(), std::uint64_t{number} << 8 | suffix, less);
  return found != order.end() && is_it(*found) ? *found : no_node;
}

// 12//3: the item in whatever paragraph of the article holds it, the first paragraph that has one.
NodeIndex find_item_anywhere(const Document& document, NodeIndex article, std::uint32_t number) {
  std::size_t n = 0;
  for (NodeIndex i = article + 1; i < document.nodes[article].end && n < most_siblings;
       i = document.nodes[i].end, ++n) {
    if (document.nodes[i].kind != ProvisionKind::paragraph) continue;
    if (const NodeIndex item = find_child(document, i, ProvisionKind::item, number); item != no_node) return item;
  }
  return no_node;
}

// Treaties and the laws of Macau number what they cite as paragraphs, 第三条 ⏎ 一、… ⏎ 二、…: points with nothing in front of them.
NodeIndex find_paragraph(const Document& document, NodeIndex article, std::uint32_t number) {
  const NodeIndex found = find_child(document, article, ProvisionKind::paragraph, number), only = article + 1;
  if (found != no_node || only >= document.nodes[article].end) return found;
  const bool wordless = document.nodes[only].kind == ProvisionKind::paragraph &&
                        document.nodes[only].end == document.nodes[article].end && own_span(document, only).empty();
  return wordless ? find_child(document, only, ProvisionKind::item, number) : no_node;
}

NodeIndex find_in_article(const Document& document, NodeIndex at, const Locator& locator) {
  if (locator[Unit::paragraph] != 0) at = find_paragraph(document, at, locator[Unit::paragraph]);
  if (at == no_node || locator[Unit::item] == 0) return at;
  at = locator[Unit::paragraph] != 0 ? find_child(document, at, ProvisionKind::item, locator[Unit::item])
                                     : find_item_anywhere(document, at, locator[Unit::item]);
  if (at == no_node || locator[Unit::subitem] == 0) return at;
  return find_child(document, at, ProvisionKind::subitem, locator[Unit::subitem]);
}

// Looks below `from`, passing through containers that the locator does not name: 第三章 stands in a 编 that nobody
// cites.
NodeIndex find_below(const Document& document, NodeIndex from, ProvisionKind kind, std::uint32_t number) {
  const auto& nodes = document.nodes;
  std::size_t n = 0;
  for (NodeIndex i = from + 1; i < nodes[from].end && n < most_siblings; ++n) {
    if (nodes[i].kind == kind && nodes[i].number == number) return i;
    const bool container = nodes[i].kind >= ProvisionKind::part && nodes[i].kind < kind;
    i = container ? i + 1 : nodes[i].end;
  }
  return no_node;
}

NodeIndex find_heading(const Document& document, NodeIndex from, std::size_t level, std::uint32_t number) {
  const auto& nodes = document.nodes;
  std::size_t n = 0;
  for (NodeIndex i = from + 1; i < nodes[from].end && n < most_siblings; ++n) {
    const ProvisionNode& node = nodes[i];
    const bool heading = node.kind == ProvisionKind::heading;
    if (heading && node.level == level && node.number == number) return i;
    const bool container = (node.kind >= ProvisionKind::part && node.kind <= ProvisionKind::section) ||
                           (heading && (node.number == 0 || node.level < level));
    i = container ? i + 1 : node.end;
  }
  return no_node;
}

NodeIndex find_division(const Document& document, const Locator& locator) {
  NodeIndex at = 0;
  for (const UnitRow& row : unit_rows) {
    const std::uint32_t number = locator[row.unit];
    if (row.unit >= Unit::article || at == no_node) break;
    if (number == 0) continue;
    at = is_heading(row.unit) ? find_heading(document, at, row.level, number)
                              : find_below(document, at, row.kind, number);
  }
  return at;
}

}  // namespace

Span own_span(const Document& document, NodeIndex node) {
  const ProvisionNode& it = document.nodes[node];
  const bool leaf = it.end == node + 1;
  return {it.span.begin, leaf ? it.span.end : document.nodes[node + 1].span.begin};
}

Locator locator_of(const Document& document, NodeIndex node) {
  Locator out;
  for (NodeIndex i = node; i != no_node; i = document.nodes[i].parent) {
    const ProvisionNode& it = document.nodes[i];
    if (it.kind == ProvisionKind::quote) break;  // quoted wording has the numbers of the text it comes from
    const Unit unit = unit_of(it.kind, it.level);
    if (unit == Unit::none) continue;
    out[unit] = narrow(it.number);
    if (unit != Unit::article) continue;
    out.article_suffix = it.suffix;
    break;  // its number is unique: where it stands is left out
  }
  return out;
}

namespace {

// Points 1. 2. 3. that go on counting below 一、 and 二、: 第41条 of such a text is 41., never 四十一、.
bool counts_through(const Document& document) {
  const NodeIndex second = find_heading(document, 0, 1, 2);
  if (second == no_node) return false;
  std::size_t n = 0;
  for (NodeIndex i = second + 1; i < document.nodes[second].end && n < most_siblings; ++i, ++n) {
    const ProvisionNode& node = document.nodes[i];
    if (node.kind == ProvisionKind::heading && node.level == 3) return node.number > 1;
  }
  return false;
}

}  // namespace

// Rules without 第X条 are cited as if they had them: 第三条第（二）项 is （二） under 三、. The heading's own line is
// paragraph 1.
NodeIndex find_numbered_point(const Document& document, const Locator& locator) {
  NodeIndex point = counts_through(document) ? no_node : find_heading(document, 0, 1, locator[Unit::article]);
  if (point == no_node) point = find_heading(document, 0, 3, locator[Unit::article]);
  if (point == no_node || locator.article_suffix != 0) return no_node;
  if (locator[Unit::item] != 0) {
    const NodeIndex item = find_heading(document, point, 2, locator[Unit::item]);
    return item == no_node ? find_heading(document, point, 3, locator[Unit::item]) : item;
  }
  if (locator[Unit::paragraph] <= 1) return point;
  std::uint32_t paragraph = 1;
  std::size_t n = 0;
  for (NodeIndex i = point + 1; i < document.nodes[point].end && n < most_siblings; ++i, ++n) {
    if (document.nodes[i].kind == ProvisionKind::text && ++paragraph == locator[Unit::paragraph]) return i;
  }
  return no_node;
}

Locator place_in_point(const Document& document, NodeIndex node) {
  Locator out;
  if (!document.articles.empty()) return out;
  const std::uint8_t level = counts_through(document) ? 3 : 1;
  NodeIndex point = node;
  while (point != no_node &&
         (document.nodes[point].kind != ProvisionKind::heading || document.nodes[point].level != level))
    point = document.nodes[point].parent;
  if (point == no_node || document.nodes[point].number == 0) return out;
  std::uint32_t paragraph = 1;
  std::size_t n = 0;
  for (NodeIndex i = point + 1; i <= node && n < most_siblings; ++i, ++n)
    paragraph += document.nodes[i].kind == ProvisionKind::text ? 1 : 0;
  if (n == most_siblings) return out;
  out[Unit::article] = narrow(document.nodes[point].number);
  out[Unit::paragraph] = narrow(paragraph);
  return out;
}

NodeIndex find_provision(const Document& document, const Locator& locator) {
  if (document.nodes.empty()) return no_node;
  if (locator[Unit::article] != 0 && document.articles.empty()) return find_numbered_point(document, locator);
  if (locator[Unit::article] != 0) {
    const NodeIndex article = find_article(document, locator[Unit::article], locator.article_suffix);
    return article == no_node ? no_node : find_in_article(document, article, locator);
  }
  const NodeIndex at = find_division(document, locator);
  return at == no_node ? no_node : find_in_article(document, at, locator);
}

NodeIndex node_at(const Document& document, std::uint32_t offset) {
  const auto& nodes = document.nodes;
  if (nodes.empty() || offset >= nodes[0].span.end) return no_node;
  // Begins never go back, so the last node that begins at or before the byte is the deepest one or a brother before it
  // that has ended; only the latter needs to climb.
  const auto after = std::upper_bound(nodes.begin(), nodes.end(), offset,
                                      [](std::uint32_t at, const ProvisionNode& node) { return at < node.span.begin; });
  auto node = static_cast<NodeIndex>(after - nodes.begin()) - 1;
  while (!nodes[node].span.contains(offset)) node = nodes[node].parent;
  return node;
}

const EnclosedText* enclosed_around(const Document& document, NodeIndex node) {
  if (document.enclosed.empty()) return nullptr;
  for (; node != no_node; node = document.nodes[node].parent) {
    const bool former = document.nodes[node].kind == ProvisionKind::former;
    for (const EnclosedText& text : document.enclosed) {
      if (text.node == node || (former && text.role == EnclosedRole::former)) return &text;
    }
  }
  return nullptr;
}

const char* chinese_of(DocumentForm form) {
  constexpr std::array names{"法规", "公文", "修改决定", "说明"};
  return names[static_cast<std::size_t>(form)];
}

const char* name_of(DocumentForm form) {
  constexpr std::array names{"statute", "official_document", "amendment", "note"};
  return names[static_cast<std::size_t>(form)];
}

const char* name_of(EnclosedRole role) {
  constexpr std::array names{"cover", "note", "text", "excerpt", "former"};
  return names[static_cast<std::size_t>(role)];
}

const char* chinese_of(EnclosedRole role) {
  constexpr std::array names{"发布文", "说明", "另一文本", "摘录", "旧文"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace yiju
