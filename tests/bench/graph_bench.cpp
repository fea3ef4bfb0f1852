// The graph algorithms on a million nodes and five million edges, each against a plain hand-written CSR, Boost's own
// graph and igraph. Sources are uniform, in-degrees follow a power law (exponent 2.3), numbers are shuffled, the seed
// is fixed. tests/bench/graph_bench.sh runs it in turns and writes a table.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

#include "graph/algorithms.hpp"

#ifdef YIJU_HAVE_IGRAPH
#include <igraph/igraph.h>
#endif

namespace {

using namespace yiju;

constexpr std::uint32_t node_count = 1'000'000;
constexpr std::size_t arc_count = 5'000'000;
constexpr unsigned iterations = 20;

std::vector<Arc> make_arcs() {
  std::mt19937_64 random(42);
  std::uniform_real_distribution<double> uniform(0, 1);
  std::vector<NodeId> shuffled(node_count);
  std::iota(shuffled.begin(), shuffled.end(), 0U);
  std::shuffle(shuffled.begin(), shuffled.end(), random);
  // In-degree by rank r falls as r^-(1 / (2.3 - 1)); its integral inverted draws a rank.
  const double power = 1 - 1 / 1.3;
  const double whole = std::pow(node_count, power) - 1;
  std::vector<Arc> arcs;
  while (arcs.size() < arc_count) {
    while (arcs.size() < arc_count) {
      const double rank = std::pow(uniform(random) * whole + 1, 1 / power) - 1;
      const NodeId to = shuffled[std::min<std::size_t>(static_cast<std::size_t>(rank), node_count - 1)];
      const auto from = static_cast<NodeId>(random() % node_count);
      if (from != to) arcs.push_back({from, to});
    }
    std::sort(arcs.begin(), arcs.end());
    arcs.erase(std::unique(arcs.begin(), arcs.end()), arcs.end());
  }
  return arcs;
}

/// What one would write in an afternoon.
struct PlainCsr {
  std::vector<std::uint32_t> begin, to;

  PlainCsr(const std::vector<Arc>& arcs, bool reversed) : begin(node_count + 1), to(arcs.size()) {
    for (const Arc& arc : arcs) ++begin[(reversed ? arc.to : arc.from) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> place(begin.begin(), begin.end() - 1);
    for (const Arc& arc : arcs) to[place[reversed ? arc.to : arc.from]++] = reversed ? arc.from : arc.to;
  }

  [[nodiscard]] std::vector<std::uint32_t> reachable(NodeId start) const {
    std::vector<char> seen(node_count);
    std::vector<std::uint32_t> queue{start};
    seen[start] = 1;
    for (std::size_t at = 0; at < queue.size(); ++at) {
      for (std::uint32_t i = begin[queue[at]]; i < begin[queue[at] + 1]; ++i) {
        if (seen[to[i]]) continue;
        seen[to[i]] = 1;
        queue.push_back(to[i]);
      }
    }
    return queue;
  }

  [[nodiscard]] std::vector<std::uint32_t> path(NodeId from, NodeId end) const {
    std::vector<std::uint32_t> before(node_count, none), queue{from};
    before[from] = from;
    for (std::size_t at = 0; at < queue.size() && before[end] == none; ++at) {
      for (std::uint32_t i = begin[queue[at]]; i < begin[queue[at] + 1]; ++i) {
        if (before[to[i]] != none) continue;
        before[to[i]] = queue[at];
        queue.push_back(to[i]);
      }
    }
    std::vector<std::uint32_t> path;
    for (NodeId node = end; before[end] != none && node != from; node = before[node]) path.push_back(node);
    return path;
  }

  /// `reversed` is the same graph against its arcs.
  [[nodiscard]] std::vector<double> page_rank(const PlainCsr& reversed) const {
    std::vector<double> rank(node_count, 1.0 / node_count), share(node_count);
    for (unsigned round = 0; round < iterations; ++round) {
      double idle = 0;
      for (NodeId node = 0; node < node_count; ++node) {
        const std::uint32_t arcs = begin[node + 1] - begin[node];
        if (arcs == 0) idle += rank[node];
        share[node] = arcs == 0 ? 0 : rank[node] / arcs;
      }
      for (NodeId node = 0; node < node_count; ++node) {
        double sum = 0;
        for (std::uint32_t i = reversed.begin[node]; i < reversed.begin[node + 1]; ++i) sum += share[reversed.to[i]];
        rank[node] = (0.15 + 0.85 * idle) / node_count + 0.85 * sum;
      }
    }
    return rank;
  }

  /// Tarjan's algorithm as in the textbook, with a stack of its own.
  [[nodiscard]] std::uint32_t strong_components() const {
    std::vector<std::uint32_t> index(node_count), low(node_count), next(begin.begin(), begin.end() - 1), open, calls;
    std::vector<char> on_stack(node_count);
    std::uint32_t clock = 0, count = 0;
    for (NodeId root = 0; root < node_count; ++root) {
      if (index[root] != 0) continue;
      calls.push_back(root);
      while (!calls.empty()) {
        const NodeId node = calls.back();
        if (index[node] == 0) {
          index[node] = low[node] = ++clock;
          open.push_back(node);
          on_stack[node] = 1;
        }
        bool deeper = false;
        while (next[node] < begin[node + 1] && !deeper) {
          const NodeId child = to[next[node]];
          if (index[child] == 0) {
            calls.push_back(child);
            deeper = true;
          } else {
            if (on_stack[child]) low[node] = std::min(low[node], low[child]);
            ++next[node];
          }
        }
        if (deeper) continue;
        calls.pop_back();
        if (low[node] != index[node]) continue;
        ++count;
        NodeId member = none;
        do {
          member = open.back();
          open.pop_back();
          on_stack[member] = 0;
        } while (member != node);
      }
    }
    return count;
  }
};

using BoostGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS>;

/// The same arcs in every form, made once.
struct Subject {
  std::vector<Arc> arcs = make_arcs();
  Topology topology{node_count, arcs};
  PlainCsr along{arcs, false}, against{arcs, true};
  std::unique_ptr<BoostGraph> boost_graph;
  NodeId top = 0, path_from = 0, path_to = 0;
#ifdef YIJU_HAVE_IGRAPH
  igraph_t igraph;
#endif

