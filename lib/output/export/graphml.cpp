// GraphML (graphml.graphdrawing.org, primer and XSD 1.1): <key> declares each attribute with attr.name and attr.type,
// and only string, int and boolean are used, which every reader knows. Identifiers are NMTOKENs (n0, n1 …): titles hold
// characters that the schema forbids there, so the stable id is an attribute. No nested graphs and no y: shapes: Gephi
// passes them over.
#include <pugixml.hpp>
#include <sstream>

#include "base/markup.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

const char* type_of(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::date:
      return "string";
    case FieldType::integer:
      return "int";
    case FieldType::boolean:
      return "boolean";
  }
  return "string";
}

void add_key(pugi::xml_node root, const std::string& id, const char* what, const char* name, FieldType type) {
  pugi::xml_node key = root.append_child("key");
  key.append_attribute("id").set_value(id.c_str());
  key.append_attribute("for").set_value(what);
  key.append_attribute("attr.name").set_value(name);
  key.append_attribute("attr.type").set_value(type_of(type));
}

void add_data(pugi::xml_node parent, const std::string& key, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node data = parent.append_child("data");
  data.append_attribute("key").set_value(key.c_str());
  data.text().set(clean_text(value).c_str());
}

std::string node_name(const ExportView& view, NodeId node) { return "n" + std::to_string(view.place_of[node]); }

}  // namespace

std::string write_graphml(const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("graphml");
  root.append_attribute("xmlns").set_value("http://graphml.graphdrawing.org/xmlns");
  add_key(root, "v_uid", "node", "uid", FieldType::text);
  for (const NodeField& field : node_fields())
    add_key(root, std::string("v_") + field.name, "node", field.name, field.type);
  for (const EdgeField& field : edge_fields())
    add_key(root, std::string("e_") + field.name, "edge", field.name, field.type);
  pugi::xml_node body = root.append_child("graph");
  body.append_attribute("id").set_value("G");
  body.append_attribute("edgedefault").set_value("directed");
  for (const NodeId node : view.nodes) {
    pugi::xml_node element = body.append_child("node");
    element.append_attribute("id").set_value(node_name(view, node).c_str());
    add_data(element, "v_uid", graph.id(node));
    for (const NodeField& field : node_fields())
      add_data(element, std::string("v_") + field.name, field.value(graph, node));
  }
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    pugi::xml_node element = body.append_child("edge");
    element.append_attribute("id").set_value(("e" + std::to_string(number++)).c_str());
    element.append_attribute("source").set_value(node_name(view, edge.from).c_str());
    element.append_attribute("target").set_value(node_name(view, edge.to).c_str());
    for (const EdgeField& field : edge_fields())
      add_data(element, std::string("e_") + field.name, field.value(graph, edge));
  }
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace yiju
