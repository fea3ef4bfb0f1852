// path, as text: how two places are connected.
#include "output/answer/answer_text.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {

std::string to_text(const LegalGraph& graph, const PathAnswer& answer, const TextStyle& style) {
  if (answer.paths.empty()) {
    return graph.label(answer.from, style.language) + std::string(choose(style.language, " 与 ", " and ")) +
           graph.label(answer.to, style.language) +
           std::string(choose(style.language, " 之间没有联系\n", " are not connected\n"));
  }
  std::string out;
  for (const Path& path : answer.paths) {
    if (!out.empty()) out += '\n';
    out += node_words(graph, answer.from, style) + '\n';
    for (const PathStep& step : path) {
      std::string link(
          choose(style.language, step.forward ? "包含" : "属于", step.forward ? "contains" : "is part of"));
      std::string evidence;
      if (step.edge != none) {
        const EdgeRecord& edge = graph.edges()[step.edge];
        link = relation_words(edge, style);
        evidence = "  " + evidence_words(graph, edge, style);
      }
      out += (step.edge == none || step.forward ? "  ↓ " : "  ↑ ") + link + evidence + '\n';
      out += node_words(graph, step.node, style) + '\n';
    }
  }
  return out;
}

}  // namespace yiju
