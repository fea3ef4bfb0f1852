#include "graph/provision_map.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <numeric>

#include "corpus/node_kind.hpp"
#include "document/own_words.hpp"

namespace yiju {
namespace {

constexpr NodeId wanted = none - 1;

/// Whether no part above is one whose provisions are no nodes.
bool may_hold_nodes(const std::vector<ProvisionNode>& provisions, NodeIndex node) {
  while (node != no_node && !holds_no_nodes(provisions[node].kind)) node = provisions[node].parent;
  return node == no_node;
}

NodeRecord record_of(const ProvisionNode& provision, NodeId parent, const NodeRecord& root, DocumentId document) {
  NodeRecord record;
  record.parent = parent;
  record.instrument = root.instrument;
  record.document = document;
  record.span = provision.span;
  record.number = static_cast<std::uint16_t>(std::min<std::uint32_t>(provision.number, 0xFFFF));
  record.suffix = provision.suffix;
  record.kind = provision.kind;
  record.level = provision.level & 0xFU;
  return record;
}

/// Sees whether numbers run upwards below each parent, and articles through the whole text: then no two nodes share a
/// locator, and nothing need be compared. So it is in all but a few texts.
class OrderWatch {
 public:
  void see(const NodeRecord& record) {
    const unsigned number = record.number * 256U + record.suffix;
    Last& last = last_[static_cast<unsigned>(record.kind) * 8U + record.level % 8U];
    const bool article = record.kind == ProvisionKind::article;
    const bool same_parent = article || last.parent == record.parent;
    if (record.number == 0 || record.number == 0xFFFF ||
        (same_parent ? number <= last.number : record.parent < last.parent)) {
      in_order = false;
    }
    last = {record.parent, number};
  }
  bool in_order = true;

 private:
  struct Last {
    NodeId parent = 0;
    unsigned number = 0;
  };
  std::array<Last, 256> last_{};
};

}  // namespace

ProvisionMap::ProvisionMap(std::span<const Document> documents, std::span<const Excerpts> excerpts)
    : documents_(documents), texts_(documents.size()) {
  std::size_t begin = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    texts_[d].begin = begin;
    texts_[d].count = excerpts[d].captions();
    begin += documents[d].nodes.size();
  }
  nodes_.assign(begin, none);
}

void ProvisionMap::want(DocumentId document, NodeIndex node) {
  const std::vector<ProvisionNode>& provisions = documents_[document].nodes;
  Text& text = texts_[document];
  while (node != no_node && a_node_if_wanted(provisions[node].kind)) {
    // Another thread may ask for the same: whoever is first counts it and goes on upwards.
    std::atomic_ref state(nodes_[text.begin + node]);
    if (state.exchange(wanted, std::memory_order_relaxed) == wanted) return;
    if (may_hold_nodes(provisions, node)) std::atomic_ref(text.count).fetch_add(1, std::memory_order_relaxed);
    node = provisions[node].parent;
  }
}

void ProvisionMap::place(DocumentId document, NodeId root, GraphColumns& columns) {
  Text& text = texts_[document];
  text.root = root;
  text.first = static_cast<NodeId>(columns.nodes.size());
  columns.nodes.resize(columns.nodes.size() + text.count);
}

void ProvisionMap::fill(DocumentId document, GraphColumns& columns) {
  const Text& text = texts_[document];
  const std::vector<ProvisionNode>& provisions = documents_[document].nodes;
  const NodeRecord root = columns.nodes[text.root];
  NodeId* const states = nodes_.data() + text.begin;
  NodeId next = text.first;
  OrderWatch watch;
  if (!provisions.empty()) states[0] = text.root;
  for (NodeIndex i = 1; i < provisions.size(); ++i) {
    const ProvisionNode& provision = provisions[i];
    const NodeId parent = states[provision.parent];
    if (holds_no_nodes(provision.kind)) {
      std::fill(states + i, states + provision.end, parent);
      i = provision.end - 1;
    } else if (always_a_node(provision.kind) || states[i] == wanted) {
      columns.nodes[next] = record_of(provision, parent, root, document);
      columns.nodes[next].span = words_span(documents_[document], i);
      watch.see(columns.nodes[next]);
      states[i] = next++;
    } else {
      states[i] = parent;
    }
  }
  if (!watch.in_order) number_repeats(text, columns);
}

void ProvisionMap::number_repeats(const Text& text, GraphColumns& columns) const {
  std::vector<NodeId> order(text.count + 1);
  order[0] = text.root;
  std::iota(order.begin() + 1, order.end(), text.first);
  std::vector<Locator> locators(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) locators[i] = locator_of(columns.nodes, order[i]);
  std::vector<std::uint32_t> sorted(order.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return locators[a] < locators[b]; });
  std::uint32_t repeat = 0;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    repeat = locators[sorted[i]] == locators[sorted[i - 1]] ? repeat + 1 : 0;
    columns.nodes[order[sorted[i]]].repeat = repeat & 0xFFFFFFU;
  }
}

}  // namespace yiju
