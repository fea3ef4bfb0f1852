#include "query/matrix.hpp"

#include <algorithm>
#include <map>

namespace yiju {

namespace {

// The kind of division that makes the rows: chapters, else parts, else first headings.
ProvisionKind row_kind(const LegalGraph& graph, const std::vector<NodeId>& family) {
  for (const ProvisionKind kind : {ProvisionKind::chapter, ProvisionKind::part, ProvisionKind::heading}) {
    const auto is_kind = [&](NodeId node) { return graph.nodes()[node].kind == kind; };
    if (std::any_of(family.begin(), family.end(), is_kind)) return kind;
  }
  return ProvisionKind::chapter;
}

bool makes_row(const NodeRecord& node, ProvisionKind kind) {
  return node.kind == kind && node.missing == 0 && (kind != ProvisionKind::heading || node.level <= 1);
}

// Citing nodes by row, and how often each instrument is cited in a row.
struct Counting {
  std::vector<MatrixRow> rows;
  std::vector<std::map<InstrumentId, std::uint32_t>> cells;
  std::map<InstrumentId, std::uint32_t> totals;

  void add_row(NodeId division, bool whole) {
    rows.push_back({division, whole, {}, 0});
    cells.emplace_back();
  }
};

Counting count(const LegalGraph& graph, NodeId root) {
  const std::vector<NodeId> family = family_of(graph, root);
  const ProvisionKind kind = row_kind(graph, family);
  Counting counting;
  counting.add_row(none, true);
  counting.add_row(none, false);
  std::map<NodeId, std::size_t> row_of;
  for (const NodeId node : family) {
    const NodeRecord& record = graph.nodes()[node];
    std::size_t row = record.kind == ProvisionKind::root ? 0 : 1;
    if (makes_row(record, kind)) {
      counting.add_row(node, false);
      row = counting.rows.size() - 1;
    } else if (row != 0) {
      const auto above = row_of.find(record.parent);
      row = above == row_of.end() || above->second == 0 ? 1 : above->second;
    }
    row_of[node] = row;
    for (const EdgeRecord& edge : graph.out_edges(node)) {
      if (!is_source(edge.relation) || is_internal(graph, edge)) continue;
      const InstrumentId cited = graph.nodes()[edge.to].instrument;
      ++counting.cells[row][cited];
      ++counting.totals[cited];
      ++counting.rows[row].total;
    }
  }
  return counting;
}

}  // namespace

MatrixAnswer make_matrix(const LegalGraph& graph, NodeId root, const MatrixOptions& options) {
  Counting counting = count(graph, root);
  MatrixAnswer answer;
  answer.root = root;
  for (const auto& [instrument, total] : counting.totals) answer.columns.push_back(instrument);
  std::stable_sort(answer.columns.begin(), answer.columns.end(), [&](InstrumentId a, InstrumentId b) {
    const std::uint32_t of_a = counting.totals[a], of_b = counting.totals[b];
    if (of_a != of_b) return of_a > of_b;
    return graph.instruments()[a].level < graph.instruments()[b].level;
  });
  if (options.most != 0 && answer.columns.size() > options.most) {
    answer.left_out = static_cast<std::uint32_t>(answer.columns.size() - options.most);
    answer.columns.resize(options.most);
  }
  for (const InstrumentId column : answer.columns) answer.totals.push_back(counting.totals[column]);
  for (std::size_t at = 0; at < counting.rows.size(); ++at) {
    MatrixRow& row = counting.rows[at];
    if (at < 2 && row.total == 0) continue;  // no row for what is not there: whole sources, articles in no chapter
    for (const InstrumentId column : answer.columns) {
      const auto found = counting.cells[at].find(column);
      row.counts.push_back(found == counting.cells[at].end() ? 0 : found->second);
    }
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace yiju
