// The bare shape of a graph: who points at whom, in both directions, without evidence. A model of Boost.Graph's
// BidirectionalGraph, VertexListGraph, EdgeListGraph and AdjacencyGraph, so that every Boost algorithm runs on it as it
// is: boost::strong_components(topology, map). The only header that names Boost.Graph; graph/algorithms.hpp has the few
// algorithms that the program itself needs.
//
// Compressed sparse rows: successors of node i lie side by side from out_begin[i], predecessors from in_begin[i]; 4
// bytes an edge and direction, against 16 of boost::compressed_sparse_row_graph, which keeps edge indexes.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/legal_graph.hpp"

namespace yiju {

/// An edge without its evidence.
struct Arc {
  NodeId from = 0, to = 0;
  friend auto operator<=>(const Arc&, const Arc&) = default;
};

class Topology {
 public:
  Topology(std::size_t nodes, std::span<const Arc> arcs);

  /// The relations of a graph, with `contains` (parent → child) as arcs of their own where wanted.
  explicit Topology(const LegalGraph& graph, bool with_contains = false);

  [[nodiscard]] std::size_t node_count() const { return out_begin_.size() - 1; }
  [[nodiscard]] std::size_t arc_count() const { return out_.size(); }
  [[nodiscard]] std::span<const NodeId> successors(NodeId node) const {
    return {out_.data() + out_begin_[node], out_.data() + out_begin_[node + 1]};
  }
  [[nodiscard]] std::span<const NodeId> predecessors(NodeId node) const {
    return {in_.data() + in_begin_[node], in_.data() + in_begin_[node + 1]};
  }

  // What Boost.Graph asks of a graph.
  struct traversal_category : virtual boost::bidirectional_graph_tag,
                              virtual boost::vertex_list_graph_tag,
                              virtual boost::edge_list_graph_tag,
                              virtual boost::adjacency_graph_tag {};
  struct ArcTo {
    NodeId from = 0;
    Arc operator()(NodeId to) const { return {from, to}; }
  };
  struct ArcFrom {
    NodeId to = 0;
    Arc operator()(NodeId from) const { return {from, to}; }
  };
  struct ArcAt {
    const Topology* topology = nullptr;
    Arc operator()(std::uint32_t place) const { return {topology->start_of(place), topology->out_[place]}; }
  };
  using vertex_descriptor = NodeId;
  using edge_descriptor = Arc;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = boost::counting_iterator<NodeId>;
  using adjacency_iterator = const NodeId*;
  using out_edge_iterator = boost::transform_iterator<ArcTo, const NodeId*, Arc, Arc>;
  using in_edge_iterator = boost::transform_iterator<ArcFrom, const NodeId*, Arc, Arc>;
  using edge_iterator = boost::transform_iterator<ArcAt, boost::counting_iterator<std::uint32_t>, Arc, Arc>;
  static NodeId null_vertex() { return none; }

 private:
  [[nodiscard]] NodeId start_of(std::uint32_t place) const;

  std::vector<std::uint32_t> out_begin_, in_begin_;
  std::vector<NodeId> out_, in_;
};

inline std::size_t num_vertices(const Topology& t) { return t.node_count(); }
inline std::size_t num_edges(const Topology& t) { return t.arc_count(); }
inline NodeId source(const Arc& arc, const Topology&) { return arc.from; }
inline NodeId target(const Arc& arc, const Topology&) { return arc.to; }
inline std::size_t out_degree(NodeId node, const Topology& t) { return t.successors(node).size(); }
inline std::size_t in_degree(NodeId node, const Topology& t) { return t.predecessors(node).size(); }
inline std::size_t degree(NodeId node, const Topology& t) { return out_degree(node, t) + in_degree(node, t); }

inline std::pair<Topology::vertex_iterator, Topology::vertex_iterator> vertices(const Topology& t) {
  return {Topology::vertex_iterator(0), Topology::vertex_iterator(static_cast<NodeId>(t.node_count()))};
}
inline std::pair<const NodeId*, const NodeId*> adjacent_vertices(NodeId node, const Topology& t) {
  const auto next = t.successors(node);
  return {next.data(), next.data() + next.size()};
}
inline std::pair<Topology::out_edge_iterator, Topology::out_edge_iterator> out_edges(NodeId node, const Topology& t) {
  const auto next = t.successors(node);
  return {{next.data(), {node}}, {next.data() + next.size(), {node}}};
}
inline std::pair<Topology::in_edge_iterator, Topology::in_edge_iterator> in_edges(NodeId node, const Topology& t) {
  const auto before = t.predecessors(node);
  return {{before.data(), {node}}, {before.data() + before.size(), {node}}};
}
inline std::pair<Topology::edge_iterator, Topology::edge_iterator> edges(const Topology& t) {
  using Place = boost::counting_iterator<std::uint32_t>;
  return {{Place(0), {&t}}, {Place(static_cast<std::uint32_t>(t.arc_count())), {&t}}};
}
inline boost::typed_identity_property_map<NodeId> get(boost::vertex_index_t, const Topology&) { return {}; }

}  // namespace yiju

template <>
struct boost::property_map<yiju::Topology, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<yiju::NodeId>;
  using const_type = type;
};
