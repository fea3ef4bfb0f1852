// A graph while it is made: the same columns as GraphView, owned and open. Whoever makes a graph (builder, draft,
// reader of JSON) fills the first part; freeze() derives the rest and closes it.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "graph/legal_graph.hpp"
#include "graph/string_pool.hpp"

namespace yiju {

/// Rows that resize() or emplace_back() adds without a value are left unset: for those whose writing is shared out over
/// threads.
template <typename Row>
struct UnsetRows : std::allocator<Row> {
  template <typename Other>
  struct rebind {
    using other = UnsetRows<Other>;
  };
  void construct(Row*) noexcept {}
  template <typename... Values>
  void construct(Row* row, Values&&... values) {
    std::construct_at(row, std::forward<Values>(values)...);
  }
};

struct GraphColumns {
  std::vector<NodeRecord, UnsetRows<NodeRecord>> nodes;
  std::vector<StringId> captions;  ///< one a node; missing ones at the end are empty
  std::vector<EdgeRecord> edges;   ///< any order; edges of one node in reading order
  std::vector<InstrumentRecord> instruments;
  std::vector<FileRecord> files;
  std::vector<UnspecificRecord> unspecific;
  std::vector<std::uint32_t> candidate_begin{0};
  std::vector<InstrumentId> candidates;
  StringPool strings;
  std::string folder;  ///< LegalGraph::folder()

  /// Adds a list of candidates; gives what EdgeRecord::candidates wants. 0 for an empty list.
  std::uint32_t add_candidates(std::span<const InstrumentId> list);

  // Derived by freeze():
  std::vector<std::uint32_t> out_begin, in_begin, child_begin;
  std::vector<EdgeId> in_edges;
  std::vector<NodeId> children;
};

/// Sorts the edges by their start (stable), adjusts their groups, makes the indexes, and hands the columns over.
/// `written`: LegalGraph::is_written().
[[nodiscard]] LegalGraph freeze(GraphColumns columns, bool written = false, unsigned threads = 1);

}  // namespace yiju
