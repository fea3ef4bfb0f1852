#include "yiju/answers.hpp"

#include "output/answer/answer_table.hpp"
#include "output/basis/basis_table.hpp"
#include "output/table/table.hpp"
#include "query/node_finder.hpp"

namespace yiju {

Table list_gaps(const Graph& graph, Language language) {
  return table_of(graph.inner(), find_gaps(graph.inner(), {}), language);
}

Table trace_sources(const Graph& graph, std::string_view place, Language language) {
  const NodeId node = find_node(graph.inner(), place).node;
  return table_of(graph.inner(), trace(graph.inner(), node), language);
}

Table list_impact(const Graph& graph, std::string_view place, Language language) {
  const NodeId node = find_node(graph.inner(), place).node;
  return table_of(graph.inner(), impact(graph.inner(), node), language);
}

Table basis_table(const Graph& graph, Language language) {
  BasisSheetOptions options;
  options.language = language;
  return table_of(make_basis_sheet(graph.inner(), options));
}

std::string cell(const Table& table, const TableLine& row, std::string_view key) {
  for (std::size_t at = 0; at < table.columns.size() && at < row.cells.size(); ++at) {
    if (table.columns[at].key == key) return whole_text(row.cells[at]);
  }
  return {};
}

}  // namespace yiju
