#include "graph/legal_graph.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/numeral.hpp"
#include "citation/title.hpp"
#include "graph/node_id.hpp"

namespace yiju {
namespace {

/// Writes a node's own number into the level of the locator that its kind names.
void set_level(Locator& locator, const NodeRecord& node) {
  const Unit unit = unit_of(node.kind, static_cast<std::uint8_t>(node.level));
  if (unit == Unit::none) return;
  locator[unit] = node.number;
  if (unit == Unit::article) locator.article_suffix = node.suffix;
}

}  // namespace

NodeId find_below(const LegalGraph& graph, NodeId root, const Locator& wanted, std::uint32_t repeat) {
  std::vector<NodeId> open{root};
  while (!open.empty()) {
    const NodeId node = open.back();
    open.pop_back();
    if (graph.nodes()[node].repeat == repeat && graph.locator(node) == wanted) return node;
    const auto children = graph.children(node);
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
      if (graph.nodes()[*child].kind != ProvisionKind::root) open.push_back(*child);
    }
  }
  return none;
}

namespace {

/// The texts of an instrument that is loaded more than once, newest first.
std::vector<NodeId> texts_of(const LegalGraph& graph, InstrumentId instrument) {
  std::vector<NodeId> texts;
  for (const NodeId child : graph.children(graph.instruments()[instrument].node)) {
    if (graph.nodes()[child].kind == ProvisionKind::root) texts.push_back(child);
  }
  std::stable_sort(texts.begin(), texts.end(), [&](NodeId a, NodeId b) {
    return graph.files()[graph.nodes()[a].document].version > graph.files()[graph.nodes()[b].document].version;
  });
  return texts;
}

}  // namespace

NodeId find_in_instrument(const LegalGraph& graph, InstrumentId instrument, const Locator& locator,
                          std::uint32_t repeat) {
  const NodeId root = graph.instruments()[instrument].node;
  if (locator.whole() && repeat == 0) return root;
  for (const NodeId text : texts_of(graph, instrument)) {
    const NodeId found = find_below(graph, text, locator, repeat);
    if (found != none) return found;
  }
  return find_below(graph, root, locator, repeat);
}

std::string LegalGraph::path_of(std::uint32_t file) const {
  const std::string_view path = string(files()[file].path);
  if (folder_.empty() || path.starts_with('/')) return std::string(path);
  const std::string whole = folder_ + (folder_.ends_with('/') ? "" : "/") + std::string(path);
  return path.starts_with("../") ? std::filesystem::path(whole).lexically_normal().generic_string() : whole;
}

std::string_view LegalGraph::string(StringId id) const {
  if (id == 0 || id >= view_.string_ends.size()) return {};
  const std::uint32_t begin = view_.string_ends[id - 1];
  return {view_.string_bytes.data() + begin, view_.string_ends[id] - begin};
}

std::span<const EdgeRecord> LegalGraph::out_edges(NodeId node) const {
  return view_.edges.subspan(view_.out_begin[node], view_.out_begin[node + 1] - view_.out_begin[node]);
}

std::span<const EdgeId> LegalGraph::in_edges(NodeId node) const {
  return view_.in_edges.subspan(view_.in_begin[node], view_.in_begin[node + 1] - view_.in_begin[node]);
}

std::span<const NodeId> LegalGraph::children(NodeId node) const {
  return view_.children.subspan(view_.child_begin[node], view_.child_begin[node + 1] - view_.child_begin[node]);
}

std::span<const InstrumentId> LegalGraph::candidates(const EdgeRecord& edge) const {
  if (edge.candidates == 0) return {};
  const std::uint32_t begin = view_.candidate_begin[edge.candidates - 1];
  return view_.candidates.subspan(begin, view_.candidate_begin[edge.candidates] - begin);
}

Locator locator_of(std::span<const NodeRecord> nodes, NodeId node) {
  Locator locator;
  for (NodeId at = node; at != none && nodes[at].kind != ProvisionKind::root; at = nodes[at].parent) {
    set_level(locator, nodes[at]);
    // An article's number is unique in its instrument: its 章 and 节, or the heading above it, are no part of its locator.
    if (nodes[at].kind == ProvisionKind::article) break;
  }
  return locator;
}

std::string LegalGraph::label(NodeId node, Language language) const {
  const NodeRecord& record = view_.nodes[node];
  std::string label = in_quotes(title(record.instrument));
  if (record.document != none && view_.files[record.document].tag != 0) {
    const std::string_view tag = string(view_.files[record.document].tag);
    label += language == Language::zh ? "（" + std::string(tag) + "）" : " (" + std::string(tag) + ")";
  }
  const std::string place = provision_words(*this, node, language);
  if (place.empty()) return label;
  if (language == Language::en) label += ' ';
  return label + place;
}

std::string provision_words(const LegalGraph& graph, NodeId node, Language language) {
  Locator place = graph.locator(node);
  const std::uint32_t file = graph.nodes()[node].document;
  const bool instruction = file != none && graph.files()[file].form == DocumentForm::amendment &&
                           place[Unit::heading_1] != 0 && place[Unit::article] == 0;
  if (language == Language::en || !instruction) return describe_locator(place, language);
  const std::string number = to_chinese(place[Unit::heading_1]);
  place[Unit::heading_1] = 0;
  return "第" + number + "项" + to_string(place);
}

NodeId LegalGraph::find_in(NodeId root, const Locator& locator) const {
  return locator.whole() ? root : find_below(*this, root, locator, 0);
}

NodeId LegalGraph::find(InstrumentId instrument, const Locator& locator) const {
  return find_in_instrument(*this, instrument, locator, 0);
}

}  // namespace yiju
