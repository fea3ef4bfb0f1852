// Two walks: each thread turns its share of the articles into pairs, counted in a table of its own, and keeps their
// order as places of that table; then the shares are laid out one behind the other below each pair, so that every list
// is sorted without sorting, and packed. The same bytes whatever the threads.
#include <algorithm>
#include <numeric>

#include "base/parallel.hpp"
#include "graph/clause_index.hpp"

namespace yiju {
namespace {

/// Pairs met so far, each with a place: an open table that doubles when half full.
class PairTable {
 public:
  struct Row {
    WordPair pair = 0;
    std::uint32_t count = 0;  ///< clauses
    ClauseId last = none;     ///< the clause in which it stood last
  };

  PairTable() : slots_(std::size_t{1} << 16U, none) {}

  /// The place of a pair, made where it is new.
  std::uint32_t place(WordPair pair) {
    std::size_t slot = slot_of(pair);
    if (slots_[slot] == none) {
      if (rows_.size() * 2 >= slots_.size()) {
        grow();
        slot = slot_of(pair);
      }
      slots_[slot] = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back({pair});
    }
    return slots_[slot];
  }

  [[nodiscard]] std::vector<Row>& rows() { return rows_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  [[nodiscard]] std::size_t slot_of(WordPair pair) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = (pair * 0x9E3779B97F4A7C15ULL >> 32U) & mask;
    while (slots_[slot] != none && rows_[slots_[slot]].pair != pair) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, none);
    for (std::uint32_t place = 0; place < rows_.size(); ++place) slots_[slot_of(rows_[place].pair)] = place;
  }

