// GEXF 1.3 (gexf.net/1.3, schema of 2022): every attribute is declared under <attributes class="node|edge">, directed
// edges with an id each, and the viz module gives colour by level and size by how often a node is relied on, so that
// Gephi opens it as a picture and not as grey dots. Gephi loses Chinese in its own PDF: `yiju diagram` writes that.
#include <algorithm>
#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "base/markup.hpp"
#include "output/export/export.hpp"
#include "render/theme.hpp"

namespace yiju {
namespace {

const char* type_of(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::date:
      return "string";
    case FieldType::integer:
      return "integer";
    case FieldType::boolean:
      return "boolean";
  }
  return "string";
}

template <typename Fields>
void declare(pugi::xml_node graph, const char* what, const Fields& fields) {
  pugi::xml_node attributes = graph.append_child("attributes");
  attributes.append_attribute("class").set_value(what);
  for (const auto& field : fields) {
    pugi::xml_node attribute = attributes.append_child("attribute");
    attribute.append_attribute("id").set_value(field.name);
    attribute.append_attribute("title").set_value(field.name);
    attribute.append_attribute("type").set_value(type_of(field.type));
  }
}

void add_value(pugi::xml_node values, const char* name, const std::string& value) {
  if (value.empty()) return;
  pugi::xml_node node = values.append_child("attvalue");
  node.append_attribute("for").set_value(name);
  node.append_attribute("value").set_value(clean_text(value).c_str());
}

void add_colour(pugi::xml_node parent, const std::string& colour) {
  pugi::xml_node node = parent.append_child("viz:color");
  const char* names[] = {"r", "g", "b"};
  for (std::size_t i = 0; i < 3; ++i) {
    node.append_attribute(names[i]).set_value(std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16));
  }
}

}  // namespace

std::string write_gexf(const ExportView& view) {
  const LegalGraph& graph = *view.graph;
  const Theme theme = make_theme(ThemeName::briefing);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("gexf");
  root.append_attribute("xmlns").set_value("http://gexf.net/1.3");
  root.append_attribute("xmlns:viz").set_value("http://gexf.net/1.3/viz");
  root.append_attribute("version").set_value("1.3");
  root.append_child("meta").append_child("creator").text().set("yiju");
  pugi::xml_node body = root.append_child("graph");
  body.append_attribute("defaultedgetype").set_value("directed");
  body.append_attribute("mode").set_value("static");
  declare(body, "node", node_fields());
  declare(body, "edge", edge_fields());
  pugi::xml_node nodes = body.append_child("nodes");
  for (const NodeId node : view.nodes) {
    pugi::xml_node element = nodes.append_child("node");
    element.append_attribute("id").set_value(clean_text(graph.id(node)).c_str());
    element.append_attribute("label").set_value(clean_text(graph.label(node, Language::zh)).c_str());
    pugi::xml_node values = element.append_child("attvalues");
    for (const NodeField& field : node_fields()) add_value(values, field.name, field.value(graph, node));
    add_colour(element, theme.colour_of(graph.instruments()[graph.nodes()[node].instrument].level));
    const double size = 4 + 3 * std::sqrt(static_cast<double>(graph.in_edges(node).size()));
    element.append_child("viz:size").append_attribute("value").set_value(std::round(size * 10) / 10);
  }
  pugi::xml_node edges = body.append_child("edges");
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    pugi::xml_node element = edges.append_child("edge");
    element.append_attribute("id").set_value(std::to_string(number++).c_str());
    element.append_attribute("source").set_value(clean_text(graph.id(edge.from)).c_str());
    element.append_attribute("target").set_value(clean_text(graph.id(edge.to)).c_str());
    const Relation relation = relation_of(edge);
    element.append_attribute("kind").set_value(name_of(relation));
    element.append_attribute("label").set_value(chinese_of(relation));
    pugi::xml_node values = element.append_child("attvalues");
    for (const EdgeField& field : edge_fields()) add_value(values, field.name, field.value(graph, edge));
    add_colour(element, theme.line_of(relation).colour);
  }
  std::ostringstream out;
  document.save(out, " ", pugi::format_indent, pugi::encoding_utf8);
  return out.str();
}

}  // namespace yiju
