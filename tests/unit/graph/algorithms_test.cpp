#include "graph/algorithms.hpp"

#include <doctest/doctest.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <numeric>
#include <random>
#include <set>

#include "sample_graph.hpp"

using namespace yiju;

namespace {

std::vector<Arc> random_arcs(std::uint32_t nodes, std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<Arc> arcs(count);
  const auto any = [&] { return static_cast<NodeId>(random() % nodes); };
  for (Arc& arc : arcs) arc = {any(), any()};
  return arcs;
}

/// Distances as Boost finds them, on the same object.
std::vector<std::uint32_t> boost_distances(const Topology& topology, NodeId start) {
  std::vector<std::uint32_t> distance(topology.node_count(), none);
  distance[start] = 0;
  const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, topology));
  boost::breadth_first_search(
      topology, start, boost::visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge()))));
  return distance;
}

}  // namespace

TEST_CASE("Topology is what Boost.Graph calls a graph") {
  BOOST_CONCEPT_ASSERT((boost::concepts::BidirectionalGraphConcept<Topology>));
  BOOST_CONCEPT_ASSERT((boost::concepts::VertexListGraphConcept<Topology>));
  BOOST_CONCEPT_ASSERT((boost::concepts::EdgeListGraphConcept<Topology>));
  BOOST_CONCEPT_ASSERT((boost::concepts::AdjacencyGraphConcept<Topology>));
  const std::vector<Arc> arcs{{2, 0}, {0, 1}, {2, 1}};
  const Topology topology(4, arcs);
  std::multiset<Arc> listed;
  for (auto [at, end] = edges(topology); at != end; ++at) listed.insert(*at);
  CHECK(listed == std::multiset<Arc>(arcs.begin(), arcs.end()));
  CHECK(out_degree(2, topology) == 2);
  CHECK(in_degree(1, topology) == 2);
}

TEST_CASE("contains is an arc from parent to child where wanted") {
  const LegalGraph graph = sample_graph();
  CHECK(Topology(graph).arc_count() == graph.edges().size());
  const Topology whole(graph, true);
  const NodeId chapter = graph.find("临江市数据条例#c1");
  CHECK(whole.successors(chapter).size() == 2);
  const std::vector<NodeId> path = shortest_path(whole, graph.find("临江市数据条例"), graph.find("数据管理法#12/2/3"));
  REQUIRE(path.size() == 4);
  CHECK(path[2] == graph.find("临江市数据条例#1"));
}

TEST_CASE("reachable and shortest_path agree with Boost's breadth first search") {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const Topology topology(60, random_arcs(60, 90, seed));
    const std::vector<std::uint32_t> distance = boost_distances(topology, 0);
    const std::vector<NodeId> reached = reachable(topology, 0, Direction::along);
    CHECK(reached.size() == 60 - static_cast<std::size_t>(std::count(distance.begin(), distance.end(), none)));
    CHECK(
        std::is_sorted(reached.begin(), reached.end(), [&](NodeId a, NodeId b) { return distance[a] < distance[b]; }));
    for (NodeId node = 0; node < 60; ++node) {
      const std::vector<NodeId> path = shortest_path(topology, 0, node);
      CHECK(path.size() == (distance[node] == none ? 0 : distance[node] + 1));
      const std::vector<NodeId> back = reachable(topology, node, Direction::against);
      CHECK((std::find(back.begin(), back.end(), 0U) != back.end()) == (distance[node] != none));
    }
  }
}

TEST_CASE("strong components are Boost's, and are numbered from the ends backwards") {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const std::vector<Arc> arcs = random_arcs(80, 120, seed);
    const Topology topology(80, arcs);
    std::vector<std::uint32_t> of(80);
    const auto map = boost::make_iterator_property_map(of.begin(), get(boost::vertex_index, topology));
    const std::uint32_t count = boost::strong_components(topology, map);
    const Components found = strong_components(topology);
    CHECK(found.count == count);
    for (NodeId a = 0; a < 80; ++a) {
      for (NodeId b = 0; b < 80; ++b) CHECK((found.of[a] == found.of[b]) == (of[a] == of[b]));
    }
    for (const Arc& arc : arcs) CHECK(found.of[arc.from] >= found.of[arc.to]);
  }
}

TEST_CASE("a chain of a million provisions needs no deep stack") {
  std::vector<Arc> arcs;
  for (NodeId node = 0; node + 1 < 1'000'000; ++node) arcs.push_back({node, node + 1});
  const Topology topology(1'000'000, arcs);
  CHECK(strong_components(topology).count == 1'000'000);
  CHECK(shortest_path(topology, 0, 999'999).size() == 1'000'000);
}

TEST_CASE("PageRank sums to one, also with nodes that point nowhere") {
  const Topology topology(4, std::vector<Arc>{{0, 1}, {1, 2}, {0, 2}});
  const std::vector<double> rank = page_rank(topology, {0.85, 100});
  CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == doctest::Approx(1));
  CHECK(rank[2] > rank[1]);
  CHECK(rank[1] > rank[0]);
  CHECK(rank[0] == doctest::Approx(rank[3]));
  // By hand: x = rank of 0 and 3; rank 1 = x + 0.425 x; rank 2 = x + 0.425 x + 0.85 rank 1; all sum to 1.
  CHECK(rank[0] == doctest::Approx(1 / (2 + 1.425 + 1.425 + 0.85 * 1.425)));
  CHECK(page_rank(Topology(0, {})).empty());
}
