// matrix, as a table: chapters × instruments.
#include "output/answer/answer_table.hpp"
#include "output/answer/table_parts.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

/// A row of the matrix: its name, the counts of the columns, those left out, and the sum.
TableLine count_row(std::string name, const std::vector<std::uint32_t>& counts, std::uint64_t sum, bool others) {
  TableLine row;
  row.cells.emplace_back(std::move(name));
  std::uint64_t shown = 0;
  for (const std::uint32_t count : counts) {
    row.cells.emplace_back(std::to_string(count));
    shown += count;
  }
  if (others) row.cells.emplace_back(std::to_string(sum - shown));
  row.cells.emplace_back(std::to_string(sum));
  return row;
}

}  // namespace

Table table_of(const LegalGraph& graph, const MatrixAnswer& answer, Language language) {
  const std::string label_zh = graph.label(answer.root, Language::zh),
                    label_en = graph.label(answer.root, Language::en);
  Table table = titled(language, {"各章依据", "Matrix"}, {label_zh + "：各章依据", label_en + ": sources by chapter"});
  table.columns.push_back(column("chapter", {"章", "chapter"}, language, 30, ColumnKind::label));
  const auto add_column = [&](std::string key, std::string name) {
    table.columns.push_back({std::move(key), std::move(name), 10, ColumnKind::number});
  };
  for (const InstrumentId id : answer.columns) add_column(std::string(graph.title(id)), std::string(graph.title(id)));
  const bool others = answer.left_out != 0;
  const std::string count = std::to_string(answer.left_out);
  if (others) add_column("others", language == Language::zh ? "其余 " + count + " 件" : count + " others");
  const std::string total(choose(language, "合计", "total"));
  add_column("total", total);
  std::uint64_t all = 0;
  for (const MatrixRow& row : answer.rows) {
    table.rows.push_back(count_row(division_words(graph, row, {language, false}), row.counts, row.total, others));
    all += row.total;
  }
  table.rows.push_back(count_row(total, answer.totals, all, others));
  return table;
}

}  // namespace yiju
