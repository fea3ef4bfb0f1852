// One index over the clauses of all texts: which clauses of which articles hold a pair of characters. It finds like
// words (parallels) and what an article may rest on (suggest) without walking the texts. Built from a graph and its
// texts, or read from a written graph, where it lies behind the graph's own columns and costs nothing until it is
// asked for.
//
// Shape: articles (units) in the order of the graph's texts, each with its clauses (clause_words.hpp), numbered through.
// Of each pair the clauses that hold it, as differences of 7 bits a byte. For 139,000 articles (79 MB of text) that is
// some 30 MB. Lookup is binary search; a list is walked from its begin, never into the middle.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/clause_words.hpp"
#include "graph/legal_graph.hpp"
#include "graph/source_texts.hpp"

namespace yiju {

using UnitId = std::uint32_t;    ///< an indexed article, or a heading of a text without articles
using ClauseId = std::uint32_t;  ///< numbered through all units

/// The columns of the index; whoever makes one keeps the bytes alive.
struct ClauseColumns {
  std::span<const WordPair> pairs;              ///< sorted
  std::span<const std::uint32_t> list_begin;    ///< of each pair's list in `lists`, pairs + 1
  std::span<const std::uint32_t> list_counts;   ///< clauses that hold the pair
  std::span<const std::uint8_t> lists;          ///< first clause, then differences, 7 bits a byte, low ones first
  std::span<const NodeId> units;                ///< the article's node
  std::span<const ClauseId> clause_begin;       ///< first clause of each unit, units + 1
  std::span<const std::uint16_t> clause_sizes;  ///< distinct pairs of each clause, at most 65535
};

class ClauseIndex {
 public:
  ClauseIndex() = default;
  ClauseIndex(ClauseColumns columns, std::shared_ptr<const void> owner);

  [[nodiscard]] bool empty() const { return columns_.units.empty(); }
  [[nodiscard]] std::size_t unit_count() const { return columns_.units.size(); }
  [[nodiscard]] std::size_t clause_count() const { return columns_.clause_sizes.size(); }
  [[nodiscard]] NodeId node(UnitId unit) const { return columns_.units[unit]; }
  [[nodiscard]] UnitId unit_of_clause(ClauseId clause) const { return unit_of_clause_[clause]; }
  [[nodiscard]] UnitId unit_of_node(NodeId node) const;  ///< none where the node is no unit
  [[nodiscard]] ClauseId first_clause(UnitId unit) const { return columns_.clause_begin[unit]; }
  [[nodiscard]] std::uint32_t clause_size(ClauseId clause) const { return columns_.clause_sizes[clause]; }
  [[nodiscard]] std::uint32_t unit_size(UnitId unit) const { return unit_sizes_[unit]; }  ///< pairs of its clauses
  [[nodiscard]] double mean_unit_size() const { return mean_unit_size_; }

  /// How many clauses hold the pair.
  [[nodiscard]] std::uint32_t count(WordPair pair) const;

  /// How much a shared pair tells: log(1 + all clauses / those that hold it); that of a pair that is nowhere is the
  /// largest.
  [[nodiscard]] float rarity(WordPair pair) const { return rarity_of(count(pair)); }

  /// Calls use(ClauseId) for the clauses that hold the pair, in order.
  template <typename Use>
  void for_each_clause(WordPair pair, Use use) const;

  [[nodiscard]] const ClauseColumns& columns() const { return columns_; }

 private:
  [[nodiscard]] std::size_t place_of(WordPair pair) const;  ///< pairs.size() where it is nowhere
  [[nodiscard]] float rarity_of(std::uint32_t count) const;

  ClauseColumns columns_;
  std::shared_ptr<const void> owner_;
  std::vector<UnitId> unit_of_clause_;
  std::vector<std::uint32_t> unit_sizes_;
  double mean_unit_size_ = 1;
};

/// Of the given articles (sorted); one whose words are not at hand has no clauses.
[[nodiscard]] ClauseIndex build_clause_index(const LegalGraph& graph, std::vector<NodeId> units,
                                             const TextOfFile& texts, unsigned threads = 1);

template <typename Use>
void ClauseIndex::for_each_clause(WordPair pair, Use use) const {
  const std::size_t place = place_of(pair);
  if (place == columns_.pairs.size()) return;
  const std::size_t end = std::min<std::size_t>(columns_.list_begin[place + 1], columns_.lists.size());
  ClauseId clause = 0;
  for (std::size_t at = columns_.list_begin[place]; at < end;) {
    std::uint32_t step = 0;
    for (unsigned shift = 0; at < end; shift += 7) {
      const std::uint8_t byte = columns_.lists[at++];
      step |= static_cast<std::uint32_t>(byte & 0x7FU) << (shift & 31U);
      if (byte < 0x80) break;
    }
    clause += step;
    if (clause >= columns_.clause_sizes.size()) return;  // a damaged file: nothing is read outside
    use(clause);
  }
}

}  // namespace yiju
