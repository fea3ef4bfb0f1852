// The legal graph: instruments and provisions as nodes, relations as directed edges from the citing to the cited, each
// with evidence and who asserts it. Immutable once built; made by builder.hpp, draft.hpp, graph_file.hpp or
// graph_json.hpp. graph/topology.hpp shows it to Boost.Graph.
//
// Nodes: every instrument that is loaded, registered or named (unknown ones too); every 编 章 节 条 and heading of
// loaded documents; 款 项 目 that cite or are cited; a dangling provision is a node of its own under its instrument.
// `contains` is kept as each node's parent and not as stored edges; topology and exports show it as edges.
//
// The columns are plain records that may lie in vectors or in a mapped graph file: a written graph is used as it is.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/language.hpp"
#include "document/locator.hpp"
#include "graph/record.hpp"

namespace yiju {

/// All columns of a graph; whoever makes one keeps the bytes alive (LegalGraph's `owner`).
struct GraphView {
  std::span<const NodeRecord> nodes;
  std::span<const EdgeRecord> edges;  ///< sorted by from, then reading order
  std::span<const InstrumentRecord> instruments;
  std::span<const FileRecord> files;
  std::span<const UnspecificRecord> unspecific;
  std::span<const StringId> captions;                               ///< one a node
  std::span<const std::uint32_t> out_begin, in_begin, child_begin;  ///< CSR offsets, nodes + 1 each
  std::span<const EdgeId> in_edges;                                 ///< edges by `to`
  std::span<const NodeId> children;                                 ///< nodes by parent
  std::span<const std::uint32_t> candidate_begin;                   ///< offsets into candidates, lists + 1
  std::span<const InstrumentId> candidates;
  std::span<const std::uint32_t> string_ends;  ///< string i runs from string_ends[i - 1] to string_ends[i]
  std::span<const char> string_bytes;
  std::span<const char> folder;  ///< of a written graph: where its texts lie, seen from the file (source_texts.hpp)
};

/// Path of a node as the records tell it: 12/2/3; whole() for a root. 编 章 节 above an article are left out.
[[nodiscard]] Locator locator_of(std::span<const NodeRecord> nodes, NodeId node);

class LegalGraph {
 public:
  LegalGraph() = default;
  /// Trusts the view: every index in range, CSR columns in order (graph_file.cpp checks what it maps).
  LegalGraph(GraphView view, std::shared_ptr<const void> owner, std::string folder = {}, bool written = false)
      : view_(view), owner_(std::move(owner)), folder_(std::move(folder)), written_(written) {}

  [[nodiscard]] std::span<const NodeRecord> nodes() const { return view_.nodes; }
  [[nodiscard]] std::span<const EdgeRecord> edges() const { return view_.edges; }
  [[nodiscard]] std::span<const InstrumentRecord> instruments() const { return view_.instruments; }
  [[nodiscard]] std::span<const FileRecord> files() const { return view_.files; }
  [[nodiscard]] std::span<const UnspecificRecord> unspecific() const { return view_.unspecific; }
  [[nodiscard]] std::string_view string(StringId id) const;
  /// Relations (not contains) that start at the node itself; &edge - edges().data() is the EdgeId.
  [[nodiscard]] std::span<const EdgeRecord> out_edges(NodeId node) const;
  [[nodiscard]] std::span<const EdgeId> in_edges(NodeId node) const;  ///< edges that point at the node itself
  [[nodiscard]] std::span<const NodeId> children(NodeId node) const;  ///< in reading order, dangling ones last
  [[nodiscard]] std::span<const InstrumentId> candidates(const EdgeRecord& edge) const;
  /// Gist or heading text kept for a node: a caption 【…】, a heading's words, else the article's first words,
  /// shortened.
  [[nodiscard]] std::string_view caption(NodeId node) const { return string(view_.captions[node]); }

  // Derived, made from the records:
  [[nodiscard]] std::string_view title(InstrumentId instrument) const {
    return string(view_.instruments[instrument].title);
  }
  [[nodiscard]] Locator locator(NodeId node) const { return locator_of(view_.nodes, node); }
  [[nodiscard]] std::string label(NodeId node, Language language) const;  ///< 《网络安全法》第二十条
  /// Stable id: `中华人民共和国网络安全法#20/1`, the title alone for the instrument. Where several texts of one title
  /// are loaded, @tag tells which: `中华人民共和国药品管理法@2019-08-26#3`. The second node of one place adds +2.
  [[nodiscard]] std::string id(NodeId node) const;
  /// The node of an id; without @tag the newest text that has the place. none if there is no such id.
  [[nodiscard]] NodeId find(std::string_view id) const;
  /// The provision in one text, given by its root; none if it is no node.
  [[nodiscard]] NodeId find_in(NodeId root, const Locator& locator) const;
  /// The provision in an instrument (any of its texts, newest first); none if it is no node.
  [[nodiscard]] NodeId find(InstrumentId instrument, const Locator& locator) const;

  /// The folder that was read, as the user would type it; file paths are below it. Empty: the working folder.
  [[nodiscard]] const std::string& folder() const { return folder_; }
  /// A file's path as it can be opened from here: folder and path. What is taken away (tables, exports, pages) names
  /// the path alone, which means the same on every machine.
  [[nodiscard]] std::string path_of(std::uint32_t file) const;
  /// True where the graph was opened and not built: someone else may have made it.
  [[nodiscard]] bool is_written() const { return written_; }

  [[nodiscard]] const GraphView& view() const { return view_; }
  [[nodiscard]] const std::shared_ptr<const void>& owner() const { return owner_; }  ///< keeps the view's bytes

 private:
  GraphView view_;
  std::shared_ptr<const void> owner_;
  std::string folder_;
  bool written_ = false;
};

}  // namespace yiju
