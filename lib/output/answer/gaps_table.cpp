// gaps, as a table: articles without a source.
#include "output/answer/answer_table.hpp"
#include "output/answer/penalty_words.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"
#include "render/subject.hpp"

namespace yiju {
namespace {

void add_gap(Table& table, const LegalGraph& graph, const GapList& list, const Gap& gap, bool several) {
  const Language language = table.language;
  std::string words, places;
  for (const EdgeId id : one_a_citation(graph, gap.edges)) {
    const EdgeRecord& edge = graph.edges()[id];
    add_line(words, graph.string(edge.words));
    add_line(places, place_in_folder(graph, edge.file, edge.line));
  }
  for (const UnspecificWords& source : gap.unspecific) {
    add_line(words, source.words);
    add_line(places, place_in_folder(graph, source.file, source.line));
  }
  const std::string title(graph.title(graph.nodes()[list.root].instrument));
  const std::string tier(describe(gap.tier, language));
  TableLine row;
  row.band = several ? title + "　" + tier : tier;
  row.cells = {title,
               chapter_name(graph, gap.unit, language),
               row_name(graph, gap.unit, language),
               subject_of(graph, gap.unit),
               function_words(gap.functions, language),
               TableCell(tier, {}, is_folded(gap) ? Mark::plain : Mark::lacking),
               std::move(words),
               std::move(places)};
  table.rows.push_back(std::move(row));
}

}  // namespace

Table table_of(const LegalGraph& graph, const GapsAnswer& answer, Language language) {
  Table table =
      titled(language, {"没有依据的条文", "Gaps"}, {"没有自己依据的条文", "Articles without a source of their own"});
  table.columns = {column("instrument", {"文件", "instrument"}, language, 30),
                   column("chapter", {"章", "chapter"}, language, 20),
                   column("article", {"条文", "article"}, language, 14, ColumnKind::label),
                   column("subject", {"主题", "subject"}, language, 30),
                   column("functions", {"功能", "functions"}, language, 16),
                   column("reason", {"为何列入", "why it counts as one"}, language, 24),
                   column("words", {"未计入的引用", "citations that do not count"}, language, 36, ColumnKind::words),
                   column("source", {"出处", "source"}, language, 24)};
  table.columns[0].in_band = table.columns[5].in_band = true;
  for (const GapList& list : answer.lists) {
    if (list.gaps.empty() && answer.lists.size() > 1) continue;
    add_line(table.summary, gaps_heading(graph, list, {language, false}));
    for (const Gap& gap : list.gaps) add_gap(table, graph, list, gap, answer.lists.size() > 1);
  }
  table.nothing = choose(language, "没有缺少依据的条文", "no article without a source");
  return table;
}

}  // namespace yiju