  std::vector<std::uint32_t> slots_;
  std::vector<Row> rows_;
};

/// What one thread reads: units one after the other.
struct Share {
  std::size_t first_unit = 0, last_unit = 0;  ///< one past
  PairTable table;
  std::vector<std::uint32_t> places;        ///< of the distinct pairs of each clause, in reading order
  std::vector<std::uint16_t> sizes;         ///< distinct pairs of each clause
  std::vector<std::uint32_t> unit_clauses;  ///< clauses of each unit
};

struct OwnedColumns {
  std::vector<WordPair> pairs;
  std::vector<std::uint32_t> list_begin, list_counts;
  std::vector<std::uint8_t> lists;
  std::vector<NodeId> units;
  std::vector<ClauseId> clause_begin;
  std::vector<std::uint16_t> clause_sizes;
};

void read_unit(std::string_view words, Share& share) {
  std::size_t begin = share.places.size();
  const std::size_t clauses = share.sizes.size();
  walk_clauses(
      behind_number(words),
      [&](WordPair pair) {
        const std::uint32_t place = share.table.place(pair);
        PairTable::Row& row = share.table.rows()[place];
        const auto clause = static_cast<ClauseId>(share.sizes.size());
        if (row.last == clause) return;
        row.last = clause;
        ++row.count;
        share.places.push_back(place);
      },
      [&] {
        share.sizes.push_back(static_cast<std::uint16_t>(std::min<std::size_t>(share.places.size() - begin, 0xFFFF)));
        begin = share.places.size();
      });
  share.unit_clauses.push_back(static_cast<std::uint32_t>(share.sizes.size() - clauses));
}

void read_share(const LegalGraph& graph, const TextOfFile& texts, std::span<const NodeId> units, Share& share) {
  for (std::size_t unit = share.first_unit; unit < share.last_unit; ++unit) {
    const NodeRecord& record = graph.nodes()[units[unit]];
    const std::string_view text = texts(record.document).words;
    read_unit(record.span.end <= text.size() ? slice(text, record.span) : std::string_view(), share);
  }
}

/// Units shared out by their bytes.
std::vector<Share> shares_of(const LegalGraph& graph, std::span<const NodeId> units, unsigned threads) {
  std::uint64_t total = 0, passed = 0;
  for (const NodeId unit : units) total += graph.nodes()[unit].span.end - graph.nodes()[unit].span.begin;
  std::vector<Share> shares(threads);
  std::size_t at = 0;
  for (unsigned i = 0; i < threads; ++i) {
    shares[i].first_unit = at;
    const std::uint64_t until = total / threads * (i + 1);
    while (at < units.size() && (i + 1 == threads || passed < until)) {
      passed += graph.nodes()[units[at]].span.end - graph.nodes()[units[at]].span.begin;
      ++at;
    }
    shares[i].last_unit = at;
  }
  return shares;
}

/// All pairs of the shares, sorted, with how many clauses hold each.
void gather_pairs(const std::vector<Share>& shares, OwnedColumns& columns) {
  std::size_t most = 0;
  for (const Share& share : shares) most += share.table.rows().size();
  std::vector<std::pair<WordPair, std::uint32_t>> all;
  all.reserve(most);
  for (const Share& share : shares) {
    for (const PairTable::Row& row : share.table.rows()) all.emplace_back(row.pair, row.count);
  }
  std::sort(all.begin(), all.end());
  for (const auto& [pair, count] : all) {
    if (columns.pairs.empty() || columns.pairs.back() != pair) {
      columns.pairs.push_back(pair);
      columns.list_counts.push_back(0);
    }
    columns.list_counts.back() += count;
  }
}

void number_clauses(std::vector<Share>& shares, OwnedColumns& columns) {
  columns.clause_begin.push_back(0);
  for (const Share& share : shares) {
    for (const std::uint32_t clauses : share.unit_clauses) {
      columns.clause_begin.push_back(columns.clause_begin.back() + clauses);
    }
    columns.clause_sizes.insert(columns.clause_sizes.end(), share.sizes.begin(), share.sizes.end());
  }
}

/// For each place of a share's table, where its clauses go: `begin` moves on from share to share.
std::vector<std::vector<std::uint32_t>> targets_of(const std::vector<Share>& shares, const OwnedColumns& columns) {
  std::vector<std::uint32_t> begin(columns.pairs.size());
  std::exclusive_scan(columns.list_counts.begin(), columns.list_counts.end(), begin.begin(), 0U);
  std::vector<std::vector<std::uint32_t>> targets(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    for (const PairTable::Row& row : shares[i].table.rows()) {
      const auto found = std::lower_bound(columns.pairs.begin(), columns.pairs.end(), row.pair);
      std::uint32_t& next = begin[static_cast<std::size_t>(found - columns.pairs.begin())];
      targets[i].push_back(next);
      next += row.count;
    }
  }
  return targets;
}

void lay_out(const Share& share, ClauseId clause, std::vector<std::uint32_t>& targets, std::vector<ClauseId>& clauses) {
  std::size_t at = 0;
  for (const std::uint16_t size : share.sizes) {
    for (std::uint16_t i = 0; i < size; ++i) clauses[targets[share.places[at++]]++] = clause;
    ++clause;
  }
}

void pack(std::span<const ClauseId> clauses, OwnedColumns& columns) {
  columns.list_begin.reserve(columns.pairs.size() + 1);
  columns.lists.reserve(clauses.size() * 2);
  std::size_t at = 0;
  for (const std::uint32_t count : columns.list_counts) {
    columns.list_begin.push_back(static_cast<std::uint32_t>(columns.lists.size()));
    ClauseId before = 0;
    for (const std::size_t end = at + count; at < end; ++at) {
      std::uint32_t step = clauses[at] - before;
      before = clauses[at];
      for (; step >= 0x80; step >>= 7U) columns.lists.push_back(static_cast<std::uint8_t>(step | 0x80U));
      columns.lists.push_back(static_cast<std::uint8_t>(step));
    }
  }
  columns.list_begin.push_back(static_cast<std::uint32_t>(columns.lists.size()));
  columns.lists.shrink_to_fit();
}

}  // namespace

ClauseIndex build_clause_index(const LegalGraph& graph, std::vector<NodeId> units, const TextOfFile& texts,
                               unsigned threads) {
  auto columns = std::make_shared<OwnedColumns>();
  columns->units = std::move(units);
  std::vector<Share> shares = shares_of(graph, columns->units, threads);
  for_each_index(shares.size(), threads,
                 [&](std::size_t i, unsigned) { read_share(graph, texts, columns->units, shares[i]); });
  gather_pairs(shares, *columns);
  number_clauses(shares, *columns);
  std::vector<std::vector<std::uint32_t>> targets = targets_of(shares, *columns);
  std::vector<ClauseId> clauses(
      std::accumulate(columns->list_counts.begin(), columns->list_counts.end(), std::size_t{0}));
  for_each_index(shares.size(), threads, [&](std::size_t i, unsigned) {
    lay_out(shares[i], columns->clause_begin[shares[i].first_unit], targets[i], clauses);
  });
  pack(clauses, *columns);
  const ClauseColumns view{columns->pairs, columns->list_begin,   columns->list_counts, columns->lists,
                           columns->units, columns->clause_begin, columns->clause_sizes};
  return ClauseIndex(view, std::move(columns));
}

}  // namespace yiju