  Subject() {
    std::vector<std::pair<NodeId, NodeId>> pairs;
    for (const Arc& arc : arcs) pairs.emplace_back(arc.from, arc.to);
    boost_graph =
        std::make_unique<BoostGraph>(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(), node_count);
    for (NodeId node = 0; node < node_count; ++node) {
      if (topology.predecessors(node).size() > topology.predecessors(top).size()) top = node;
      if (topology.successors(node).size() > topology.successors(path_from).size()) path_from = node;
    }
    path_to = reachable(topology, path_from, Direction::along).back();
#ifdef YIJU_HAVE_IGRAPH
    igraph_vector_int_t flat;
    igraph_vector_int_init(&flat, static_cast<igraph_integer_t>(arcs.size() * 2));
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      VECTOR(flat)[i * 2] = arcs[i].from;
      VECTOR(flat)[i * 2 + 1] = arcs[i].to;
    }
    igraph_create(&igraph, &flat, node_count, IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&flat);
#endif
  }
};

Subject& subject() {
  static Subject made;
  return made;
}

/// All must find the same: the sizes stand in the table beside the times.
void tell(benchmark::State& state, std::size_t found) { state.counters["found"] = static_cast<double>(found); }

void reverse_reachability_yiju(benchmark::State& state) {
  for (auto _ : state) tell(state, reachable(subject().topology, subject().top, Direction::against).size());
}
void reverse_reachability_plain(benchmark::State& state) {
  for (auto _ : state) tell(state, subject().against.reachable(subject().top).size());
}

/// Counts the nodes that a search meets.
struct Count : boost::default_bfs_visitor {
  explicit Count(std::size_t& to) : count(&to) {}
  template <typename Graph>
  void discover_vertex(std::size_t, const Graph&) {
    ++*count;
  }
  std::size_t* count;
};

template <typename Graph>
std::size_t boost_reverse_search(const Graph& graph, NodeId start) {
  std::size_t found = 0;
  std::vector<boost::default_color_type> colors(node_count);
  const auto map = boost::make_iterator_property_map(colors.begin(), get(boost::vertex_index, graph));
  boost::breadth_first_search(graph, start, boost::visitor(Count(found)).color_map(map));
  return found;
}
void reverse_reachability_boost(benchmark::State& state) {
  static const BoostGraph reversed = [] {
    std::vector<std::pair<NodeId, NodeId>> pairs;
    for (const Arc& arc : subject().arcs) pairs.emplace_back(arc.to, arc.from);
    return BoostGraph(boost::edges_are_unsorted_multi_pass, pairs.begin(), pairs.end(), node_count);
  }();
  for (auto _ : state) tell(state, boost_reverse_search(reversed, subject().top));
}
void reverse_reachability_boost_on_topology(benchmark::State& state) {
  static const Topology reversed = [] {
    std::vector<Arc> arcs;
    for (const Arc& arc : subject().arcs) arcs.push_back({arc.to, arc.from});
    return Topology(node_count, arcs);
  }();
  for (auto _ : state) tell(state, boost_reverse_search(reversed, subject().top));
}

void shortest_path_yiju(benchmark::State& state) {
  for (auto _ : state) {
    tell(state, shortest_path(subject().topology, subject().path_from, subject().path_to).size() - 1);
  }
}
void shortest_path_plain(benchmark::State& state) {
  for (auto _ : state) tell(state, subject().along.path(subject().path_from, subject().path_to).size());
}

void page_rank_yiju(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(page_rank(subject().topology, {0.85, iterations}));
}
void page_rank_plain(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(subject().along.page_rank(subject().against));
}
/// Does not share out the weight of nodes without arcs, so it does less.
void page_rank_boost(benchmark::State& state) {
  std::vector<double> rank(node_count), other(node_count);
  const BoostGraph& graph = *subject().boost_graph;
  const auto map = [&](std::vector<double>& of) {
    return boost::make_iterator_property_map(of.begin(), get(boost::vertex_index, graph));
  };
  for (auto _ : state) {
    boost::graph::page_rank(graph, map(rank), boost::graph::n_iterations(iterations), 0.85, node_count, map(other));
  }
}

void strong_components_yiju(benchmark::State& state) {
  for (auto _ : state) tell(state, strong_components(subject().topology).count);
}
void strong_components_plain(benchmark::State& state) {
  for (auto _ : state) tell(state, subject().along.strong_components());
}
void strong_components_boost(benchmark::State& state) {
  std::vector<std::uint32_t> of(node_count);
  const BoostGraph& graph = *subject().boost_graph;
  const auto map = boost::make_iterator_property_map(of.begin(), get(boost::vertex_index, graph));
  for (auto _ : state) tell(state, boost::strong_components(graph, map));
}

void build_yiju(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Topology(node_count, subject().arcs));
}
void build_plain(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(PlainCsr(subject().arcs, false));
    benchmark::DoNotOptimize(PlainCsr(subject().arcs, true));
  }
}

