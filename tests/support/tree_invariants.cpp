#include "support/tree_invariants.hpp"

namespace yiju {

namespace {

std::string at(const char* what, NodeIndex node) { return std::string(what) + " at node " + std::to_string(node); }

std::string broken_children(const Document& document, NodeIndex parent) {
  const auto& nodes = document.nodes;
  std::uint32_t next = nodes[parent].end == parent + 1 ? nodes[parent].span.end : nodes[parent + 1].span.begin;
  if (next < nodes[parent].span.begin) return at("child begins before its parent", parent);
  for (NodeIndex i = parent + 1; i < nodes[parent].end; i = nodes[i].end) {
    if (nodes[i].parent != parent) return at("wrong parent", i);
    if (nodes[i].end <= i || nodes[i].end > nodes[parent].end) return at("descendants reach past the parent's", i);
    if (nodes[i].span.begin != next) return at("hole or overlap before", i);
    if (nodes[i].span.end < nodes[i].span.begin) return at("span turned round", i);
    next = nodes[i].span.end;
  }
  return next == nodes[parent].span.end ? std::string{} : at("children end before their parent", parent);
}

}  // namespace

std::string broken_invariant(const Document& document) {
  const auto& nodes = document.nodes;
  if (nodes.empty() || nodes[0].kind != ProvisionKind::root || nodes[0].parent != no_node) return "no root";
  if (nodes[0].span != Span{0, static_cast<std::uint32_t>(document.source.text.size())})
    return "root does not span the text";
  if (nodes[0].end != nodes.size()) return "root does not hold all nodes";
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    if (std::string broken = broken_children(document, i); !broken.empty()) return broken;
  }
  std::string rejoined;
  rejoined.reserve(document.source.text.size());
  for (NodeIndex i = 0; i < nodes.size(); ++i) rejoined += slice(document.source.text, own_span(document, i));
  if (rejoined != document.source.text) return "own texts do not make the source again";
  NodeIndex before = 0;
  for (const NodeIndex article : document.articles) {
    if (article <= before || nodes[article].kind != ProvisionKind::article)
      return at("articles hold something else", article);
    before = article;
  }
  return {};
}

}  // namespace yiju
