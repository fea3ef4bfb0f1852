// path, as JSON: how two places are connected.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {

std::string to_json(const LegalGraph& graph, const PathAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "path");
  put_node(json, "from", graph, answer.from);
  put_node(json, "to", graph, answer.to);
  json.array("paths");
  for (const Path& path : answer.paths) {
    json.array();
    for (const PathStep& step : path) {
      json.object();
      put_node(json, "node", graph, step.node);
      json.member("direction", step.forward ? "forward" : "backward");
      json.key("edge");
      if (step.edge == none) {
        json.null();
      } else {
        put_edge(json, graph, step.edge);
      }
      json.close();
    }
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
