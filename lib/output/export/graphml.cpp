// GraphML (graphml.graphdrawing.org, primer and XSD 1.1): <key> declares each attribute with attr.name and attr.type,
// and only string, int and boolean are used, which every reader knows. Identifiers are NMTOKENs (n0, n1 …): titles hold
// characters that the schema forbids there, so the stable id is an attribute. No nested graphs and no y: shapes: Gephi
// passes them over.
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

/// An attribute of nodes or edges as GraphML knows it: v_label, e_words.
struct Key {
  std::string id, name;
  FieldType type = FieldType::text;
};

template <typename Fields>
std::vector<Key> keys_of(std::string_view prefix, const Fields& fields) {
  std::vector<Key> keys;
  for (const auto& field : fields) keys.push_back({std::string(prefix) + field.name, field.name, field.type});
  return keys;
}

void declare(TextSink& out, const Key& key, std::string_view what) {
  out += " <key id=\"" + key.id + "\" for=\"" + std::string(what) + "\" attr.name=\"" + key.name + "\" attr.type=\"" +
         type_of(key.type) + "\" />\n";
}

/// Lines of an element's data.
void add_data(std::string& lines, const Key& key, const std::string& value) {
  if (value.empty()) return;
  lines += "   <data key=\"" + key.id + "\">";
  append_xml_text(lines, value);
  lines += "</data>\n";
}

void add_element(TextSink& out, std::string_view name, const std::string& attributes, const std::string& lines) {
  out += "  <" + std::string(name) + attributes;
  if (lines.empty()) {
    out += " />\n";
  } else {
    out += ">\n" + lines + "  </" + std::string(name) + ">\n";
  }
}

}  // namespace

void write_graphml(const ExportView& view, TextSink& out) {
  const LegalGraph& graph = *view.graph;
  const Key uid{"v_uid", "uid", FieldType::text};
  const std::vector<Key> node_keys = keys_of("v_", node_fields()), edge_keys = keys_of("e_", edge_fields());
  out += "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  declare(out, uid, "node");
  for (const Key& key : node_keys) declare(out, key, "node");
  for (const Key& key : edge_keys) declare(out, key, "edge");
  out += " <graph id=\"G\" edgedefault=\"directed\">\n";
  const auto name = [&](NodeId node) { return "n" + std::to_string(view.place_of[node]); };
  std::string lines;
  for (const NodeId node : view.nodes) {
    lines.clear();
    add_data(lines, uid, graph.id(node));
    for (std::size_t i = 0; i < node_keys.size(); ++i)
      add_data(lines, node_keys[i], node_fields()[i].value(graph, node));
    add_element(out, "node", " id=\"" + name(node) + "\"", lines);
  }
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    lines.clear();
    for (std::size_t i = 0; i < edge_keys.size(); ++i)
      add_data(lines, edge_keys[i], edge_fields()[i].value(graph, edge));
    add_element(
        out, "edge",
        " id=\"e" + std::to_string(number++) + "\" source=\"" + name(edge.from) + "\" target=\"" + name(edge.to) + "\"",
        lines);
  }
  out += " </graph>\n</graphml>\n";
}

}  // namespace yiju
