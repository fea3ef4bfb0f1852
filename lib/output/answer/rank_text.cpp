// rank, as text: the most relied-on.
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

std::string ranking(const LegalGraph& graph, std::string_view heading, const std::vector<RankRow>& rows,
                    const TextStyle& style) {
  if (rows.empty()) return {};
  std::vector<std::vector<std::string>> table;
  table.push_back({"", std::string(choose(style.language, "被引", "cited")),
                   std::string(choose(style.language, "引用它的文件", "by instruments")),
                   std::string(choose(style.language, "权重‰", "weight ‰"))});
  for (std::size_t at = 0; at < rows.size(); ++at) {
    table.push_back({std::to_string(at + 1), std::to_string(rows[at].citations), std::to_string(rows[at].instruments),
                     per_mille(rows[at].weight), node_words(graph, rows[at].node, style)});
  }
  return paint(heading, Paint::bold, style) + "\n" + draw_columns(table, {true, true, true, true});
}

}  // namespace

std::string to_text(const LegalGraph& graph, const RankAnswer& answer, const TextStyle& style) {
  const std::string instruments = ranking(
      graph, choose(style.language, "最常被依据的文件", "Most relied-on instruments"), answer.instruments, style);
  const std::string provisions =
      ranking(graph, choose(style.language, "最常被依据的条款", "Most relied-on provisions"), answer.provisions, style);
  if (instruments.empty()) return std::string(nothing_ranked(style.language)) + "\n";
  return instruments + (provisions.empty() ? "" : "\n") + provisions;
}

}  // namespace yiju
