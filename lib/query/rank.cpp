#include "query/rank.hpp"

#include <algorithm>
#include <utility>

#include "base/sort_unique.hpp"
#include "graph/algorithms.hpp"
#include "query/draft_name.hpp"

namespace yiju {

namespace {

// One citation from outside, between what stands for its two ends.
struct Reliance {
  std::uint32_t from = 0;       // citing node of the ranking
  std::uint32_t to = 0;         // cited node of the ranking
  InstrumentId instrument = 0;  // that cites
};

// Rows of all that is cited. `size` is one past the greatest index; nodes are set by the caller.
std::vector<RankRow> count_rows(std::vector<Reliance> reliances, std::size_t size) {
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> citations(size, 0), instruments(size, 0);
  const auto by_target = [](const Reliance& a, const Reliance& b) {
    return std::pair(a.to, a.instrument) < std::pair(b.to, b.instrument);
  };
  std::sort(reliances.begin(), reliances.end(), by_target);
  for (std::size_t at = 0; at < reliances.size(); ++at) {
    arcs.push_back({reliances[at].from, reliances[at].to});
    ++citations[reliances[at].to];
    if (at == 0 || by_target(reliances[at - 1], reliances[at])) ++instruments[reliances[at].to];
  }
  sort_unique(arcs);  // ten citations of one law are one reliance
  const std::vector<double> weights = page_rank(Topology(size, arcs));
  std::vector<RankRow> rows;
  for (std::uint32_t at = 0; at < size; ++at) {
    if (citations[at] != 0) rows.push_back({at, citations[at], instruments[at], weights[at]});
  }
  return rows;
}

void order_rows(const RankOptions& options, std::vector<RankRow>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [&](const RankRow& a, const RankRow& b) {
    if (options.by == RankOrder::weight && a.weight != b.weight) return a.weight > b.weight;
    if (a.citations != b.citations) return a.citations > b.citations;
    return a.instruments > b.instruments;
  });
  if (options.most != 0 && rows.size() > options.most) rows.resize(options.most);
}

}  // namespace

RankAnswer rank(const LegalGraph& graph, const RankOptions& options) {
  std::vector<Reliance> of_instruments, of_provisions;
  for (const EdgeRecord& edge : graph.edges()) {
    if (!is_source(edge.relation) || is_internal(graph, edge) || is_library(graph, edge.from)) continue;
    if (is_aside(graph, edge.from)) continue;
    const InstrumentId from = graph.nodes()[edge.from].instrument;
    if (speaks_of_draft(graph, from, graph.nodes()[edge.to].instrument)) continue;
    of_instruments.push_back({from, graph.nodes()[edge.to].instrument, from});
    if (graph.nodes()[edge.to].kind == ProvisionKind::root) continue;
    of_provisions.push_back({unit_of(graph, edge.from), unit_of(graph, edge.to), from});
  }
  RankAnswer answer;
  answer.instruments = count_rows(std::move(of_instruments), graph.instruments().size());
  for (RankRow& row : answer.instruments) row.node = graph.instruments()[row.node].node;
  answer.provisions = count_rows(std::move(of_provisions), graph.nodes().size());
  order_rows(options, answer.instruments);
  order_rows(options, answer.provisions);
  return answer;
}

}  // namespace yiju
