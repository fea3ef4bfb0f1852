// matrix, as text: chapters × instruments.
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

std::string to_text(const LegalGraph& graph, const MatrixAnswer& answer, const TextStyle& style) {
  std::string out = paint(graph.label(answer.root, style.language), Paint::bold, style) + '\n';
  Rows rows(1);
  rows[0].emplace_back("");
  std::vector<bool> right = {false};
  for (std::size_t at = 0; at < answer.columns.size(); ++at) {
    rows[0].push_back("[" + std::to_string(at + 1) + "]");
    right.push_back(true);
  }
  rows[0].emplace_back(choose(style.language, "合计", "total"));
  right.push_back(true);
  for (const MatrixRow& row : answer.rows) {
    rows.push_back({division_words(graph, row, style)});
    for (const std::uint32_t count : row.counts) rows.back().push_back(count == 0 ? "·" : std::to_string(count));
    rows.back().push_back(std::to_string(row.total));
  }
  rows.push_back({std::string(choose(style.language, "合计", "total"))});
  std::uint64_t sum = 0;
  for (const std::uint32_t total : answer.totals) rows.back().push_back(std::to_string(total));
  for (const MatrixRow& row : answer.rows) sum += row.total;
  rows.back().push_back(std::to_string(sum));
  out += draw_columns(rows, right) + '\n';
  for (std::size_t at = 0; at < answer.columns.size(); ++at) {
    const NodeId node = graph.instruments()[answer.columns[at]].node;
    out += "[" + std::to_string(at + 1) + "] " + node_words(graph, node, style) + '\n';
  }
  if (answer.left_out != 0) {
    out += count_words(answer.left_out, "件文件", "instrument", style) +
           std::string(choose(style.language, "未列出\n", " not shown\n"));
  }
  return out;
}

}  // namespace yiju
