#include <algorithm>
#include <cstdlib>

#include "render/graphviz.hpp"
#include "render/graphviz_handles.hpp"

namespace yiju {
namespace {

using graphviz::number;
using graphviz::set;

constexpr double kInch = 72;

/// Reads numbers separated by commas and blanks: "e,12,3 4,5 …" without its letters.
std::vector<double> numbers_in(const char* text) {
  std::vector<double> numbers;
  while (*text != '\0') {
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    if (end == text) {
      ++text;
    } else {
      numbers.push_back(value);
      text = end;
    }
  }
  return numbers;
}

const char* text_of(void* object, const char* name) {
  const char* text = agget(object, const_cast<char*>(name));
  return text == nullptr ? "" : text;
}

/// A line's "s,x,y e,x,y p0 p1 …" as p0 … pn with the marked ends in place of p0 and pn.
std::vector<Point> line_points(const char* pos, double top) {
  std::string text = pos;
  Point start{}, end{};
  bool has_start = false, has_end = false;
  for (const char mark : {'s', 'e'}) {
    const std::size_t at = text.find(std::string(1, mark) + ",");
    if (at == std::string::npos) continue;
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    const std::vector<double> values = numbers_in(text.substr(at + 2, stop - at - 2).c_str());
    if (values.size() == 2) {
      (mark == 's' ? start : end) = {values[0], top - values[1]};
      (mark == 's' ? has_start : has_end) = true;
    }
    text.erase(at, stop - at);
  }
  const std::vector<double> values = numbers_in(text.c_str());
  std::vector<Point> points;
  for (std::size_t i = 0; i + 1 < values.size(); i += 2) points.push_back({values[i], top - values[i + 1]});
  if (!points.empty() && has_start) points.front() = start;
  if (!points.empty() && has_end) points.back() = end;
  return points;
}

void add_ranks(Agraph_t* graph, const Network& network, const std::vector<Agnode_t*>& nodes) {
  int deepest = -1;
  for (const Network::Node& node : network.nodes) deepest = std::max(deepest, node.rank);
  Agnode_t* above = nullptr;
  for (int rank = 0; rank <= deepest; ++rank) {
    Agraph_t* row = agsubg(graph, ("row_" + std::to_string(rank)).data(), 1);
    set(row, "rank", "same");
    Agnode_t* spine = agnode(graph, ("spine_" + std::to_string(rank)).data(), 1);
    for (const char* size : {"width", "height"}) set(spine, size, "0.01");
    set(spine, "style", "invis");
    agsubnode(row, spine, 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (network.nodes[i].rank == rank) agsubnode(row, nodes[i], 1);
    }
    if (above != nullptr) set(agedge(graph, above, spine, nullptr, 1), "style", "invis");
    above = spine;
  }
}

}  // namespace

Arrangement arrange(const Network& network, Engine engine) {
  const std::lock_guard guard(graphviz::lock());
  const graphviz::Graph graph = graphviz::open_graph("arrange");
  set(graph.get(), "rankdir", network.sideways ? "LR" : "TB");
  set(graph.get(), "nodesep", number(network.node_gap / kInch));
  set(graph.get(), "ranksep", number(network.rank_gap / kInch));
  set(graph.get(), "splines", engine == Engine::dot ? "true" : "line");
  if (engine == Engine::sfdp) set(graph.get(), "overlap", "prism");
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    Agnode_t* node = agnode(graph.get(), ("n" + std::to_string(i)).data(), 1);
    set(node, "shape", "box");
    set(node, "fixedsize", "true");
    set(node, "label", "");
    set(node, "width", number(network.nodes[i].width / kInch, 4));
    set(node, "height", number(network.nodes[i].height / kInch, 4));
    nodes.push_back(node);
  }
  if (engine == Engine::dot) add_ranks(graph.get(), network, nodes);
  std::vector<Agedge_t*> edges;
  for (const Network::Link& link : network.links) {
    // dot ranks a line's tail above its head: a line that goes up is given the other way round and turned back below.
    const bool up = network.nodes[link.from].rank > network.nodes[link.to].rank;
    edges.push_back(agedge(graph.get(), nodes[up ? link.to : link.from], nodes[up ? link.from : link.to], nullptr, 1));
    set(edges.back(), "dir", "none");
    if (network.sideways && network.nodes[link.from].rank != network.nodes[link.to].rank) {
      set(edges.back(), "tailport", "e");  // out of the side: a line that leaves at the bottom grazes the card below
      set(edges.back(), "headport", "w");
    }
  }
  const graphviz::Layout layout(graph.get(), engine == Engine::dot ? "dot" : "sfdp");
  attach_attrs(graph.get());
  const std::vector<double> box = numbers_in(text_of(graph.get(), "bb"));
  const double top = box.size() == 4 ? box[3] : 0;
  Arrangement result;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::vector<double> at = numbers_in(text_of(nodes[i], "pos"));
    const Point middle = at.size() >= 2 ? Point{at[0], top - at[1]} : Point{};
    result.corners.push_back({middle.x - network.nodes[i].width / 2, middle.y - network.nodes[i].height / 2});
  }
  for (std::size_t i = 0; i < edges.size(); ++i) {
    std::vector<Point> points = line_points(text_of(edges[i], "pos"), top);
    const Network::Link& link = network.links[i];
    if (network.nodes[link.from].rank > network.nodes[link.to].rank) points = {points.rbegin(), points.rend()};
    result.lines.push_back(std::move(points));
  }
  return result;
}

}  // namespace yiju
