// trace, as text: what NODE rests on.
#include "base/english.hpp"
#include "output/answer/answer_text.hpp"
#include "output/answer/text_tree.hpp"
#include "output/answer/text_words.hpp"
#include "query/wording_mark.hpp"

namespace yiju {
namespace {

std::string_view describe(StepEnd end, Language language) {
  switch (end) {
    case StepEnd::followed:
      return "";
    case StepEnd::top:
      return choose(language, "（未再引依据）", "(names no source)");
    case StepEnd::not_loaded:
      return choose(language, "（文本未收录）", "(text not loaded)");
    case StepEnd::unresolved:
      return choose(language, "（未能查实）", "(unresolved)");
    case StepEnd::repeated:
      return choose(language, "（依据已列出）", "(sources listed elsewhere)");
    case StepEnd::cycle:
      return choose(language, "（循环）", "(cycle)");
    case StepEnd::depth:
      return choose(language, "（不再上溯）", "(depth reached)");
  }
  return "";
}

std::string draw_steps(const LegalGraph& graph, const std::vector<TraceStep>& steps, const TextStyle& style) {
  std::vector<TreeLine> lines;
  for (const TraceStep& step : steps) {
    TreeLine line;
    line.depth = step.depth - 1;
    const EdgeRecord& first = graph.edges()[step.edges.front()];
    line.head = relation_words(first, style) + node_words(graph, step.node, style);
    if (shows_words(first)) line.head += caption_words(graph, step.node);
    if (step.end != StepEnd::followed) line.head += " " + end_words(graph, step, style);
    for (const EdgeId id : step.edges) line.details.push_back(evidence_words(graph, graph.edges()[id], style));
    if (step.by_instrument && step.end == StepEnd::followed) {
      const bool loaded = graph.instruments()[graph.nodes()[step.node].instrument].loaded != 0;
      line.details.emplace_back(loaded ? choose(style.language, "该条未引依据，以下是其所在文件的依据：",
                                                "names no source itself; its instrument rests on:")
                                       : choose(style.language, "该条文本未收录，以下是其所在文件的依据：",
                                                "its text is not loaded; its instrument rests on:"));
    }
    lines.push_back(std::move(line));
  }
  return draw_tree(lines);
}

}  // namespace

std::string end_words(const LegalGraph& graph, const TraceStep& step, const TextStyle& style) {
  std::string words(describe(step.end, style.language));
  if (step.end == StepEnd::unresolved) {
    const Reason reason = graph.edges()[step.edges.front()].reason;
    words = std::string(choose(style.language, "（", "(")) + std::string(yiju::describe(reason, style.language)) +
            std::string(choose(style.language, "）", ")"));
    return paint(words, Paint::red, style);
  }
  const Level level = graph.instruments()[graph.nodes()[step.node].instrument].level;
  const bool ends_here = step.end == StepEnd::top || step.end == StepEnd::not_loaded;
  if (ends_here && level == Level::constitution)
    words = choose(style.language, "（最高层级）", "(the highest authority)");
  return paint(words, Paint::dim, style);
}

std::string_view no_source_words(const LegalGraph& graph, NodeId node, Language language) {
  const bool root = graph.nodes()[node].kind == ProvisionKind::root;
  return choose(language, root ? "没有引用任何依据" : "本条没有引用任何依据", "names no source");
}

std::string to_text(const LegalGraph& graph, const TraceAnswer& answer, const TextStyle& style) {
  std::string out = heading_words(graph, answer.node, style) + '\n';
  if (answer.own.empty()) out += std::string(no_source_words(graph, answer.node, style.language)) + '\n';
  out += draw_steps(graph, answer.own, style);
  if (!answer.whole.empty()) {
    out += "\n" + paint(choose(style.language, "全文依据", "Sources of the whole text"), Paint::bold, style) + "\n";
    out += draw_steps(graph, answer.whole, style);
  }
  if (answer.internal != 0) {
    out += style.language == Language::zh
               ? "\n另有 " + std::to_string(answer.internal) + " 处引用本文件条款，未展开（--internal 展开）\n"
               : "\n" + counted(answer.internal, "citation") +
                     " inside the instrument not followed (--internal follows them)\n";
  }
  return out;
}

}  // namespace yiju
