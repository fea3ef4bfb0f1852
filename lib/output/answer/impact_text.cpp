// impact, as text: what rests on NODE.
#include "base/joined.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "query/wording_mark.hpp"

namespace yiju {
namespace {

TreeLine unit_line(const LegalGraph& graph, const ImpactAnswer& answer, const ImpactStep& step,
                   const TextStyle& style) {
  TreeLine line;
  line.depth = 1;
  line.head = place_words(graph, step.unit, style);
  line.head += caption_words(graph, step.unit);
  line.head += aside_note(graph, step.unit, style.language);
  if (step.via != none) {
    line.head += std::string(choose(style.language, "  ← 经 ", "  ← through ")) +
                 graph.label(answer.steps[step.via].unit, style.language);
  }
  for (const EdgeId id : step.edges) {
    const EdgeRecord& edge = graph.edges()[id];
    const bool named = step.via == none && graph.nodes()[edge.to].instrument == graph.nodes()[answer.node].instrument;
    line.details.push_back(relation_words(edge, style) + "→ " +
                           (named ? place_words(graph, edge.to, style) : graph.label(edge.to, style.language)) + "  " +
                           evidence_words(graph, edge, style));
  }
  return line;
}

std::string draw_section(const LegalGraph& graph, const ImpactAnswer& answer, bool direct, const TextStyle& style) {
  std::vector<std::vector<const ImpactStep*>> by_instrument;
  std::vector<std::uint32_t> index(graph.instruments().size(), none);
  for (const ImpactStep& step : answer.steps) {
    if ((step.depth == 1) != direct) continue;
    std::uint32_t& at = index[graph.nodes()[step.unit].instrument];
    if (at == none) {
      at = static_cast<std::uint32_t>(by_instrument.size());
      by_instrument.emplace_back();
    }
    by_instrument[at].push_back(&step);
  }
  std::vector<TreeLine> lines;
  for (const auto& steps : by_instrument) {
    lines.push_back({0, node_words(graph, instrument_node(graph, steps.front()->unit), style), {}});
    for (const ImpactStep* step : steps) lines.push_back(unit_line(graph, answer, *step, style));
  }
  return draw_tree(lines);
}

std::size_t count_direct(const ImpactAnswer& answer) {
  std::size_t count = 0;
  for (const ImpactStep& step : answer.steps) count += step.depth == 1 ? 1 : 0;
  return count;
}

}  // namespace

std::string to_text(const LegalGraph& graph, const ImpactAnswer& answer, const TextStyle& style) {
  std::string out = heading_words(graph, answer.node, style) + '\n';
  const std::string colon(yiju::colon(style.language));
  const std::size_t direct = count_direct(answer);
  const std::size_t indirect = answer.steps.size() - direct;
  if (answer.steps.empty())
    return out + std::string(choose(style.language, "没有条文以它为依据\n", "nothing rests on it\n"));
  out += paint(choose(style.language, "直接", "Directly"), Paint::bold, style) + colon +
         count_words(direct, "处", "provision", style) + '\n' + draw_section(graph, answer, true, style);
  if (indirect != 0) {
    out += "\n" + paint(choose(style.language, "间接", "Through others"), Paint::bold, style) + colon +
           count_words(indirect, "处", "provision", style) + '\n' + draw_section(graph, answer, false, style);
  }
  return out;
}

}  // namespace yiju
