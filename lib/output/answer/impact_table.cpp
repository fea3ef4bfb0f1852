// impact, as a table: what rests on NODE.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {

Table table_of(const LegalGraph& graph, const ImpactAnswer& answer, Language language) {
  const std::string zh = graph.label(answer.node, Language::zh), en = graph.label(answer.node, Language::en);
  Table table = titled(language, {"被依据", "Impact"}, {"以" + zh + "为依据的条文", "What rests on " + en});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 30),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("subject", {"主题", "subject"}, language, 26),
                   relation_column(language),
                   assertion_column(language),
                   column("to", {"所依据的", "rests on"}, language, 30),
                   column("through", {"经", "through"}, language, 24),
                   words_column(language),
                   source_column(language)};
  for (const ImpactStep& step : answer.steps) {
    const EdgeRecord& edge = graph.edges()[step.edges.front()];
    TableLine row;
    row.band = step.depth == 1 ? choose(language, "直接", "Directly") : choose(language, "间接", "Through others");
    row.cells = {std::string(graph.title(graph.nodes()[step.unit].instrument)),
                 place_words(graph, step.unit, {language, false}),
                 subject_of(graph, step.unit),
                 word_of(edge.relation, language),
                 word_of(edge.asserted_by, language),
                 graph.label(edge.to, language),
                 step.via == none ? std::string() : graph.label(answer.steps[step.via].unit, language),
                 words_of(graph, step.edges, language),
                 places_of(graph, step.edges)};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "没有条文以它为依据", "nothing rests on it");
  return table;
}

}  // namespace yiju
