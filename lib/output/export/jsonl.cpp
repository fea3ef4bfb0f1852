// JSON Lines (jsonlines.org): one record a line, nodes first, so that a reader can stream it:
//   {"type": "node", "id": "数据法#3", "label": "《数据法》第三条", "kind": "article", …}
//   {"type": "edge", "from": "…", "to": "…", "relation": "cites", …, "span": [540, 567]}
// `span` counts bytes of the text (a citation's place), as in the graph's own JSON; without evidence it is left out.
#include "base/json_writer.hpp"
#include "output/export/export.hpp"

namespace yiju {
namespace {

void put(JsonWriter& json, const char* name, FieldType type, std::string_view value) {
  if (value.empty()) return;
  switch (type) {
    case FieldType::text:
    case FieldType::date:
      json.member(name, value);
      break;
    case FieldType::integer:
      json.member(name, std::stoul(std::string(value)));
      break;
    case FieldType::boolean:
      json.member(name, value == "true");
      break;
  }
}

}  // namespace

void write_jsonl(const ExportView& view, TextSink& out) {
  const LegalGraph& graph = *view.graph;
  std::string made;
  for (const NodeId node : view.nodes) {
    JsonWriter json(false);
    json.object();
    json.member("type", "node");
    json.member("id", std::string_view(graph.id(node)));
    for (const NodeField& field : node_fields()) put(json, field.name, field.type, field.value(graph, node, made));
    json.close();
    out += json.take();
  }
  for (const ExportEdge& edge : view.edges) {
    JsonWriter json(false);
    json.object();
    json.member("type", "edge");
    json.member("from", std::string_view(graph.id(edge.from)));
    json.member("to", std::string_view(graph.id(edge.to)));
    for (const EdgeField& field : edge_fields()) put(json, field.name, field.type, field.value(graph, edge, made));
    if (edge.record != nullptr && !edge.record->span.empty()) {
      json.array("span");
      json.value(edge.record->span.begin);
      json.value(edge.record->span.end);
      json.close();
    }
    json.close();
    out += json.take();
  }
}

}  // namespace yiju
