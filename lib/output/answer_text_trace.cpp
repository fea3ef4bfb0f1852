#include "base/english.hpp"
#include "output/answer_text.hpp"
#include "output/text_tree.hpp"
#include "output/text_words.hpp"

// trace, impact and path: the answers that are chains of evidence.

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
    line.head = relation_words(graph.edges()[step.edges.front()], style) + node_words(graph, step.node, style);
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

TreeLine unit_line(const LegalGraph& graph, const ImpactAnswer& answer, const ImpactStep& step,
                   const TextStyle& style) {
  TreeLine line;
  line.depth = 1;
  line.head = place_words(graph, step.unit, style);
  line.head += caption_words(graph, step.unit);
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

std::string to_text(const LegalGraph& graph, const ImpactAnswer& answer, const TextStyle& style) {
  std::string out = heading_words(graph, answer.node, style) + '\n';
  const std::string colon(choose(style.language, "：", ": "));
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
