#include <string>

#include "fuzz_targets.hpp"
#include "graph/graph_file.hpp"
#include "graph/graph_json.hpp"
#include "graph/source_texts.hpp"
#include "query/query_parser.hpp"
#include "registry/basis_table_file.hpp"
#include "registry/registry.hpp"
#include "unit/graph/sample_graph.hpp"

namespace yiju {

namespace {

/// A graph that was read is the graph that is written again, and each id leads to its node.
void look_at(const LegalGraph& graph) {
  for (NodeId node = 0; node < graph.nodes().size(); ++node)
    hold(graph.find(graph.id(node)) == node, "an id leads to its node");
  const std::string json = write_graph_json(graph);
  hold(write_graph_json(read_graph_json("g.json", json)) == json, "JSON comes back as it was");
  const std::string file = write_graph_file(graph);
  hold(write_graph_file(read_graph_file("g.graph", file)) == file, "a graph file comes back as it was");
}

void read_json(std::string_view bytes) { look_at(read_graph_json("g.json", bytes)); }

/// "place place value" each, two bytes and one: changes to a good file, under a right checksum.
void read_file(std::string_view changes) {
  constexpr std::size_t sum = 24, sealed = 32;
  static const std::string good = write_graph_file(sample_graph());
  std::string file = good;
  for (; changes.size() >= 3; changes.remove_prefix(3)) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(changes[at]); };
    file[(byte(0) * 256U + byte(1)) % file.size()] = changes[2];
  }
  const std::uint64_t hash = hash_of_text(std::string_view(file).substr(sealed));
  file.replace(sum, sizeof hash, reinterpret_cast<const char*>(&hash), sizeof hash);
  const LegalGraph graph =
      read_graph_file("g.graph", file);  // another's columns may say odd things, but none beyond them
  for (NodeId node = 0; node < graph.nodes().size(); ++node) (void)graph.find(graph.id(node));
  (void)write_graph_json(graph);
}

void read_register(std::string_view bytes) { Registry().load_register_text("register.json", bytes); }

void read_query(std::string_view bytes) { (void)parse_query("q.json", bytes); }

void read_basis(std::string_view bytes) { (void)read_basis_table_bytes("甲.basis.csv", std::string(bytes), "甲条例"); }

constexpr FuzzTarget targets[] = {
    {"graph_json", read_json}, {"graph_file", read_file}, {"register", read_register},
    {"query", read_query},     {"basis", read_basis},
};

}  // namespace

std::span<const FuzzTarget> graph_targets() { return targets; }

}  // namespace yiju
