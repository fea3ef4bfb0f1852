// query, as JSON: a stored query.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {
namespace {

const char* name_of(QueryReturn returns) {
  switch (returns) {
    case QueryReturn::nodes:
      return "nodes";
    case QueryReturn::edges:
      return "edges";
    case QueryReturn::paths:
      return "paths";
    case QueryReturn::groups:
      return "groups";
  }
  return "";
}

}  // namespace

std::string to_json(const LegalGraph& graph, const QueryAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "query");
  json.object("title");
  json.member("zh", answer.query.title_zh);
  json.member("en", answer.query.title_en);
  json.close();
  json.member("return", name_of(answer.query.returns));
  json.array("rows");
  for (const QueryRow& row : answer.rows) {
    json.object();
    if (answer.query.returns == QueryReturn::groups) {
      json.array("group");
      for (const QueryGroupKey& key : row.keys) json.value(key.word);
      json.close();
    } else {
      put_node(json, "start", graph, row.start);
      put_node(json, "node", graph, row.node);
    }
    json.member("count", row.count);
    put_edges(json, graph, row.edges);
    json.close();
  }
  json.close();
  json.member("left_out", answer.left_out);
  json.close();
  return json.take();
}

}  // namespace yiju
