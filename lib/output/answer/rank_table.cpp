// rank, as a table: the most relied-on.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

void add_ranking(Table& table, const LegalGraph& graph, const std::vector<RankRow>& rows, std::string_view kind) {
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const RankRow& row = rows[at];
    TableLine line;
    line.band = kind;
    line.cells = {kind,
                  std::to_string(at + 1),
                  graph.label(row.node, table.language),
                  level_cell(graph, row.node, table.language),
                  std::to_string(row.citations),
                  std::to_string(row.instruments),
                  per_mille(row.weight)};
    table.rows.push_back(std::move(line));
  }
}

}  // namespace

Table table_of(const LegalGraph& graph, const RankAnswer& answer, Language language) {
  Table table =
      titled(language, {"最常被依据", "Rank"}, {"最常被依据的文件和条款", "Most relied-on instruments and provisions"});
  table.columns = {column("kind", {"类别", "kind"}, language, 10, ColumnKind::word),
                   column("rank", {"名次", "rank"}, language, 8, ColumnKind::number),
                   column("name", {"名称", "name"}, language, 50),
                   column("level", {"效力层级", "level"}, language, 18),
                   column("cited", {"被引", "cited"}, language, 10, ColumnKind::number),
                   column("by_instruments", {"引用它的文件", "by instruments"}, language, 14, ColumnKind::number),
                   column("weight", {"权重‰", "weight ‰"}, language, 10, ColumnKind::number)};
  table.columns[0].in_band = true;
  add_ranking(table, graph, answer.instruments, choose(language, "文件", "instrument"));
  add_ranking(table, graph, answer.provisions, choose(language, "条款", "provision"));
  table.nothing = nothing_ranked(language);
  return table;
}

}  // namespace yiju
