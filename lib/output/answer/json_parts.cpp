#include "output/answer/json_parts.hpp"

#include "query/wording_mark.hpp"

namespace yiju {

void put_node(JsonWriter& json, const LegalGraph& graph, NodeId node) {
  const NodeRecord& record = graph.nodes()[node];
  json.object();
  json.member("id", graph.id(node));
  json.member("label", graph.label(node, Language::zh));
  json.member("kind", record.kind == ProvisionKind::root ? "instrument" : name_of(record.kind));
  json.member("instrument", graph.title(record.instrument));
  json.member("level", name_of(graph.instruments()[record.instrument].level));
  json.member("locator", to_string(graph.locator(node)));
  if (!graph.caption(node).empty()) json.member("caption", graph.caption(node));
  if (record.missing != 0) json.member("missing", true);
  json.close();
}

void put_node(JsonWriter& json, std::string_view name, const LegalGraph& graph, NodeId node) {
  json.key(name);
  if (node == none) {
    json.null();
  } else {
    put_node(json, graph, node);
  }
}

void put_edge(JsonWriter& json, const LegalGraph& graph, EdgeId edge) {
  const EdgeRecord& record = graph.edges()[edge];
  json.object();
  json.member("from", graph.id(record.from));
  json.member("to", graph.id(record.to));
  json.member("relation", name_of(record.relation));
  json.member("asserted_by", name_of(record.asserted_by));
  if (record.note != NoteKind::none) json.member("note", name_of(record.note));
  json.member("outcome", name_of(record.outcome));
  json.member("reason", name_of(record.reason));
  json.member("sureness", name_of(sureness_of(record)));
  if (record.file != none) json.member("file", graph.path_of(record.file));
  json.member("line", record.line);
  json.member("column", record.column);
  json.member("words", graph.string(record.words));
  json.close();
}

void put_edges(JsonWriter& json, const LegalGraph& graph, std::span<const EdgeId> edges) {
  json.array("edges");
  for (const EdgeId edge : edges) put_edge(json, graph, edge);
  json.close();
}

}  // namespace yiju