#ifdef YIJU_HAVE_IGRAPH
void reverse_reachability_igraph(benchmark::State& state) {
  igraph_vector_int_t found;
  igraph_vector_int_init(&found, 0);
  for (auto _ : state) {
    igraph_subcomponent(&subject().igraph, &found, subject().top, IGRAPH_IN);
    tell(state, static_cast<std::size_t>(igraph_vector_int_size(&found)));
  }
  igraph_vector_int_destroy(&found);
}
void shortest_path_igraph(benchmark::State& state) {
  igraph_vector_int_t path;
  igraph_vector_int_init(&path, 0);
  for (auto _ : state) {
    igraph_get_shortest_path(&subject().igraph, nullptr, &path, subject().path_from, subject().path_to, IGRAPH_OUT);
    tell(state, static_cast<std::size_t>(igraph_vector_int_size(&path)));
  }
  igraph_vector_int_destroy(&path);
}
/// PRPACK runs until it has converged: it has no fixed number of rounds.
void page_rank_igraph(benchmark::State& state) {
  igraph_vector_t rank;
  igraph_vector_init(&rank, 0);
  for (auto _ : state) {
    igraph_pagerank(&subject().igraph, IGRAPH_PAGERANK_ALGO_PRPACK, &rank, nullptr, igraph_vss_all(), IGRAPH_DIRECTED,
                    0.85, nullptr, nullptr);
  }
  igraph_vector_destroy(&rank);
}
void strong_components_igraph(benchmark::State& state) {
  for (auto _ : state) {
    igraph_integer_t count = 0;
    igraph_connected_components(&subject().igraph, nullptr, nullptr, &count, IGRAPH_STRONG);
    tell(state, static_cast<std::size_t>(count));
  }
}
BENCHMARK(reverse_reachability_igraph)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path_igraph)->Unit(benchmark::kMillisecond);
BENCHMARK(page_rank_igraph)->Unit(benchmark::kMillisecond);
BENCHMARK(strong_components_igraph)->Unit(benchmark::kMillisecond);
#endif

BENCHMARK(reverse_reachability_yiju)->Unit(benchmark::kMillisecond);
BENCHMARK(reverse_reachability_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(reverse_reachability_boost)->Unit(benchmark::kMillisecond);
BENCHMARK(reverse_reachability_boost_on_topology)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path_yiju)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(page_rank_yiju)->Unit(benchmark::kMillisecond);
BENCHMARK(page_rank_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(page_rank_boost)->Unit(benchmark::kMillisecond);
BENCHMARK(strong_components_yiju)->Unit(benchmark::kMillisecond);
BENCHMARK(strong_components_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(strong_components_boost)->Unit(benchmark::kMillisecond);
BENCHMARK(build_yiju)->Unit(benchmark::kMillisecond);
BENCHMARK(build_plain)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
