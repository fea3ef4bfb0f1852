// rank, as JSON: the most relied-on.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {

std::string to_json(const LegalGraph& graph, const RankAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "rank");
  for (const auto& [name, rows] :
       {std::pair{"instruments", &answer.instruments}, std::pair{"provisions", &answer.provisions}}) {
    json.array(name);
    for (const RankRow& row : *rows) {
      json.object();
      put_node(json, "node", graph, row.node);
      json.member("citations", row.citations);
      json.member("by_instruments", row.instruments);
      json.member("weight", row.weight);
      json.close();
    }
    json.close();
  }
  json.close();
  return json.take();
}

}  // namespace yiju
