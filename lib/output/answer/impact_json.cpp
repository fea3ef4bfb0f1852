// impact, as JSON: what rests on NODE.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {

std::string to_json(const LegalGraph& graph, const ImpactAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "impact");
  put_node(json, "node", graph, answer.node);
  json.array("provisions");
  for (const ImpactStep& step : answer.steps) {
    json.object();
    put_node(json, "node", graph, step.unit);
    json.member("depth", step.depth);
    json.key("through");
    if (step.via == none) {
      json.null();
    } else {
      json.value(graph.id(answer.steps[step.via].unit));
    }
    put_edges(json, graph, step.edges);
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
