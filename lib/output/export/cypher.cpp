// A Cypher script (openCypher 9, Neo4j 4 and 5): a constraint first, so that MERGE by the stable id is fast and running
// the script twice changes nothing. Strings are quoted with ' and escaped with \, as a title may hold both.
#include "base/markup.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

std::string quoted(std::string_view text) { return quoted_with_backslashes(text, '\''); }

// A year alone stays text.
std::string literal(FieldType type, std::string_view value) {
  if (type == FieldType::date && is_whole_day(value)) return "date(" + quoted(value) + ")";
  return type == FieldType::text || type == FieldType::date ? quoted(value) : std::string(value);
}

}  // namespace

void write_cypher(const ExportView& view, TextSink& out) {
  const LegalGraph& graph = *view.graph;
  std::string made;
  out += "CREATE CONSTRAINT legal_id IF NOT EXISTS FOR (n:Legal) REQUIRE n.id IS UNIQUE;\n";
  for (const NodeId node : view.nodes) {
    const bool whole = graph.instruments()[graph.nodes()[node].instrument].node == node;
    out += "MERGE (n:Legal {id: " + quoted(graph.id(node)) + "}) SET n:" + (whole ? "Instrument" : "Provision");
    for (const NodeField& field : node_fields()) {
      const std::string_view value = field.value(graph, node, made);
      if (!value.empty()) out += std::string(", n.") + field.name + " = " + literal(field.type, value);
    }
    out += ";\n";
  }
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    out += "MATCH (a:Legal {id: " + quoted(graph.id(edge.from)) + "}), (b:Legal {id: " + quoted(graph.id(edge.to));
    out += "}) MERGE (a)-[r:" + relationship_type(relation_of(edge)) + " {nr: " + std::to_string(number++) + "}]->(b)";
    bool first = true;
    for (const EdgeField& field : edge_fields()) {
      const std::string_view value = field.value(graph, edge, made);
      if (value.empty() || std::string_view(field.name) == "relation") continue;
      out += std::string(first ? " SET r." : ", r.") + field.name + " = " + literal(field.type, value);
      first = false;
    }
    out += ";\n";
  }
}

}  // namespace yiju
