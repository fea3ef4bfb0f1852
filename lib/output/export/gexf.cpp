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
void declare(TextSink& out, const char* what, const Fields& fields) {
  out += std::string("  <attributes class=\"") + what + "\">\n";
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

std::string attribute(std::string_view name, std::string_view value) {
  std::string out;
  add_attribute(out, name, value);
  return out;
}

template <typename Fields, typename Of>
std::string values_of(const LegalGraph& graph, const Fields& fields, const Of& of) {
  std::string lines;
  for (const auto& field : fields) {
    const std::string value = field.value(graph, of);
    if (value.empty()) continue;
    lines += "     <attvalue";
    add_attribute(lines, "for", field.name);
    add_attribute(lines, "value", value);
    lines += " />\n";
  }
  return lines.empty() ? "    <attvalues />\n" : "    <attvalues>\n" + lines + "    </attvalues>\n";
}

std::string colour_of(const std::string& colour) {
  std::string out = "    <viz:color";
  const char* names[] = {"r", "g", "b"};
  for (std::size_t i = 0; i < 3; ++i)
    out += attribute(names[i], std::to_string(std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16)));
  return out + " />\n";
}

/// The more is said of a node, the larger: to one decimal.
std::string size_of(std::size_t cited) {
  const auto tenths = std::lround((4 + 3 * std::sqrt(static_cast<double>(cited))) * 10);
  const std::string rest = tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10);
  return "    <viz:size value=\"" + std::to_string(tenths / 10) + rest + "\" />\n";
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
  for (const NodeId node : view.nodes) {
    out += "   <node" + attribute("id", graph.id(node)) + attribute("label", graph.label(node, Language::zh)) + ">\n";
    out += values_of(graph, node_fields(), node);
    out += colour_of(theme.colour_of(graph.instruments()[graph.nodes()[node].instrument].level));
    out += size_of(graph.in_edges(node).size()) + "   </node>\n";
  }
  out += "  </nodes>\n  <edges>\n";
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    const Relation relation = relation_of(edge);
    out += "   <edge" + attribute("id", std::to_string(number++)) + attribute("source", graph.id(edge.from)) +
           attribute("target", graph.id(edge.to)) + attribute("kind", name_of(relation)) +
           attribute("label", chinese_of(relation)) + ">\n";
    out += values_of(graph, edge_fields(), edge) + colour_of(theme.line_of(relation).colour) + "   </edge>\n";
  }
  out += "  </edges>\n </graph>\n</gexf>\n";
}

}  // namespace yiju
