// explain, as JSON: why edges are there.
#include "citation/rule.hpp"
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

void put_rule(JsonWriter& json, std::string_view name, std::uint8_t rule) {
  const bool known = rule <= static_cast<std::uint8_t>(RuleId::amending_words);  // a graph file may say anything
  json.member(name, known ? name_of(static_cast<RuleId>(rule)) : "");
}

}  // namespace

std::string to_json(const LegalGraph& graph, const std::vector<Explanation>& explanations) {
  JsonWriter json;
  json.object();
  json.member("command", "explain");
  json.array("citations");
  for (const Explanation& explanation : explanations) {
    const EdgeRecord& edge = graph.edges()[explanation.edge];
    json.object();
    json.key("edge");
    put_edge(json, graph, explanation.edge);
    if (!from_table(graph, edge)) {
      put_rule(json, "rule", edge.rule);
      put_rule(json, "relation_rule", edge.relation_rule);
    }
    if (!from_table(graph, edge)) {
      json.member("naming", name_of(explanation.naming));
      json.member("antecedent", explanation.antecedent);
      json.member("antecedent_line", explanation.antecedent_line);
    }
    if (explanation.has_sentence) {
      json.member("before", explanation.before);
      json.member("after", explanation.after);
    }
    json.array("candidates");
    for (const InstrumentId candidate : graph.candidates(edge)) json.value(graph.title(candidate));
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
