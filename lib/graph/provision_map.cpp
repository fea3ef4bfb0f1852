#include "graph/provision_map.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "graph/node_kind.hpp"

namespace yiju {
namespace {

constexpr NodeId wanted = none - 1;

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
    const unsigned most = record.kind == ProvisionKind::heading ? 255 : 0xFFFF;
    if (record.number == 0 || record.number >= most ||
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

ProvisionMap::ProvisionMap(std::span<const Document> documents) : documents_(documents), begin_(documents.size() + 1) {
  for (std::size_t d = 0; d < documents.size(); ++d) begin_[d + 1] = begin_[d] + documents[d].nodes.size();
  nodes_.assign(begin_.back(), none);
}

void ProvisionMap::want(DocumentId document, NodeIndex node) {
  const std::vector<ProvisionNode>& provisions = documents_[document].nodes;
  NodeId* const states = nodes_.data() + begin_[document];
  while (node != no_node && states[node] == none && a_node_if_wanted(provisions[node].kind)) {
    states[node] = wanted;
    node = provisions[node].parent;
  }
}

void ProvisionMap::add(DocumentId document, NodeId root, const Excerpts& excerpts, GraphColumns& columns) {
  const std::vector<ProvisionNode>& provisions = documents_[document].nodes;
  const NodeRecord root_record = columns.nodes[root];
  const auto first = static_cast<NodeId>(columns.nodes.size());
  NodeId* const states = nodes_.data() + begin_[document];
  OrderWatch watch;
  std::size_t caption = 0;
  if (!provisions.empty()) states[0] = root;
  columns.captions.resize(columns.nodes.size(), 0);
  for (NodeIndex i = 1; i < provisions.size(); ++i) {
    const ProvisionNode& provision = provisions[i];
    const NodeId parent = states[provision.parent];
    if (holds_no_nodes(provision.kind)) {
      std::fill(states + i, states + provision.end, parent);
      i = provision.end - 1;
    } else if (always_a_node(provision.kind) || states[i] == wanted) {
      states[i] = static_cast<NodeId>(columns.nodes.size());
      columns.nodes.push_back(record_of(provision, parent, root_record, document));
      const std::string_view words = always_a_node(provision.kind) ? excerpts.caption(caption++) : std::string_view();
      // 总则 comes again and again; the first words of articles hardly ever do.
      const bool common = provision.level != 0 || provision.kind < ProvisionKind::article;
      columns.captions.push_back(common ? columns.strings.add(words) : columns.strings.append(words));
      watch.see(columns.nodes.back());
    } else {
      states[i] = parent;
    }
  }
  if (!watch.in_order) number_repeats(first, root, columns);
}

void ProvisionMap::number_repeats(NodeId begin, NodeId root, GraphColumns& columns) const {
  std::vector<NodeId> order(columns.nodes.size() - begin + 1);
  order[0] = root;
  std::iota(order.begin() + 1, order.end(), begin);
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
