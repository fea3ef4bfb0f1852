// GEXF 1.3 (gexf.net/1.3, schema of 2022): every attribute is declared under <attributes class="node|edge">, directed
// edges with an id each, and the viz module gives colour by level and size by how often a node is relied on, so that
// Gephi opens it as a picture and not as grey dots. Gephi loses Chinese in its own PDF: `yiju diagram` writes that.
#include <cmath>

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
void declare(TextSink& out, std::string_view what, const Fields& fields) {
  out += "  <attributes class=\"";
  out += what;
  out += "\">\n";
  for (const auto& field : fields) {
    out += std::string("   <attribute id=\"") + field.name + "\" title=\"" + field.name + "\" type=\"" +
           type_of(field.type) + "\" />\n";
  }
  out += "  </attributes>\n";
}

void add_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_xml_attribute(out, value);
  out += '"';
}

template <typename Fields, typename Of>
void add_values(std::string& out, const LegalGraph& graph, const Fields& fields, const Of& of, std::string& made) {
  out += "    <attvalues>\n";
  for (const auto& field : fields) {
    const std::string_view value = field.value(graph, of, made);
    if (value.empty()) continue;
    out += "     <attvalue";
    add_attribute(out, "for", field.name);
    add_attribute(out, "value", value);
    out += " />\n";
  }
  out += "    </attvalues>\n";
}

/// #1a2b3c
void add_colour(std::string& out, const std::string& colour) {
  out += "    <viz:color";
  const char* names[] = {"r", "g", "b"};
  for (std::size_t i = 0; i < 3; ++i)
    add_attribute(out, names[i], std::to_string(std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16)));
  out += " />\n";
}

/// The more is said of a node, the larger: to one decimal.
void add_size(std::string& out, std::size_t cited) {
  const auto tenths = std::lround((4 + 3 * std::sqrt(static_cast<double>(cited))) * 10);
  out.append("    <viz:size value=\"").append(std::to_string(tenths / 10));
  if (tenths % 10 != 0) out.append(".").append(std::to_string(tenths % 10));
  out += "\" />\n";
}

/// Each is written several times: with its node, and with each of its edges.
std::vector<std::string> ids_of(const ExportView& view) {
  std::vector<std::string> ids;
  ids.reserve(view.nodes.size());
  for (const NodeId node : view.nodes) ids.push_back(view.graph->id(node));
  return ids;
}

}  // namespace

void write_gexf(const ExportView& view, TextSink& out) {
  const LegalGraph& graph = *view.graph;
  const Theme theme = make_theme(ThemeName::briefing);
  out +=
      "<?xml version=\"1.0\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
      "version=\"1.3\">\n";
  out += " <meta>\n  <creator>yiju</creator>\n </meta>\n <graph defaultedgetype=\"directed\" mode=\"static\">\n";
  declare(out, "node", node_fields());
  declare(out, "edge", edge_fields());
  out += "  <nodes>\n";
  const std::vector<std::string> ids = ids_of(view);
  std::string element, made;  // kept for their memory: most of the time here would be theirs
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    const NodeId node = view.nodes[i];
    element = "   <node";
    add_attribute(element, "id", ids[i]);
    add_attribute(element, "label", graph.label(node, Language::zh));
    element += ">\n";
    add_values(element, graph, node_fields(), node, made);
    add_colour(element, theme.colour_of(graph.instruments()[graph.nodes()[node].instrument].level));
    add_size(element, graph.in_edges(node).size());
    out += element.append("   </node>\n");
  }
  out += "  </nodes>\n  <edges>\n";
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    const Relation relation = relation_of(edge);
    element = "   <edge";
    add_attribute(element, "id", std::to_string(number++));
    add_attribute(element, "source", ids[view.place_of[edge.from]]);
    add_attribute(element, "target", ids[view.place_of[edge.to]]);
    add_attribute(element, "kind", name_of(relation));
    add_attribute(element, "label", chinese_of(relation));
    element += ">\n";
    add_values(element, graph, edge_fields(), edge, made);
    add_colour(element, theme.line_of(relation).colour);
    out += element.append("   </edge>\n");
  }
  out += "  </edges>\n </graph>\n</gexf>\n";
}

}  // namespace yiju
