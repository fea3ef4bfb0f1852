// path, as a table: how two places are connected.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"

namespace yiju {
namespace {

TableLine path_row(const LegalGraph& graph, NodeId from, const PathStep& step, std::size_t number, Language language) {
  std::vector<EdgeId> edges;
  std::string link(choose(language, step.forward ? "包含" : "属于", step.forward ? "contains" : "is part of"));
  if (step.edge != none) {
    const EdgeRecord& edge = graph.edges()[step.edge];
    link = (step.forward ? "→ " : "← ") + std::string(word_of(edge.relation, language)) +
           std::string(choose(language, "〔", " [")) + std::string(word_of(edge.asserted_by, language)) +
           std::string(choose(language, "〕", "]"));
    edges.push_back(step.edge);
  }
  TableLine row;
  row.cells = {std::to_string(number),           graph.label(from, language),      link,
               graph.label(step.node, language), words_of(graph, edges, language), places_of(graph, edges)};
  return row;
}

}  // namespace

Table table_of(const LegalGraph& graph, const PathAnswer& answer, Language language) {
  const std::string from_zh = graph.label(answer.from, Language::zh), to_zh = graph.label(answer.to, Language::zh);
  const std::string from_en = graph.label(answer.from, Language::en), to_en = graph.label(answer.to, Language::en);
  Table table = titled(language, {"路径", "Path"},
                       {from_zh + "与" + to_zh + "如何相连", "How " + from_en + " and " + to_en + " are connected"});
  table.columns = {column("step", {"步", "step"}, language, 6, ColumnKind::number),
                   column("from", {"从", "from"}, language, 34),
                   column("relation", {"关系", "relation"}, language, 18),
                   column("to", {"到", "to"}, language, 34),
                   words_column(language),
                   source_column(language)};
  for (std::size_t at = 0; at < answer.paths.size(); ++at) {
    NodeId from = answer.from;
    for (std::size_t step = 0; step < answer.paths[at].size(); ++step) {
      table.rows.push_back(path_row(graph, from, answer.paths[at][step], step + 1, language));
      from = answer.paths[at][step].node;
      if (answer.paths.size() == 1) continue;
      table.rows.back().band = std::string(choose(language, "路径 ", "Path ")) + std::to_string(at + 1);
    }
  }
  table.nothing = choose(language, "之间没有联系", "they are not connected");
  return table;
}

}  // namespace yiju
