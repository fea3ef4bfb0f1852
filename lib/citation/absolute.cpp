#include "citation/absolute.hpp"

#include <algorithm>

#include "document/enclosing.hpp"

namespace yiju {

namespace {

std::uint16_t narrow(std::uint32_t value) { return static_cast<std::uint16_t>(std::min<std::uint32_t>(value, 0xFFFF)); }

// From `first` to `last` of one level, written as a range where there is more than one.
void set_range(std::uint16_t& level, std::uint16_t& to, std::uint32_t first, std::uint32_t last) {
  level = narrow(first);
  if (last > first) to = narrow(last);
}

// The articles among which the node's own one is counted: the document's, or those of the text enclosed with it.
const std::vector<NodeIndex>& articles_around(const Document& document, NodeIndex node) {
  const EnclosedText* around = enclosed_around(document, node);
  return around == nullptr || around->articles.empty() ? document.articles : around->articles;
}

Locator articles_before(const Document& document, const ProvisionPlace& place, std::uint16_t count) {
  const NodeIndex own = article_of(document, place.node);
  const auto& articles = articles_around(document, own);
  const auto at = std::lower_bound(articles.begin(), articles.end(), own);
  const auto index = static_cast<std::size_t>(at - articles.begin());
  if (own == no_node || index == 0) return {};
  const std::size_t first = index >= count ? index - count : 0;
  const ProvisionNode& from = document.nodes[articles[first]];
  const ProvisionNode& to = document.nodes[articles[index - 1]];
  Locator out;
  out[Unit::article] = narrow(from.number);
  out.article_suffix = from.suffix;
  if (first + 1 < index) {
    out.to = narrow(to.number);
    out.to_suffix = to.suffix;
  }
  return out;
}

Locator paragraphs_before(const ProvisionPlace& place, std::uint16_t count) {
  const std::uint16_t own = place.locator[Unit::paragraph];
  if (place.locator[Unit::article] == 0 || own < 2) return {};
  Locator out;
  out[Unit::article] = place.locator[Unit::article];
  out.article_suffix = place.locator.article_suffix;
  set_range(out[Unit::paragraph], out.to, own > count ? own - count : 1u, own - 1u);
  return out;
}

Locator items_before(const Document& document, const ProvisionPlace& place, std::uint16_t count) {
  Locator out = place.locator;
  if (out[Unit::article] == 0) return {};
  out[Unit::subitem] = 0;
  if (out[Unit::item] == 0) {  // 前项 in running text: the last item above, as old texts write it
    const NodeIndex article = article_of(document, place.node);
    const std::uint16_t with_items = paragraph_with_item(document, article, 1, out[Unit::paragraph]);
    if (with_items >= out[Unit::paragraph]) return paragraphs_before(place, count);
    return {};
  }
  if (out[Unit::item] < 2) return {};
  const std::uint16_t own = out[Unit::item];
  set_range(out[Unit::item], out.to, own > count ? own - count : 1u, own - 1u);
  return out;
}

Locator subitems_before(const ProvisionPlace& place, std::uint16_t count) {
  const std::uint16_t own = place.locator[Unit::subitem];
  if (own < 2) return {};
  Locator out = place.locator;
  set_range(out[Unit::subitem], out.to, own > count ? own - count : 1u, own - 1u);
  return out;
}

Locator divisions(const Document& document, const ProvisionPlace& place, const RelativeWord& word) {
  const NodeIndex node = enclosing(document, place.node, row_of(word.unit).kind);
  if (node == no_node) return {};
  Locator out = locator_of(document, node);
  if (word.direction == Pointing::here) return out;
  std::uint16_t& level = out[word.unit];
  if (level < 2) return {};
  const std::uint16_t own = level;
  set_range(level, out.to, own > word.count ? own - word.count : 1u, own - 1u);
  return out;
}

Locator here(const Document& document, const ProvisionPlace& place, const RelativeWord& word) {
  if (word.unit < Unit::article || word.unit == Unit::none) return divisions(document, place, word);
  const Locator out = place.locator.up_to(word.unit);
  const bool known = out[Unit::article] != 0 && (word.unit != Unit::paragraph || out[Unit::paragraph] != 0) &&
                     (word.unit != Unit::item || out[Unit::item] != 0);
  return known ? out : Locator{};
}

}  // namespace

NodeIndex article_of(const Document& document, NodeIndex node) {
  return enclosing(document, node, ProvisionKind::article);
}

ProvisionPlace place_of(const Document& document, NodeIndex node) {
  return {node, locator_of(document, node).without_divisions()};
}

std::uint16_t paragraph_with_item(const Document& document, NodeIndex article, std::uint16_t item,
                                  std::uint16_t paragraph) {
  std::uint16_t best = 0;
  if (article == no_node) return paragraph != 0 ? paragraph : std::uint16_t{1};
  for (NodeIndex p = article + 1; p < document.nodes[article].end; p = document.nodes[p].end) {
    if (document.nodes[p].kind != ProvisionKind::paragraph) continue;
    const std::uint16_t number = narrow(document.nodes[p].number);
    for (NodeIndex i = p + 1; i < document.nodes[p].end; i = document.nodes[i].end) {
      const bool fits = document.nodes[i].kind == ProvisionKind::item && document.nodes[i].number == item;
      if (fits && (number <= paragraph || best == 0)) best = number;
      if (fits) break;
    }
  }
  return best != 0 ? best : std::uint16_t{1};
}

Locator absolute(const Document& document, const ProvisionPlace& place, const RelativeWord& word) {
  if (word.direction == Pointing::none) return {};
  if (word.direction == Pointing::here) return here(document, place, word);
  switch (word.unit) {
    case Unit::article:
      return articles_before(document, place, word.count);
    case Unit::paragraph:
      return paragraphs_before(place, word.count);
    case Unit::item:
      return items_before(document, place, word.count);
    case Unit::subitem:
      return subitems_before(place, word.count);
    default:
      return divisions(document, place, word);
  }
}

Locator complete(const Document& document, const ProvisionPlace& place, const Pinpoint& pinpoint) {
  Locator out = pinpoint.locator;
  if (pinpoint.top <= Unit::article || pinpoint.top == Unit::none) return out;
  out[Unit::article] = place.locator[Unit::article];
  out.article_suffix = place.locator.article_suffix;
  if (out[Unit::article] == 0 || pinpoint.top == Unit::paragraph) return out;
  if (pinpoint.top == Unit::item) {
    out[Unit::paragraph] = paragraph_with_item(document, article_of(document, place.node), out[Unit::item],
                                               place.locator[Unit::paragraph]);
  } else {
    out[Unit::paragraph] = place.locator[Unit::paragraph];
    out[Unit::item] = place.locator[Unit::item];
  }
  return out;
}

}  // namespace yiju
