// gaps, as JSON: articles without a source.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {
namespace {

void put_gap(JsonWriter& json, const LegalGraph& graph, const Gap& gap) {
  json.object();
  put_node(json, "node", graph, gap.unit);
  json.member("reason", name_of(gap.reason));
  put_edges(json, graph, gap.edges);
  json.array("unspecific");
  for (const std::uint32_t at : gap.unspecific) {
    const UnspecificRecord& source = graph.unspecific()[at];
    json.object();
    if (source.file != none) json.member("file", graph.path_of(source.file));
    json.member("line", source.line);
    json.member("words", graph.string(source.words));
    json.close();
  }
  json.close();
  json.close();
}

}  // namespace

std::string to_json(const LegalGraph& graph, const GapsAnswer& answer) {
  JsonWriter json;
  json.object();
  json.member("command", "gaps");
  json.array("instruments");
  for (const GapList& list : answer.lists) {
    json.object();
    put_node(json, "node", graph, list.root);
    json.member("articles", list.units);
    json.member("whole_sources", list.whole_sources);
    json.array("gaps");
    for (const Gap& gap : list.gaps) put_gap(json, graph, gap);
    json.close();
    json.close();
  }
  json.close();
  json.close();
  return json.take();
}

}  // namespace yiju
