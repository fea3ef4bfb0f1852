// Questions to a graph's shape: the program's rank asks page_rank, programs that use the graph ask the others. Each is
// written over the rows of Topology; tests hold each against the Boost algorithm of the same name,
// tests/bench/graph_bench.cpp against Boost, igraph and a plain hand-written CSR.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/topology.hpp"

namespace yiju {

/// Along the arcs (what a node rests on) or against them (what rests on it).
enum class Direction : std::uint8_t { along, against };

/// Nodes that can be reached from `start`, itself first, nearest first (breadth first).
[[nodiscard]] std::vector<NodeId> reachable(const Topology& topology, NodeId start, Direction direction);

/// A shortest path along the arcs, both ends included; empty if there is none. Of several the same one is taken every
/// time.
[[nodiscard]] std::vector<NodeId> shortest_path(const Topology& topology, NodeId from, NodeId to);

struct PageRankOptions {
  double damping = 0.85;
  unsigned iterations = 20;
};

/// How much rests on a node, through any number of steps: PageRank along the arcs. The weight of nodes without arcs is
/// shared out among all, so the sum stays 1.
[[nodiscard]] std::vector<double> page_rank(const Topology& topology, const PageRankOptions& options = {});

/// Circles of provisions that cite each other: for each node the number of its component, and how many there are.
/// A component's number is lower than those of the components that point at it.
struct Components {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};
[[nodiscard]] Components strong_components(const Topology& topology);

}  // namespace yiju
