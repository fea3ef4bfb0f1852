// trace, as a table: what NODE rests on.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

void add_steps(Table& table, const LegalGraph& graph, const std::vector<TraceStep>& steps, std::string_view band) {
  const Language language = table.language;
  for (const TraceStep& step : steps) {
    const EdgeRecord& edge = graph.edges()[step.edges.front()];
    const std::string end = end_words(graph, step, {language, false});
    const NodeId above = step.parent == none ? none : steps[step.parent].node;
    TableLine row;
    row.band = band;
    row.cells = {std::to_string(step.depth),
                 above == none ? std::string() : graph.label(above, language),
                 word_of(edge.relation, language),
                 graph.label(step.node, language),
                 level_cell(graph, step.node, language),
                 word_of(edge.asserted_by, language),
                 TableCell(end, {}, step.end == StepEnd::unresolved ? Mark::wrong : Mark::plain),
                 words_of(graph, step.edges, language),
                 places_of(graph, step.edges)};
    table.rows.push_back(std::move(row));
  }
}

}  // namespace

Table table_of(const LegalGraph& graph, const TraceAnswer& answer, Language language) {
  const std::string zh = graph.label(answer.node, Language::zh), en = graph.label(answer.node, Language::en);
  Table table = titled(language, {"依据", "Sources"}, {zh + "的依据", "What " + en + " rests on"});
  table.summary = graph.caption(answer.node);
  table.columns = {column("depth", {"层", "step"}, language, 6, ColumnKind::number),
                   column("from", {"引用者", "from"}, language, 26),
                   relation_column(language),
                   column("to", {"依据", "rests on"}, language, 34),
                   column("level", {"效力层级", "level"}, language, 12),
                   assertion_column(language),
                   column("end", {"备注", "note"}, language, 16),
                   words_column(language),
                   source_column(language)};
  const bool both = !answer.own.empty() && !answer.whole.empty();
  add_steps(table, graph, answer.own, both ? choose(language, "本条依据", "Sources of its own") : std::string_view{});
  add_steps(table, graph, answer.whole, choose(language, "全文依据", "Sources of the whole text"));
  if (answer.own.empty()) add_line(table.summary, no_source_words(graph, answer.node, language));
  return table;
}

}  // namespace yiju
