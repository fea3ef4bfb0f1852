// trace, as JSON: what NODE rests on.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {
namespace {

// Steps come in preorder; the tree is rebuilt by their depth.
void put_steps(JsonWriter& json, std::string_view name, const LegalGraph& graph, const std::vector<TraceStep>& steps) {
  json.array(name);
  std::uint32_t open = 0;  // steps that are open, each with its array of steps
  for (const TraceStep& step : steps) {
    for (; open >= step.depth; --open) {
      json.close();
      json.close();
    }
    json.object();
    put_node(json, "to", graph, step.node);
    put_edges(json, graph, step.edges);
    json.member("end", name_of(step.end));
    json.member("by_instrument", step.by_instrument);
    json.array("steps");
    ++open;
  }
  for (; open > 0; --open) {
    json.close();
    json.close();
  }
  json.close();
}

}  // namespace

std::string to_json(const LegalGraph& graph, const TraceAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "trace");
  put_node(json, "node", graph, answer.node);
  put_steps(json, "own", graph, answer.own);
  put_steps(json, "whole", graph, answer.whole);
  json.member("internal", answer.internal);
  json.close();
  return json.take();
}

}  // namespace yiju
