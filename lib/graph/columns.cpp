#include "graph/columns.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"

namespace yiju {
namespace {

/// Offsets of a CSR column: how many of `count` rows have each key, summed. Keys of `none` are left out.
template <typename KeyOf>
std::vector<std::uint32_t> offsets(std::size_t keys, std::size_t count, KeyOf key_of) {
  std::vector<std::uint32_t> begin(keys + 1, 0);
  for (std::size_t i = 0; i < count; ++i) {
    if (const std::uint32_t key = key_of(i); key != none) ++begin[key + 1];
  }
  for (std::size_t key = 0; key < keys; ++key) begin[key + 1] += begin[key];
  return begin;
}

/// Rows ordered by key, rows of one key in their own order (a counting sort). `begin` as offsets() gives it.
template <typename KeyOf>
std::vector<std::uint32_t> rows_by_key(std::vector<std::uint32_t> begin, std::size_t count, KeyOf key_of) {
  std::vector<std::uint32_t> rows(begin.back());
  for (std::size_t i = 0; i < count; ++i) {
    if (const std::uint32_t key = key_of(i); key != none) rows[begin[key]++] = static_cast<std::uint32_t>(i);
  }
  return rows;
}

void sort_edges(GraphColumns& columns) {
  const auto from_of = [&](std::size_t i) { return columns.edges[i].from; };
  columns.out_begin = offsets(columns.nodes.size(), columns.edges.size(), from_of);
  const auto by_from = [](const EdgeRecord& a, const EdgeRecord& b) { return a.from < b.from; };
  if (std::is_sorted(columns.edges.begin(), columns.edges.end(), by_from)) return;

  const std::vector<EdgeId> order = rows_by_key(columns.out_begin, columns.edges.size(), from_of);
  std::vector<EdgeId> place(order.size());
  for (EdgeId i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<EdgeRecord> sorted(order.size());
  for (EdgeId i = 0; i < order.size(); ++i) {
    sorted[i] = columns.edges[order[i]];
    if (sorted[i].group != none) sorted[i].group = place[sorted[i].group];
    if (sorted[i].antecedent != none) sorted[i].antecedent = place[sorted[i].antecedent];
  }
  columns.edges = std::move(sorted);
}

void index_edges(GraphColumns& columns) {
  sort_edges(columns);
  const auto to_of = [&](std::size_t i) { return columns.edges[i].to; };
  columns.in_begin = offsets(columns.nodes.size(), columns.edges.size(), to_of);
  columns.in_edges = rows_by_key(columns.in_begin, columns.edges.size(), to_of);
}

void index_nodes(GraphColumns& columns) {
  columns.captions.resize(columns.nodes.size(), 0);
  const auto parent_of_node = [&](std::size_t i) { return columns.nodes[i].parent; };
  columns.child_begin = offsets(columns.nodes.size(), columns.nodes.size(), parent_of_node);
  columns.children = rows_by_key(columns.child_begin, columns.nodes.size(), parent_of_node);
}

}  // namespace

std::uint32_t GraphColumns::add_candidates(std::span<const InstrumentId> list) {
  if (list.empty()) return 0;
  candidates.insert(candidates.end(), list.begin(), list.end());
  candidate_begin.push_back(static_cast<std::uint32_t>(candidates.size()));
  return static_cast<std::uint32_t>(candidate_begin.size() - 1);
}

LegalGraph freeze(GraphColumns filled, bool written, unsigned threads) {
  auto owner = std::make_shared<GraphColumns>(std::move(filled));
  GraphColumns& c = *owner;
  for_each_index(2, threads, [&c](std::size_t part, unsigned) { part == 0 ? index_edges(c) : index_nodes(c); });

  GraphView view{c.nodes,      c.edges,          c.instruments,     c.files,    c.unspecific, c.captions,
                 c.out_begin,  c.in_begin,       c.child_begin,     c.in_edges, c.children,   c.candidate_begin,
                 c.candidates, c.strings.ends(), c.strings.bytes(), {}};
  view.folder = c.folder;
  return LegalGraph(view, std::move(owner), c.folder, written);
}

}  // namespace yiju
