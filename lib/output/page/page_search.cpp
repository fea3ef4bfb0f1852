#include "output/page/page_search.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "query/nearest_instruments.hpp"
#include "query/node_finder.hpp"

namespace yiju {
namespace {

/// Hits in the order in which they were found, each once.
class Hits {
 public:
  Hits(const LegalGraph& graph, std::size_t most) : has_(graph.nodes().size()), most_(most) {}

  void add(NodeId node) {
    if (full() || has_[node] == 1) return;
    has_[node] = 1;
    nodes_.push_back(node);
  }
  [[nodiscard]] bool full() const { return nodes_.size() >= most_; }
  [[nodiscard]] std::vector<NodeId> take() && { return std::move(nodes_); }

 private:
  std::vector<std::uint8_t> has_;
  std::vector<NodeId> nodes_;
  std::size_t most_;
};

/// The deepest node of a file that holds a byte; none where the file's text is no node.
NodeId node_at_byte(const LegalGraph& graph, std::uint32_t file, std::uint32_t byte) {
  NodeId node = graph.files()[file].node;
  if (node == none) return none;
  for (NodeId next = node; next != none;) {
    node = next;
    next = none;
    for (const NodeId child : graph.children(node)) {
      if (graph.nodes()[child].document == file && graph.nodes()[child].span.contains(byte)) next = child;
    }
  }
  return node;
}

void add_most_cited(const PageIndex& index, std::vector<NodeId> found, Hits& hits) {
  std::ranges::stable_sort(found, [&](NodeId a, NodeId b) { return index.cited[a] > index.cited[b]; });
  for (const NodeId node : found) hits.add(node);
}

void search_titles(const LegalGraph& graph, const PageIndex& index, std::string_view words, Hits& hits) {
  std::vector<NodeId> found;
  for (const InstrumentRecord& record : graph.instruments()) {
    if (graph.string(record.title).find(words) != std::string_view::npos ||
        graph.string(record.aliases).find(words) != std::string_view::npos) {
      found.push_back(record.node);
    }
  }
  add_most_cited(index, std::move(found), hits);
}

void search_captions(const LegalGraph& graph, const PageIndex& index, std::string_view words, Hits& hits) {
  std::vector<NodeId> found;
  for (NodeId node = 0; node < graph.nodes().size(); ++node) {
    if (graph.caption(node).find(words) != std::string_view::npos) found.push_back(node);
  }
  add_most_cited(index, std::move(found), hits);
}

void search_texts(const LegalGraph& graph, const TextOfFile& texts, std::string_view words, Hits& hits) {
  for (std::uint32_t file = 0; file < graph.files().size() && !hits.full(); ++file) {
    if (graph.files()[file].table == 1) continue;
    const std::string_view text = texts(file).words;
    std::size_t at = text.find(words);
    while (at != std::string_view::npos && !hits.full()) {
      const NodeId deepest = node_at_byte(graph, file, static_cast<std::uint32_t>(at));
      if (deepest == none) break;
      const NodeId node = unit_of(graph, deepest);
      hits.add(node);
      // On behind this provision: one hit a provision is enough. A root's span is all of the text.
      const std::size_t end = graph.nodes()[node].kind == ProvisionKind::root ? 0 : graph.nodes()[node].span.end;
      at = text.find(words, std::max(end, at + words.size()));
    }
  }
}

}  // namespace

std::vector<NodeId> search_nodes(const LegalGraph& graph, const PageIndex& index, const TextOfFile& texts,
                                 std::string_view words, std::size_t most) {
  Hits hits(graph, most);
  if (words.empty()) return {};
  try {
    hits.add(find_node(graph, words).node);
  } catch (const Error&) {
    // No citation, or one that names nothing: then the words are searched for as they are.
  }
  search_titles(graph, index, words, hits);
  search_captions(graph, index, words, hits);
  search_texts(graph, texts, words, hits);
  std::vector<NodeId> found = std::move(hits).take();
  if (found.empty()) {
    for (const InstrumentId near : nearest_instruments(graph, words, 5))
      found.push_back(graph.instruments()[near].node);
  }
  return found;
}

}  // namespace yiju
