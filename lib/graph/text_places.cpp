#include "graph/text_places.hpp"

#include <utility>

#include "corpus/node_kind.hpp"
#include "graph/node_id.hpp"

namespace yiju {
namespace {

/// Whether two provisions may share a locator: articles out of order, or headings instead of articles.
bool may_repeat(const Document& document) { return document.articles.empty() || !document.articles_by_number.empty(); }

/// How many provisions of the same locator stand before each; `counts`: how many bear each in all.
std::vector<std::uint32_t> count_repeats(const Document& document, LocatorCounts& counts) {
  std::vector<std::uint32_t> repeats(document.nodes.size(), 0);
  for (NodeIndex node = 1; node < document.nodes.size(); ++node) {
    const ProvisionKind kind = document.nodes[node].kind;
    if (holds_no_nodes(kind)) {
      node = document.nodes[node].end - 1;
    } else if (always_a_node(kind) || a_node_if_wanted(kind)) {
      repeats[node] = counts[locator_of(document, node)]++;
    }
  }
  return repeats;
}

}  // namespace

LocatorCounts count_locators(const Document& document) {
  LocatorCounts counts;
  if (may_repeat(document)) count_repeats(document, counts);
  return counts;
}

std::uint32_t repeat_of_missing(const LocatorCounts& counts, const Locator& missing) {
  const auto found = counts.find(missing);
  return found == counts.end() ? 0 : found->second;
}

NodeIndex node_around(const Document& document, NodeIndex node) {
  NodeIndex found = node == no_node ? 0 : node;
  for (NodeIndex at = found; at != no_node && at != 0; at = document.nodes[at].parent) {
    const ProvisionKind kind = document.nodes[at].kind;
    const bool node_itself = always_a_node(kind) || a_node_if_wanted(kind);
    if (holds_no_nodes(kind) || (at == found && !node_itself)) found = document.nodes[at].parent;
  }
  return found;
}

TextPlaces::TextPlaces(const Document& document, std::string_view title, std::string_view tag)
    : whole_(id_of_place(title, tag, {}, 0)) {
  if (may_repeat(document)) repeats_ = count_repeats(document, counts_);
}

std::string TextPlaces::id(const Document& document, NodeIndex node) const {
  const NodeIndex at = node_around(document, node);
  return id_within(whole_, locator_of(document, at), repeats_.empty() ? 0 : repeats_[at]);
}

std::string TextPlaces::id(const Locator& missing) const {
  return id_within(whole_, missing, repeat_of_missing(counts_, missing));
}

}  // namespace yiju
