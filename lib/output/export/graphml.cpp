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
  std::string opened;  // as a line of data begins

  Key(std::string its_id, std::string its_name, FieldType its_type)
      : id(std::move(its_id)), name(std::move(its_name)), type(its_type), opened("   <data key=\"" + id + "\">") {}
};

template <typename Fields>
std::vector<Key> keys_of(std::string_view prefix, const Fields& fields) {
  std::vector<Key> keys;
  for (const auto& field : fields) keys.emplace_back(std::string(prefix) + field.name, field.name, field.type);
  return keys;
}

void declare(TextSink& out, const Key& key, std::string_view what) {
  out += " <key id=\"" + key.id + "\" for=\"" + std::string(what) + "\" attr.name=\"" + key.name + "\" attr.type=\"" +
         type_of(key.type) + "\" />\n";
}

/// A line of an element's data.
void add_data(std::string& lines, const Key& key, std::string_view value) {
  if (value.empty()) return;
  lines += key.opened;
  append_xml_text(lines, value);
  lines += "</data>\n";
}

template <typename Fields, typename Of>
void add_values(std::string& lines, const std::vector<Key>& keys, const Fields& fields, const LegalGraph& graph,
                const Of& of, std::string& made) {
  for (std::size_t i = 0; i < keys.size(); ++i) add_data(lines, keys[i], fields[i].value(graph, of, made));
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
  std::string lines, made;  // kept for their memory: most of the time here would be theirs
  for (const NodeId node : view.nodes) {
    lines.assign("  <node id=\"n").append(std::to_string(view.place_of[node])).append("\">\n");
    add_data(lines, uid, graph.id(node));
    add_values(lines, node_keys, node_fields(), graph, node, made);
    out += lines.append("  </node>\n");
  }
  std::size_t number = 0;
  for (const ExportEdge& edge : view.edges) {
    lines.assign("  <edge id=\"e").append(std::to_string(number++));
    lines.append("\" source=\"n").append(std::to_string(view.place_of[edge.from]));
    lines.append("\" target=\"n").append(std::to_string(view.place_of[edge.to])).append("\">\n");
    add_values(lines, edge_keys, edge_fields(), graph, edge, made);
    out += lines.append("  </edge>\n");
  }
  out += " </graph>\n</graphml>\n";
}

}  // namespace yiju
