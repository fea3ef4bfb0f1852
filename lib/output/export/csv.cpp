// CSV for two programs with different wishes. Gephi: nodes with Id and Label, edges with Source, Target, Type and
// Weight, names in exactly this case. Neo4j (operations manual, "neo4j-admin database import"): :ID, :LABEL, :START_ID,
// :END_ID, :TYPE with types behind the names, UTF-8 WITHOUT a byte order mark, which it would take for a part of the
// first name. Both are data for programs: no ' is put in front of = + - @, as it would become part of the value.
#include "base/markup.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

void add_cell(std::string& row, std::string_view value) {
  row += escape_csv(clean_text(value), false);
  row += ',';
}

void end_row(std::string& out, std::string& row) {
  row.back() = '\n';
  out += row;
  row.clear();
}

const char* neo4j_type(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "";
    case FieldType::integer:
      return ":int";
    case FieldType::boolean:
      return ":boolean";
    case FieldType::date:
      return ":date";
  }
  return "";
}

std::string_view neo4j_value(FieldType type, std::string_view value) {
  return type == FieldType::date && !is_whole_day(value) ? "" : value;
}

}  // namespace

std::vector<FolderFile> write_gephi_csv(const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  std::string nodes = "Id,Label", edges = "Source,Target,Type,Weight,Label", row, made;
  for (const NodeField& field : node_fields()) {
    if (std::string_view(field.name) != "label") nodes += std::string(",") + field.name;
  }
  for (const EdgeField& field : edge_fields()) edges += std::string(",") + field.name;
  nodes += '\n';
  edges += '\n';
  for (const NodeId node : view.nodes) {
    add_cell(row, graph.id(node));
    add_cell(row, graph.label(node, Language::zh));
    for (const NodeField& field : node_fields()) {
      if (std::string_view(field.name) != "label") add_cell(row, field.value(graph, node, made));
    }
    end_row(nodes, row);
  }
  for (const ExportEdge& edge : view.edges) {
    add_cell(row, graph.id(edge.from));
    add_cell(row, graph.id(edge.to));
    row += "Directed,1,";
    add_cell(row, chinese_of(relation_of(edge)));
    for (const EdgeField& field : edge_fields()) add_cell(row, field.value(graph, edge, made));
    end_row(edges, row);
  }
  return {{"nodes.csv", std::move(nodes)}, {"edges.csv", std::move(edges)}};
}

std::vector<FolderFile> write_neo4j_csv(const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  std::string nodes = "id:ID", edges = ":START_ID,:END_ID,:TYPE", row, made;
  for (const NodeField& field : node_fields()) nodes += std::string(",") + field.name + neo4j_type(field.type);
  for (const EdgeField& field : edge_fields()) edges += std::string(",") + field.name + neo4j_type(field.type);
  nodes += ",:LABEL\n";
  edges += '\n';
  for (const NodeId node : view.nodes) {
    add_cell(row, graph.id(node));
    for (const NodeField& field : node_fields()) add_cell(row, neo4j_value(field.type, field.value(graph, node, made)));
    add_cell(row, graph.instruments()[graph.nodes()[node].instrument].node == node ? "Instrument" : "Provision");
    end_row(nodes, row);
  }
  for (const ExportEdge& edge : view.edges) {
    add_cell(row, graph.id(edge.from));
    add_cell(row, graph.id(edge.to));
    add_cell(row, relationship_type(relation_of(edge)));
    for (const EdgeField& field : edge_fields()) add_cell(row, field.value(graph, edge, made));
    end_row(edges, row);
  }
  const std::string readme =
      "#!/bin/sh\nneo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv "
      "--multiline-fields=true --overwrite-destination neo4j\n";
  return {{"nodes.csv", std::move(nodes)}, {"relationships.csv", std::move(edges)}, {"import.sh", readme}};
}

}  // namespace yiju
