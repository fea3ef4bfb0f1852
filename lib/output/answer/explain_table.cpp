// explain, as a table: why edges are there.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {

Table table_of(const LegalGraph& graph, const std::vector<Explanation>& explanations, Language language) {
  Table table = titled(language, {"认定的理由", "Reasons"}, {"引用为什么这样认定", "Why the citations are read so"});
  table.columns = {column("from", {"引用者", "from"}, language, 26),
                   relation_column(language),
                   column("to", {"被引用者", "to"}, language, 30),
                   assertion_column(language),
                   column("outcome", {"指向", "outcome"}, language, 12),
                   column("reason", {"理由", "reason"}, language, 24),
                   column("rule", {"规则", "rule"}, language, 24),
                   words_column(language),
                   source_column(language)};
  for (const Explanation& explanation : explanations) {
    const EdgeRecord& edge = graph.edges()[explanation.edge];
    TableLine row;
    row.cells = {
        graph.label(edge.from, language),
        word_of(edge.relation, language),
        graph.label(edge.to, language),
        word_of(edge.asserted_by, language),
        TableCell(std::string(word_of(edge.outcome, language)), {}, is_found(edge) ? Mark::plain : Mark::wrong),
        describe(edge.reason, language),
        from_table(graph, edge) ? std::string() : rule_words(edge.rule, language),
        words_of(graph, {explanation.edge}, language),
        places_of(graph, {explanation.edge})};
    table.rows.push_back(std::move(row));
  }
  table.nothing = choose(language, "此处没有引用", "no citation stands here");
  return table;
}

}  // namespace yiju
