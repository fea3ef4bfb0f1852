// gaps, as JSON: articles without a source.
#include "output/answer/answer_json.hpp"
#include "output/answer/json_parts.hpp"

namespace yiju {
namespace {

void put_gap(JsonWriter& json, const LegalGraph& graph, const Gap& gap) {
  json.object();
  put_node(json, "node", graph, gap.unit);
  json.member("reason", name_of(gap.reason));
  json.member("tier", name_of(gap.tier));
  json.array("functions");
  for (const Function function : gap.functions) json.value(name_of(function));
  json.close();
  put_edges(json, graph, gap.edges);
  json.array("unspecific");
  for (const UnspecificWords& source : gap.unspecific) {
    json.object();
    if (source.file != none) json.member("file", graph.path_of(source.file));
    json.member("line", source.line);
    json.member("words", source.words);
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
    json.member("nothing_cited", list.count(GapReason::nothing_cited) + list.count(GapReason::only_self));
    json.member("only_unspecific", list.count(GapReason::only_unspecific));
    json.member("unresolved", list.count(GapReason::only_unresolved));
    json.member("not_loaded", list.not_loaded);
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
